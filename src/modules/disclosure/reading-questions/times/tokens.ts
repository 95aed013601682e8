/** A word, a number or a sign of a text. Dates in figures (`31/03/2024`, `2023-24`) are one token. */
export interface Token {
  /** In small letters, without apostrophes. */
  readonly word: string
  readonly at: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'figures' | 'sign'
  /** It begins with a capital letter. */
  readonly capital: boolean
  /** No space stands before it. */
  readonly joined: boolean
}

const shape = /\d+(?:[/.\-–—‑]\d+)*|\p{L}[\p{L}'’]*|[^\s]/gu

function kindOf(text: string): Token['kind'] {
  if (/^\d+$/.test(text)) return 'number'
  if (/^\d/.test(text)) return 'figures'
  return /^\p{L}/u.test(text) ? 'word' : 'sign'
}

const plain = (text: string): string => text.toLowerCase().replace(/['’]/g, '').replace(/[–—‑]/g, '-')

/** The tokens of a text, in its order. */
export function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(shape)].map((match): Token => {
    const [written] = match
    const at = match.index
    return {
      word: plain(written) || written,
      at,
      end: at + written.length,
      kind: kindOf(written),
      capital: /^\p{Lu}/u.test(written),
      joined: at > 0 && !/\s/.test(text[at - 1] ?? ' '),
    }
  })
  return joinYears(found)
}

const isYear = (token: Token | undefined) => token !== undefined && /^(?:19|20)\d\d$/.test(token.word)

/** `2023 / 24` and `2018 - 20` are one token as well, unless a month follows: `2021 - 31 March 2022`. */
function joinYears(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const [first, sign, last, next] = tokens.slice(i, i + 4)
    if (first === undefined) break
    const shortYear = sign?.word === '/' ? /^(?:\d\d|20\d\d)$/ : /^\d\d$/
    const joins = isYear(first) && /^[/-]$/.test(sign?.word ?? '') && shortYear.test(last?.word ?? '')
    if (joins && sign && last && !isMonthAfter(next)) {
      joined.push({ ...first, word: `${first.word}${sign.word}${last.word}`, end: last.end, kind: 'figures' })
      i += 2
    } else if (/^\d{1,2}-\d{1,2}$/.test(first.word) && isMonthAfter(tokens[i + 1])) joined.push(...splitDays(first))
    else joined.push(first)
  }
  return joined
}

/** `1-14` of "1-14 May". */
function splitDays(token: Token): Token[] {
  const [first = '', last = ''] = token.word.split('-')
  const middle = token.at + first.length
  return [
    { ...token, word: first, end: middle, kind: 'number' },
    { ...token, word: '-', at: middle, end: middle + 1, kind: 'sign', joined: true },
    { ...token, word: last, at: middle + 1, kind: 'number', joined: true },
  ]
}

const isMonthAfter = (token: Token | undefined) =>
  token !== undefined && (/^(?:st|nd|rd|th|of)$/.test(token.word) || monthOfWord(token.word) !== null)

const months = 'january february march april may june july august september october november december'.split(' ')
const monthNumbers = new Map([
  ...months.flatMap((name, n) => [[name, n + 1] as const, [name.slice(0, 3), n + 1] as const]),
  ['sept', 9] as const,
])

/** 1 to 12, or null where the word is no month. */
export const monthOfWord = (word: string): number | null => monthNumbers.get(word) ?? null

/** The name of a month, 1 to 12. */
export const nameOfMonth = (month: number): string => {
  const name = months[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const teens = 'sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty'.split(' ')
const counts = new Map([
  ...[...units, ...teens].map((word, n) => [word, n] as const).slice(1),
  ...tens.map((word, n) => [word, (n + 2) * 10] as const),
])

/** `12`, `twelve`: how many; null where the word is no number. */
export const countOfWord = (word: string): number | null =>
  /^\d{1,3}$/.test(word) ? Number(word) : (counts.get(word) ?? null)

const ordinals = 'first second third fourth'.split(' ')

/** 1 to 4 for `first`, `1`, `one`; null for others. */
export function ordinalOfWord(word: string): number | null {
  const named = ordinals.indexOf(word) + 1
  const count = named > 0 ? named : countOfWord(word)
  return count === null || count > 4 ? null : count
}
