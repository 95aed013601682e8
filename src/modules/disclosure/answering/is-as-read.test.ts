import { expect, test } from 'vitest'
import type { QuestionReading, ReadAnswer } from '../reading-questions/question-reading.ts'
import type { Answer } from './answer.ts'
import { isAsRead } from './is-as-read.ts'

const read: ReadAnswer = {
  id: 'test.trained',
  filters: { rank: ['sergeant', 'inspector'] },
  from: '2021-01-01' as never,
  to: '2021-12-31' as never,
  asAt: null,
  by: null,
  dimensions: [],
}
const reading = (answer: ReadAnswer = read, state: QuestionReading['state'] = 'understood'): QuestionReading => ({
  state,
  parts: [],
  notUnderstood: [],
  answers: [answer],
  nearest: [],
})
/** An answer that counted this. */
const counted = (given: {
  id?: string
  filters?: Record<string, string[]>
  from?: string
  to?: string
  asAt?: boolean
}) =>
  ({
    kind: 'measure',
    provenance: { from: given.id ?? read.id },
    figure: {
      filters: given.filters ?? { rank: ['inspector', 'sergeant'] },
      asked: { from: given.from ?? read.from, to: given.to ?? read.to },
      asAt: given.asAt ?? false,
    },
  }) as unknown as Answer
const extract = (id: string) => ({ kind: 'extract', provenance: { from: id }, figure: null }) as unknown as Answer

test('the same measure of the same people and days is as it was read, whatever order its values have', () => {
  expect(isAsRead(reading(), [counted({})])).toBe(true)
})

test.each<[string, Answer[]]>([
  ['another measure', [counted({ id: 'test.untrained' })]],
  ['fewer people', [counted({ filters: { rank: ['sergeant'] } })]],
  ['everybody', [counted({ filters: {} })]],
  ['a condition that was not asked', [counted({ filters: { rank: ['sergeant', 'inspector'], role: ['pcso'] } })]],
  ['another year', [counted({ from: '2020-01-01', to: '2020-12-31' })]],
  ['a longer time', [counted({ to: '2022-12-31' })]],
  ['one day', [counted({ asAt: true })]],
  ['something else beside it', [counted({}), counted({ id: 'test.untrained' })]],
  ['nothing', []],
])('%s is not', (_, answers) => {
  expect(isAsRead(reading(), answers)).toBe(false)
})

test('where no days were named, an answer of some days is not what was read', () => {
  expect(isAsRead(reading({ ...read, from: null, to: null }), [counted({})])).toBe(false)
})

test('what was not understood whole is never as read', () => {
  expect(isAsRead(reading(read, 'in_part'), [counted({})])).toBe(false)
  expect(isAsRead(undefined, [counted({})])).toBe(false)
})

test('a register answers as it was read where it was asked just so: narrowed to the same, and of the same days', () => {
  const whole = { ...read, id: 'test.courses', filters: {}, from: null, to: null }
  const asked = (given: Partial<Pick<ReadAnswer, 'filters' | 'from' | 'to' | 'asAt'>>) =>
    ({
      kind: 'extract',
      provenance: { from: 'test.courses', asked: { filters: {}, from: null, to: null, asAt: null, ...given } },
      figure: null,
    }) as unknown as Answer
  expect(isAsRead(reading(whole), [extract('test.courses')])).toBe(true)
  expect(isAsRead(reading(whole), [asked({})])).toBe(true)
  const narrow = { ...whole, filters: { course: ['Foundation'] } }
  expect(isAsRead(reading(narrow), [extract('test.courses')])).toBe(false)
  expect(isAsRead(reading(narrow), [asked({ filters: { course: ['Foundation'] } })])).toBe(true)
  expect(isAsRead(reading(narrow), [asked({ filters: { course: ['Foundation', 'Specialist'] } })])).toBe(false)
  expect(isAsRead(reading(whole), [asked({ filters: { course: ['Foundation'] } })])).toBe(false)
  const since = { ...whole, from: read.from }
  expect(isAsRead(reading(since), [asked({ from: read.from })])).toBe(true)
  expect(isAsRead(reading(since), [asked({})])).toBe(false)
  expect(isAsRead(reading(whole), [asked({ from: read.from })])).toBe(false)
})
