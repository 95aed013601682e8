// Controls but tab and line feed, halves of characters, and what is no character: XML has no place for them.
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Text that every format can hold: line ends as line feeds, and � for what none can write, so that it is seen that
 * something stood there. Nothing is left out.
 */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(unwritable, '\uFFFD')

const specials: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an element's content or a quoted attribute of XML. */
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>"]/g, (each) => specials[each] ?? each)
