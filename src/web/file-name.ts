/**
 * A name for a file by what it holds: `reports-received-2021-to-2026.csv`. Letters and numbers of ASCII alone, at most 80
 * characters before the ending.
 */
export const fileNameOf = (words: string, ending: string): string =>
  `${words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')}.${ending}`
