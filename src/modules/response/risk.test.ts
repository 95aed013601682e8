import { expect, test } from 'vitest'
import { gradeAfterReview, maracCriteriaMet } from './risk.ts'

test('a supervisor may raise a grade and never lower it', () => {
  expect(gradeAfterReview('medium', null)).toBe('medium')
  expect(gradeAfterReview('medium', 'high')).toBe('high')
  expect(gradeAfterReview('medium', 'medium')).toBe('medium')
  expect(() => gradeAfterReview('high', 'medium')).toThrow('may raise a grade, but not lower it')
})

const quiet = { ticks: 13, professionalJudgement: false, reportsInTwelveMonths: 2, heardBefore: false }

test('a case goes to a MARAC by any one of four criteria', () => {
  expect(maracCriteriaMet(quiet)).toEqual([])
  expect(maracCriteriaMet({ ...quiet, ticks: 14 })).toEqual(['visible_high_risk'])
  expect(maracCriteriaMet({ ...quiet, ticks: null, professionalJudgement: true })).toEqual(['professional_judgement'])
  expect(maracCriteriaMet({ ...quiet, reportsInTwelveMonths: 3, heardBefore: true })).toEqual([
    'potential_escalation',
    'repeat',
  ])
})

test('the thresholds are the area’s own', () => {
  expect(maracCriteriaMet(quiet, { visibleHighRiskTicks: 10, escalationReports: 2 })).toEqual([
    'visible_high_risk',
    'potential_escalation',
  ])
})
