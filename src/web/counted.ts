import { writeNumber } from './table.ts'

/** `1 row`, `1,234 rows`. */
export const counted = (count: number, one: string, many: string): string =>
  `${writeNumber(count)} ${count === 1 ? one : many}`

/** Whole per cents of a total that is more than nothing: 100 at the most, and only once all is done. */
export const wholePercent = (done: number, total: number): number => Math.min(100, Math.floor((100 * done) / total))

const irregular: Readonly<Record<string, string>> = { people: 'person' }

/** One of what lists show: `disclosures found` is `disclosure found`. */
export function oneOf(things: string): string {
  const [noun = '', ...rest] = things.split(' ')
  return [irregular[noun] ?? noun.replace(/ies$/, 'y').replace(/s$/, ''), ...rest].join(' ')
}
