import { writeNumber } from './table.ts'

/** `1 row`, `1,234 rows`. */
export const counted = (count: number, one: string, many: string): string =>
  `${writeNumber(count)} ${count === 1 ? one : many}`

const irregular: Readonly<Record<string, string>> = { people: 'person' }

/** One of what lists show: `disclosures found` is `disclosure found`. */
export function oneOf(things: string): string {
  const [noun = '', ...rest] = things.split(' ')
  return [irregular[noun] ?? noun.replace(/ies$/, 'y').replace(/s$/, ''), ...rest].join(' ')
}
