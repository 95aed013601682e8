import { expect, test } from 'vitest'
import { type LessonStatus, prerequisitesMet } from './prerequisites.ts'

// AICC script, as SCORM 1.2 takes it over (CMI001 guidelines, 6.9).

const statuses = new Map<string, LessonStatus>([
  ['A', 'completed'],
  ['B', 'passed'],
  ['C', 'failed'],
  ['D', 'not attempted'],
  ['E-1.x', 'incomplete'],
])

test.each<[string, boolean]>([
  ['A', true],
  ['B', true],
  ['C', false],
  ['D', false],
  ['E-1.x', false],
  ['A & B', true],
  ['A&C', false],
  ['C | A', true],
  ['C|D', false],
  ['~D', true],
  ['~A', false],
  ['~(A & C)', true],
  ['A & (C | B)', true],
  ['C | D & A', false],
  ['A | C & D', true],
  ['C="failed"', true],
  ['C = F', true],
  ['B=passed', true],
  ['B="completed"', false],
  ['D<>"passed"', true],
  ['D="not attempted"', true],
  ['2*{A,B,C}', true],
  ['3*{A,B,C}', false],
  ['2*{A, C="failed", D}', true],
  ['1*{C,D} | A', true],
  ['', true],
  ['  ', true],
])('%s', (script, met) => {
  expect(prerequisitesMet(script, statuses)).toBe(met)
})

test.each(['A &', '& A', '(A', 'A)', 'unknown', 'A = sideways', '2*{A', '2*A', 'A B', '{A}', '*'])(
  'what is no such script holds nobody back: %s',
  (script) => {
    expect(prerequisitesMet(script, statuses)).toBe(true)
  },
)

test('where there are none, none are wanting', () => {
  expect(prerequisitesMet(null, statuses)).toBe(true)
})
