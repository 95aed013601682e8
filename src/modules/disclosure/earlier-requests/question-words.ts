import { wordsOf } from '../reading-letters/request-text.ts'

/** What a question says, to be held against another: by its words, whatever their order of politeness. */
export interface QuestionWords {
  /** Its words and pairs of neighbouring words, each with its weight. */
  readonly features: ReadonlyMap<string, number>
  /** Years, months and other numbers, which make it another question though it has the same words. */
  readonly numbers: readonly string[]
}

/** Longer questions are alike by their beginnings. */
const mostWords = 500

/** Words that ask, and those that every sentence has. */
const empty = new Set(
  (
    'a about advise all also am an and any are as at be been being by can could did do does each for from further get give had has have ' +
    'hello hi how i if in inform information into is it its kindly know let like many may me might much my no of on or our out over per ' +
    'please provide request requesting s same send should so state such supply tell than thank thanks that the their them then there these ' +
    'they this those to under us was we well were what when where which while who will with within would you your yours ' +
    'act freedom foi foia confirm detail details following number numbers question total whether'
  ).split(' '),
)

/** Words that nearly every request to this desk has: that two share them says little. */
const common = new Set(
  'abuse abused case cases constabulary crime crimes da domestic force forces member members officer officers police policing report reports staff'.split(
    ' ',
  ),
)

const short: Readonly<Record<string, readonly string[]>> = {
  da: ['domestic', 'abuse'],
  dv: ['domestic', 'violence'],
}

/** Words of times, which days are read from: that two questions ask of other days is found by those. */
const ofTimes = new Set(
  (
    'annual annually academic beginning between breakdown broken calendar current currently date day days down during end ended ending ' +
    'financial inclusive last latest month monthly months past period previous quarter quarterly quarters recent since split start ' +
    'starting time today until up week weekly weeks year yearly years'
  ).split(' '),
)

const months = 'January February March April May June July August September October November December'.split(' ')
const monthNames = new Map(
  months.flatMap((month) => [month.toLowerCase(), month.toLowerCase().slice(0, 3)].map((each) => [each, month])),
).set('sept', 'September')

/** A word without what bends it: `applied`, `applies` and `apply` are one. */
function stem(word: string): string {
  if (word.length < 5) return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  const single = /(?:ies|ied)$/.test(word)
    ? `${word.slice(0, -3)}y`
    : word.replace(/(?:(?<=ch|sh|ss|x)es|(?<!s)s)$/, '')
  const bare = single.replace(/(?:ing|ed)$/, '')
  return (bare.length > 2 ? bare : single).replace(/e$/, '')
}

const stems = new Set([...common].map(stem))

export function questionWords(text: string): QuestionWords {
  const features = new Map<string, number>()
  const numbers = new Set<string>()
  let before: string | null = null
  for (const word of wordsOf(text).slice(0, mostWords)) {
    const month = monthNames.get(word)
    // “May” is more often a verb.
    const number = /\p{N}/u.test(word) ? word : month === 'May' ? undefined : month
    if (number !== undefined) {
      numbers.add(number)
      continue
    }
    for (const each of short[word] ?? [word]) {
      if (empty.has(each) || ofTimes.has(each)) continue
      const now = stem(each)
      features.set(now, stems.has(now) ? 0.25 : 1)
      if (before !== null) features.set(`${before} ${now}`, stems.has(now) && stems.has(before) ? 0.25 : 0.5)
      before = now
    }
  }
  return { features, numbers: [...numbers].sort() }
}

/** How near two questions are, from 0 to 1: the weight of what both have, in that of what either has. */
export function nearness(one: QuestionWords, other: QuestionWords): number {
  let both = 0
  let either = 0
  for (const [feature, weight] of one.features) {
    either += weight
    if (other.features.has(feature)) both += weight
  }
  for (const [feature, weight] of other.features) if (!one.features.has(feature)) either += weight
  return either === 0 ? 0 : both / either
}
