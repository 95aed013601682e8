import { expect, test } from 'vitest'
import { day } from '../../kernel/index.ts'
import { eventProblems, type KnownSoFar, outcomeInForce, type ProposedEvent } from './event-rules.ts'

const known: KnownSoFar = {
  today: day('2022-05-01'),
  firstAllegationOn: day('2021-03-01'),
  chargedOn: day('2021-06-01'),
  investigationOpenedOn: day('2021-04-01'),
  begunOn: day('2021-06-15'),
}
const event = (facts: Partial<ProposedEvent>): ProposedEvent => ({
  kind: 'charged',
  on: day('2021-07-01'),
  role: 'police_officer',
  outcome: null,
  leaverReason: null,
  ...facts,
})

test.each<[string, Partial<ProposedEvent>, string[]]>([
  ['nothing wrong', {}, []],
  ['a day to come', { on: day('2022-05-02') }, ['on']],
  ['before the allegation', { on: day('2021-02-28') }, ['on']],
  ['convicted before charged', { kind: 'convicted', on: day('2021-05-31') }, ['on']],
  [
    'an outcome before the investigation',
    { kind: 'misconduct_outcome', on: day('2021-03-31'), outcome: 'written_warning' },
    ['on'],
  ],
  ['a suspension that ends before it began', { kind: 'suspension_ended', on: day('2021-06-14') }, ['on']],
  ['a restriction that ends the day it began', { kind: 'restriction_ended', on: day('2021-06-15') }, []],
  ['an outcome that is missing', { kind: 'misconduct_outcome' }, ['outcome']],
  ['a reason that is missing', { kind: 'left_force' }, ['leaver_reason']],
  ['an outcome of the old regulations', { kind: 'misconduct_outcome', outcome: 'reprimand' }, ['outcome']],
])('%s', (_, facts, fields) => {
  expect(eventProblems(event(facts), known).map(({ field }) => field)).toEqual(fields)
})

test('which outcome is in force depends on when the case began, when it ended, and whom the regulations cover', () => {
  const [before, after] = [day('2020-01-31'), day('2020-02-01')]
  const officer = { role: 'police_officer', on: after, firstAllegationOn: after } as const
  expect(outcomeInForce('management_advice', officer)).toBe(false)
  expect(outcomeInForce('management_advice', { ...officer, firstAllegationOn: before })).toBe(true)
  expect(outcomeInForce('management_advice', { ...officer, role: 'pcso' })).toBe(true)
  expect(outcomeInForce('reflective_practice', officer)).toBe(true)
  expect(outcomeInForce('reflective_practice', { ...officer, on: before, firstAllegationOn: before })).toBe(false)
})
