const mebibyte = 1024 * 1024

/** What a package may hold at most. Past any of these it is refused, while it is read and not only by what it declares. */
export const packageLimits = {
  /** Files and folders in the zip. */
  entries: 20_000,
  /** Bytes of all files together, and of one, when unpacked. */
  totalBytes: 2048 * mebibyte,
  fileBytes: 1024 * mebibyte,
  /** How many times its packed size a file may grow, if it grows past `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 10 * mebibyte,
  pathCharacters: 1_000,
  /** Of a course structure or manifest: its bytes, how deep elements nest, how many elements and attributes it has. */
  xmlBytes: 32 * mebibyte,
  xmlDepth: 100,
  xmlParts: 1_000_000,
  /** Characters of an identifier or address (it goes into an index), a title, and any other text. */
  identifierCharacters: 2_000,
  titleCharacters: 1_000,
  textCharacters: 64_000,
  /** Elements that activities take over by `IDRef`, each counted as often as it is taken over. */
  sharedParts: 100_000,
  /** Problems, and remarks, told at once; and characters of each. */
  problems: 50,
  messageCharacters: 600,
} as const
