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
  /** Problems told at once. */
  problems: 50,
} as const
