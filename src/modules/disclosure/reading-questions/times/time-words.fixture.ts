import type { PlainMeaning, ReadTime, Stretch } from './time-meaning.ts'

const day = (date: string | null, side: 'from' | 'to'): string => {
  if (date === null) return ''
  const [, year = '', rest = ''] = /^(\d{4})-(.*)$/.exec(date) ?? []
  return rest === (side === 'from' ? '01-01' : '12-31') ? year : date
}

const stretch = ({ from, to }: Stretch): string => {
  const [first, last] = [day(from, 'from'), day(to, 'to')]
  return first === last && first.length === 4 ? first : `${first}..${last}`
}

function plain(meaning: PlainMeaning): string {
  switch (meaning.kind) {
    case 'stretch':
      return stretch(meaning)
    case 'stretches':
      return meaning.parts.map(stretch).join(' + ')
    case 'day':
      return `on ${meaning.asAt}`
    case 'days':
      return `on each of ${meaning.days.join(' ')}`
    case 'except':
      return `not ${meaning.parts.map(stretch).join(' + ')}`
  }
}

/** A time in few signs, to be compared with what is right: `2024-04-01..2025-03-31 by month`, `? a | b`, `none: title`. */
export function shortly({ meaning, cuts, average }: ReadTime): string {
  const by = cuts.length === 0 ? '' : `${average ? 'average ' : ''}by ${cuts.join(', ')}`
  const what =
    meaning.kind === 'ambiguous'
      ? `? ${meaning.readings.map((reading) => plain(reading.meaning)).join(' | ')}`
      : meaning.kind === 'none'
        ? `none: ${meaning.why}`
        : meaning.kind === 'cut'
          ? ''
          : plain(meaning)
  return [what, by].filter(Boolean).join(' ')
}
