const longestName = 200
/** Control and format signs, which hide or turn round what stands beside them, and halves of signs. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * A file's name as it may be kept and shown: without its folders or signs that cannot be seen, 200 signs long at most with
 * its ending kept; `file` where nothing is left.
 */
export function cleanFileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const seen = last.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim()
  const signs = [...seen]
  if (/^\.*$/.test(seen)) return 'file'
  if (signs.length <= longestName) return seen
  const ending = [...(/\.[^.]{1,12}$/u.exec(seen)?.[0] ?? '')]
  return [...signs.slice(0, longestName - ending.length), ...ending].join('')
}
