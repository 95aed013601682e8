import { day } from '../../src/kernel/index.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { register, terms } from '../../src/modules.ts'

const read = questionReader(saidBy(register), terms, [
  { slot: 'course', value: 'Controlling or coercive behaviour' },
  { slot: 'unit', value: 'North East Community Safety Unit' },
])

/** As what one question by itself is understood, and narrowed to what: `conduct.hearings; proceeding=meeting`. */
export function toldAlone(question: string): string {
  const { state, answers } = read(question, day('2026-11-26'))({ text: question, around: [], defined: [] })
  if (state !== 'understood') return 'not understood'
  return answers
    .map(({ id, filters }) =>
      [
        id,
        ...Object.entries(filters)
          .map(([dimension, values]) => `${dimension}=${values.join('|')}`)
          .toSorted(),
      ].join('; '),
    )
    .join(' and ')
}
