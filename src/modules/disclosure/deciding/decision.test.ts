import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveDecision, type QuestionOutcome, questionOutcomes } from './decision.ts'

test.each<[QuestionOutcome[], string]>([
  [['disclosed', 'disclosed'], 'in_full'],
  [['disclosed', 'dropped'], 'in_part'],
  [['disclosed', 'not_held'], 'in_part'],
  [['disclosed', 'refused'], 'in_part'],
  [['disclosed_in_part'], 'in_part'],
  [['refused', 'not_held'], 'refused'],
  [['neither_confirmed_nor_denied'], 'refused'],
  [['not_held', 'not_held', 'dropped'], 'not_held'],
  [['dropped'], 'withdrawn'],
])('%j is %s', (outcomes, decision) => {
  expect(deriveDecision(outcomes)).toBe(decision)
})

test('no question, no decision', () => {
  expect(() => deriveDecision([])).toThrow('no decision')
})

test('"in full" means every question and nothing less, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...questionOutcomes), { minLength: 1 }), (outcomes) => {
      const decision = deriveDecision(outcomes)
      expect(decision === 'in_full').toBe(outcomes.every((outcome) => outcome === 'disclosed'))
      expect(deriveDecision([...outcomes].reverse())).toBe(decision)
    }),
  )
})
