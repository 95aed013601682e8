import { expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { register, terms } from '../../../modules.ts'
import { isHappening } from '../reading-questions/happenings.ts'
import { questionReading } from '../reading-questions/question-reading.ts'
import { saidBy } from '../reading-questions/said-register.ts'
import { questionReader } from '../reading-questions/understand.ts'
import { isContradicted } from './is-contradicted.ts'

const reader = questionReader(saidBy(register), terms, [])
const read = (text: string) => questionReading([reader(text, day('2026-03-02'))({ text, around: [], defined: [] })])
const answerables = [...register.measures, ...register.extracts]
/** All that may be offered for a question, of everything there is. */
const offered = (text: string) => {
  const reading = read(text)
  return answerables.filter((each) => !isContradicted(reading, each)).map(({ id }) => id)
}

test.each([
  ['How many officers were not trained in domestic abuse in 2024?', 'training.people-trained'],
  ['How many sergeants have never been convicted of domestic abuse?', 'conduct.people-convicted'],
  ['How many reports were not referred in 2024?', 'response.referrals'],
  ['How many officers accused of domestic abuse were not dismissed?', 'conduct.people-dismissed'],
  ['How many people in your workforce did not fail the course in 2025?', 'training.people-who-failed'],
])('%s is near nothing that counts the others', (text, opposite) => {
  expect(answerables.map(({ id }) => id)).toContain(opposite)
  const reading = read(text)
  expect(reading.state).not.toBe('understood')
  expect(offered(text)).not.toContain(opposite)
  expect(reading.nearest).not.toContain(opposite)
  for (const ask of reading.each ?? []) expect(ask.near.map(({ id }) => id)).not.toContain(opposite)
})

test('what can count the rest of a population goes on being near', () => {
  expect(offered('How many officers in post have never been trained in domestic abuse?')).toContain(
    'training.people-trained-in-post',
  )
})

test('“if not” before what is asked takes nothing away that says how', () => {
  expect(offered('If not, how can the public reach you when domestic abuse is reported?')).toContain(
    'response.how-a-report-is-handled',
  )
})

test('what is not denied is contradicted by nothing', () => {
  const reading = read('How many officers were trained in domestic abuse in 2024?')
  expect(answerables.filter((each) => isContradicted(reading, each))).toEqual([])
})

test.each(answerables.map((each) => [each.id, each] as const))(
  '%s is offered for no reading that denies what it is of, unless it counts the rest',
  (_, each) => {
    for (const senses of [each.means].flatMap((means) => means ?? []).map(({ core }) => core[0] ?? [])) {
      const part = { part: 'without', words: 'not so', as: '', senses } as const
      const ask = { state: 'in_part', parts: [part], total: false, unread: [], open: [], near: [] } as const
      const reading = {
        state: 'in_part',
        parts: [part],
        notUnderstood: [],
        answers: [],
        nearest: [],
        each: [ask],
      } as const
      expect(isContradicted(reading, each)).toBe(senses.some((sense) => isHappening(sense) && sense.value !== '*'))
    }
  },
)
