import { day } from '../../src/kernel/index.ts'
import { readRequest } from '../../src/modules/disclosure/reading-letters/read-request.ts'
import { allWords } from '../../src/modules/disclosure/reading-letters/request-text.ts'
import { askedIn } from '../../src/modules/disclosure/reading-questions/letter-questions.ts'
import { questionReading } from '../../src/modules/disclosure/reading-questions/question-reading.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { register, terms } from '../../src/modules.ts'

export const received = day('2026-11-26')
export const read = questionReader(saidBy(register), terms, [
  { slot: 'course', value: 'Yearly safety learning' },
  { slot: 'programme', value: 'Domestic Abuse Matters' },
  { slot: 'command', value: 'North West Command' },
])

/** What answers each ask of a letter: the state where nothing does, or every answer as one line. */
export function answersTo(letter: string): string[] {
  const { request } = readRequest(letter)
  const asked = askedIn(request)
  const next = read(allWords(request), received)
  return request.questions.flatMap(({ asks }) =>
    asks.map((ask) => {
      const understanding = next(asked(ask))
      if (understanding.state !== 'understood') return understanding.state
      return questionReading([understanding])
        .answers.map(({ id, filters, from, to, asAt, by, dimensions, asks }) =>
          [
            id,
            ...Object.entries(filters).map(([slot, values]) => `${slot}=${values.join('|')}`),
            ...(asAt ? [`@${asAt}`] : from || to ? [`${from ?? ''}..${to ?? ''}`] : []),
            ...(by ? [by] : []),
            ...(dimensions.length > 0 ? [`by ${dimensions.join(', ')}`] : []),
            ...(asks ? [asks.ranked ? `${asks.ask} ${asks.ranked.order}` : asks.rest ? 'the rest' : asks.ask] : []),
          ].join('; '),
        )
        .join(' and ')
    }),
  )
}
