import { describe, expect, test } from 'vitest'
import { type Dimension, day, type Measure, type MeasurePlan } from '../../../kernel/index.ts'
import { narrowPlan } from './narrow-plan.ts'

const programme: Dimension = { id: 'programme', name: 'Programme' }
const course: Dimension = { id: 'course', name: 'Course' }
const grade: Dimension = { id: 'grade', name: 'Risk grade', values: [{ value: 'high', label: 'High' }] }
const measure = { dimensions: [programme, course, grade] } as unknown as Measure
const names = new Map([
  [programme, ['Safe Homes', 'Foundation training']],
  [course, ['Safe Homes', 'Safe Homes refresher', 'Induction']],
])
const plan: MeasurePlan = {
  span: { from: day('2020-01-01'), to: day('2021-12-31') },
  by: 'calendar-year',
  dimensions: [],
  filters: {},
}
const narrowed = (text: string) => narrowPlan(measure, plan, text, names)

describe('a plan is narrowed to what the question names', () => {
  test('a programme', () => {
    expect(narrowed('How many finished SAFE  HOMES in each year?').filters).toEqual({ programme: ['Safe Homes'] })
  })
  test('two of them are then told apart', () => {
    expect(narrowed('How many finished Safe Homes, and how many foundation training?')).toMatchObject({
      filters: { programme: ['Safe Homes', 'Foundation training'] },
      dimensions: ['programme'],
    })
  })
  test('a word within another word, or a name of one word, names nothing', () => {
    expect(narrowed('How many unsafe homes were visited after induction?')).toEqual(plan)
  })
  test('what the plan narrows already stays', () => {
    const given = { ...plan, filters: { programme: ['Foundation training'], course: ['Induction'] } }
    expect(narrowPlan(measure, given, 'And Safe Homes?', names)).toEqual(given)
  })
})

describe('a plan is broken down by what the question asks for', () => {
  test.each(['reports by risk grade', 'reports for each risk grade', 'reports by year and by their risk grade'])(
    '%s',
    (text) => {
      expect(narrowed(text).dimensions).toEqual(['grade'])
    },
  )
  test('a grade that is only spoken of breaks nothing down', () => {
    expect(narrowed('What does the risk grade mean, by year?').dimensions).toEqual([])
  })
})
