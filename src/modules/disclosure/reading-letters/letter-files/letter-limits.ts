/** The largest file that is taken in: an e-mail with a few photographs. */
export const mostBytes = 20 * 1024 ** 2

/** Plain text and HTML are all words: nobody writes a letter of more. */
export const mostTextBytes = 1_000_000

/** Characters that one file's words may have: those of the longest published page. */
export const mostCharacters = 250_000

/** Unpacked bytes of one part of a document: its words, without its pictures. */
export const mostPartBytes = 16 * 1024 ** 2

/** Files in a packed document. */
export const mostParts = 2_000

/** Elements and attributes of one XML part, and how deep they nest. */
export const mostXmlParts = 400_000
export const deepestXml = 256

/** How deep the groups of a rich text nest. */
export const deepestGroup = 500

/** Pages of a PDF. */
export const mostPages = 100

/** Messages within messages, and files with one of them. */
export const deepestMessage = 5
export const mostAttachments = 30
