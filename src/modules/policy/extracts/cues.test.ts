import { expect, test } from 'vitest'
import { matchCues } from '../../../kernel/index.ts'
import { policy } from '../module.ts'

const best = (question: string, request = 'I am asking about your domestic abuse policies.'): string | undefined =>
  policy.extracts
    .map(({ id, cues }) => ({ id, weight: matchCues(cues, question, `${request} ${question}`).weight }))
    .filter(({ weight }) => weight >= 2)
    .sort((a, b) => b.weight - a.weight)[0]?.id

test.each<[string, string | undefined]>([
  ['Is there a procedure for allegations against officers?', 'policy.exists'],
  ['Do you currently have any guidance on abuse by police employees?', 'policy.exists'],
  ['Has the policy been revised since 2019?', 'policy.updated'],
  ['When were these procedures last reviewed or amended?', 'policy.updated'],
  ['What changes were made?', 'policy.changes'],
  ['Please describe any revisions.', 'policy.changes'],
  ['Please give me a copy of each policy.', 'policy.list'],
  ['Which policies cover stalking?', 'policy.list'],
  ['Have there been changes in how training is provided? Please give details of any changes.', undefined],
  ['Does your force have training on this?', undefined],
  ['How many officers were dismissed?', undefined],
])('%s → %s', (question, id) => {
  expect(best(question)).toBe(id)
})

test('details of changes are policy changes only in a request about policies', () => {
  expect(best('Please provide details of any changes.', 'I am asking about your vehicles.')).toBeUndefined()
})
