/** Bytes of a file, both ends included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * The one range asked for (RFC 9110, 14.2); null where the whole is to be sent: none asked for, several, or one that is
 * not understood.
 */
export function readRange(header: string | undefined, bytes: number): ByteRange | null | 'unsatisfiable' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const wanted = Number(to)
    return wanted === 0 || bytes === 0 ? 'unsatisfiable' : { first: Math.max(bytes - wanted, 0), last: bytes - 1 }
  }
  const first = Number(from)
  if (first >= bytes) return 'unsatisfiable'
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return last < first ? null : { first, last }
}
