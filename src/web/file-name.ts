/** Letters of a name: a file system, an e-mail or a header may cut or refuse longer ones. */
const longest = 80

/**
 * A file's name that says what it is: `people-trained-by-role-2019-to-2022.ods`. Letters and digits of every script are
 * kept, all else becomes a hyphen. Cut at a word where it is long; `document` where nothing is left.
 */
export function fileNameOf(said: string, extension: string): string {
  const words = said
    .normalize('NFC')
    .toLocaleLowerCase('en-GB')
    .replace(/[’'‘]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  let name = ''
  for (const word of words ?? []) {
    const next = name === '' ? [...word].slice(0, longest).join('') : `${name}-${word}`
    if ([...next].length > longest) break
    name = next
  }
  return `${name || 'document'}.${extension}`
}
