import { addDays, day, type PlainDate } from '../../../../kernel/index.ts'
import { calendarYear } from './calendar-days.ts'
import { lawAt } from './names-of-things.ts'
import type { Found, Text } from './text.ts'
import type { PlainMeaning, TimeMeaning } from './time-meaning.ts'

/** Days on which a law that people name was passed, or began. */
const known: readonly {
  readonly words: RegExp
  readonly passed: PlainDate
  readonly began: PlainDate
  readonly what: string
}[] = [
  {
    words: /^(?:the )?(?:da|domestic abuse) act 2021$/,
    passed: day('2021-04-29'),
    // Section 1, the definition: S.I. 2021/1038.
    began: day('2021-10-01'),
    what: 'its definition of domestic abuse came into force',
  },
  {
    words: /^(?:the )?serious crime act 2015$/,
    passed: day('2015-03-03'),
    // Section 76, controlling or coercive behaviour: S.I. 2015/1976.
    began: day('2015-12-29'),
    what: 'the offence of controlling or coercive behaviour came into force',
  },
]

/** "Since the Domestic Abuse Act 2021 came into force": a law has several days, so that the officer chooses. */
export function readSinceLaw(text: Text, index: number, lead: 'since' | 'before'): Found<TimeMeaning> | null {
  const law = lawAt(text, index)
  if (law === null) return null
  const read = ({ first, says }: { readonly first: PlainDate; readonly says: string }) => {
    const meaning: PlainMeaning =
      lead === 'since'
        ? { kind: 'stretch', from: first, to: null }
        : { kind: 'stretch', from: null, to: addDays(first, -1) }
    return { says: `${lead} ${says}`, meaning }
  }
  const act = known.find(({ words }) => words.test(law.words))
  const year = calendarYear(law.year)
  const days = act
    ? [
        { first: act.began, says: `the day on which ${act.what}` },
        { first: act.passed, says: 'the day on which it was passed' },
      ]
    : [
        { first: year.first, says: `the beginning of ${law.year}` },
        { first: addDays(year.last, 1), says: `the end of ${law.year}` },
      ]
  const meaning: TimeMeaning = { kind: 'ambiguous', readings: days.map(read) }
  return { value: meaning, next: skipForce(text, law.next) }
}

const endings = [
  'came into force',
  'comes into force',
  'come into force',
  'became law',
  'was passed',
  'took effect',
  'was introduced',
  'was enacted',
  'commenced',
  'came in',
]

function skipForce(text: Text, index: number): number {
  const ending = endings.find((words) => text.says(index, words))
  return ending === undefined ? index : index + ending.split(' ').length
}
