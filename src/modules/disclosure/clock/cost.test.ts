import { expect, test } from 'vitest'
import { type Effort, estimateCost } from './cost.ts'

const effort = (question: string, activity: Effort['activity'], hours: number): Effort => ({
  question,
  activity,
  minutes: hours * 60,
  reason: 'an estimate',
})

test('only determining, locating, retrieving and extracting count towards 18 hours', () => {
  const estimate = estimateCost(
    ['1', '2'],
    [
      effort('1', 'determining', 1),
      effort('1', 'locating', 2),
      effort('1', 'retrieving', 3),
      effort('1', 'extracting', 4),
      effort('1', 'reading', 50),
      effort('1', 'redacting', 50),
      effort('1', 'consulting', 5),
      effort('1', 'approving', 5),
    ],
  )
  expect(estimate.questions[0]).toEqual({
    question: '1',
    countedMinutes: 600,
    uncountedMinutes: 6600,
    pounds: 250,
    exceeds: false,
  })
  expect(estimate).toMatchObject({ limitMinutes: 1080, pounds: 250, exceeds: false, wouldFit: ['1', '2'] })
})

test('exactly 18 hours is within the limit; a minute more is not', () => {
  expect(estimateCost(['1'], [effort('1', 'locating', 18)]).exceeds).toBe(false)
  const over = estimateCost(['1'], [effort('1', 'locating', 18), { ...effort('1', 'extracting', 0), minutes: 1 }])
  expect(over.exceeds).toBe(true)
})

test('two questions over the limit are named by what would fit without them', () => {
  const efforts = [effort('10', 'locating', 4), effort('11', 'retrieving', 30), effort('16', 'extracting', 40)]
  const estimate = estimateCost(['10', '11', '16', '17'], efforts)
  expect(estimate.questions.filter(({ exceeds }) => exceeds).map(({ question }) => question)).toEqual(['11', '16'])
  expect(estimate.wouldFit).toEqual(['10', '17'])
})

test('questions that fit alone can be too much together', () => {
  const estimate = estimateCost(['1', '2'], [effort('1', 'locating', 10), effort('2', 'locating', 12)])
  expect(estimate.questions.some(({ exceeds }) => exceeds)).toBe(false)
  expect(estimate.exceeds).toBe(true)
  expect(estimate.wouldFit).toEqual(['1'])
})

test('minutes are whole and not negative', () => {
  expect(() => estimateCost(['1'], [effort('1', 'locating', -1)])).toThrow('whole minutes')
})
