/**
 * A name for a file by what it holds: `reports-received-2021-to-2026.csv`. Letters and numbers of ASCII alone, at most 80
 * characters before the ending.
 */
export const fileNameOf = (words: string, ending: string): string =>
  `${words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’']|\p{M}/gu, '')
    .split(/[^a-z0-9]/)
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 80)}.${ending}`
