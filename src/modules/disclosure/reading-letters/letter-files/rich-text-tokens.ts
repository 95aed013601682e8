export type RichToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'text'; readonly text: string }
  /** A character of the font's code page. */
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'control'; readonly word: string; readonly value: number | null }

const backslash = 0x5c
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
/** Control words and their numbers are no longer than this (RTF 1.9, "Control Word"). */
const longestWord = 32
const longestNumber = 10

/** The tokens of a rich text, in turn, each byte looked at once. */
export function* richTokens(bytes: Uint8Array): Generator<RichToken> {
  let at = 0
  while (at < bytes.length) {
    const code = bytes[at] ?? 0
    if (code === 0x7b || code === 0x7d) {
      yield { kind: code === 0x7b ? 'open' : 'close' }
      at += 1
    } else if (code === backslash) {
      const { token, next } = controlAt(bytes, at + 1)
      at = next
      if (token.kind === 'control' && token.word === 'bin') at += Math.max(0, token.value ?? 0)
      else yield token
    } else if (code === 0x0a || code === 0x0d || code === 0) at += 1
    else if (code >= 0x80) {
      yield { kind: 'byte', value: code }
      at += 1
    } else {
      const from = at
      while (isPlain(bytes[at] ?? 0)) at += 1
      yield { kind: 'text', text: String.fromCharCode(...bytes.subarray(from, Math.min(at, from + 4096))) }
      at = Math.min(at, from + 4096)
    }
  }
}

const isPlain = (code: number): boolean =>
  code < 0x80 && code !== 0x7b && code !== 0x7d && code !== backslash && code !== 0x0a && code !== 0x0d && code !== 0

/** The control that begins behind a backslash, and where what follows it begins. */
function controlAt(bytes: Uint8Array, from: number): { readonly token: RichToken; readonly next: number } {
  let at = from
  if (!isLetter(bytes[at] ?? 0)) {
    const sign = String.fromCharCode(bytes[at] ?? 0x20)
    if (sign !== "'")
      return {
        token: { kind: 'control', word: sign === '\n' || sign === '\r' ? 'par' : sign, value: null },
        next: at + 1,
      }
    const value = Number.parseInt(String.fromCharCode(...bytes.subarray(at + 1, at + 3)), 16)
    return { token: { kind: 'byte', value: Number.isNaN(value) ? 0x3f : value }, next: at + 3 }
  }
  while (isLetter(bytes[at] ?? 0) && at - from < longestWord) at += 1
  const word = String.fromCharCode(...bytes.subarray(from, at))
  const numberFrom = at
  if (bytes[at] === 0x2d) at += 1
  while (isDigit(bytes[at] ?? 0) && at - numberFrom < longestNumber) at += 1
  const number = Number.parseInt(String.fromCharCode(...bytes.subarray(numberFrom, at)), 10)
  if (bytes[at] === 0x20) at += 1
  return { token: { kind: 'control', word, value: Number.isNaN(number) ? null : number }, next: at }
}
