import { describe, expect, test } from 'vitest'
import { day, type Measure, type MeasurePlan } from '../../../kernel/index.ts'
import { asks, eachMeaning } from '../../../kernel/meaning/index.ts'
import { register } from '../../../modules.ts'
import { type AskedStatistic, asksOf, planStatistic } from '../index.ts'

const { measures } = register
const measure = (id: string): Measure => {
  const found = measures.find((each) => each.id === id)
  if (!found) throw new Error(`No measure ${id}`)
  return found
}
const reports = measure('response.reports')
const trainedNow = measure('training.people-trained-in-post')
const trained = measure('training.people-trained')

const years = { from: day('2020-01-01'), to: day('2022-12-31') }
const planOf = ({ periodType }: Measure, plan: Partial<MeasurePlan> = {}): MeasurePlan => ({
  span: periodType === 'as-at' ? { asAt: day('2022-01-01') } : years,
  by: periodType === 'as-at' ? 'whole' : 'calendar-year',
  dimensions: [],
  filters: {},
  ...plan,
})
const planned = (of: Measure, asked: AskedStatistic, plan: Partial<MeasurePlan> = {}) =>
  planStatistic(of, asked, planOf(of, plan))
const statisticOf = (...asked: Parameters<typeof planned>) => {
  const found = planned(...asked)
  return found.kind === 'planned' ? found.plan.statistic : found
}

describe('a share', () => {
  test('of the same measure, where one condition narrows it', () => {
    expect(statisticOf(reports, { ask: 'share' }, { filters: { risk_grade: ['high'] } })).toEqual({
      kind: 'share',
      of: { measureId: reports.id, keeps: [], by: [] },
    })
  })

  test('of a population, where nothing narrows what is counted', () => {
    expect(statisticOf(trainedNow, { ask: 'share' })).toEqual({
      kind: 'share',
      of: { measureId: 'workforce.strength', keeps: [], by: [] },
    })
  })

  test('is left open where the words could mean several wholes', () => {
    // Of the officers in post those trained, or of those trained the officers?
    expect(planned(trainedNow, { ask: 'share' }, { filters: { role: ['police_officer'] } })).toEqual({
      kind: 'open',
      wholes: [
        { measureId: trainedNow.id, keeps: [], by: [] },
        { measureId: 'workforce.strength', keeps: ['role'], by: [] },
      ],
    })
    const two = { filters: { risk_grade: ['high'], offence_kind: ['stalking'] } }
    expect(planned(reports, { ask: 'share' }, two)).toMatchObject({
      kind: 'open',
      wholes: [{ keeps: ['offence_kind'] }, { keeps: ['risk_grade'] }],
    })
  })

  test('of nothing narrower than all is impossible', () => {
    expect(planned(reports, { ask: 'share' })).toMatchObject({ kind: 'impossible' })
  })
})

test('those without something are the rest of the population that the measure names', () => {
  const filters = { role: ['police_officer'], subject: ['domestic_abuse'] }
  expect(statisticOf(trainedNow, { ask: 'how-many', denied: true }, { filters })).toEqual({
    kind: 'complement',
    of: { measureId: 'workforce.strength', keeps: ['role'], by: [] },
  })
  // Who was never trained in a year is nobody's to say: of whom?
  expect(planned(trained, { ask: 'how-many', denied: true })).toMatchObject({ kind: 'impossible' })
  expect(planned(trainedNow, { ask: 'share', denied: true })).toMatchObject({ kind: 'impossible' })
})

test('a number is the plan as it is, and what nobody works out is no plan', () => {
  const plan = planOf(reports)
  expect(planStatistic(reports, { ask: 'how-many' }, plan)).toEqual({ kind: 'planned', plan })
  for (const ask of ['why', 'who', 'list', 'yes-no', 'how-long', 'median', 'longest'] as const) {
    expect([ask, planned(reports, { ask })]).toEqual([ask, expect.objectContaining({ kind: 'impossible' })])
  }
})

test('a mean and a change need periods; a ranking is of what it is broken down by, or of periods', () => {
  expect(statisticOf(reports, { ask: 'mean' })).toEqual({ kind: 'mean' })
  expect(planned(reports, { ask: 'mean' }, { by: 'whole' })).toMatchObject({ kind: 'impossible' })
  expect(statisticOf(reports, { ask: 'change', perCent: true })).toEqual({ kind: 'change', as: 'per-cent' })
  expect(planned(reports, { ask: 'ranking', most: 3 }, { dimensions: ['risk_grade'] })).toMatchObject({
    plan: { by: 'whole', statistic: { kind: 'ranking', order: 'highest', most: 3 } },
  })
  expect(planned(reports, { ask: 'ranking', order: 'lowest' })).toMatchObject({
    plan: { by: 'calendar-year', statistic: { order: 'lowest', most: 1 } },
  })
})

test('of durations the mean is a length', () => {
  const durations: Measure = { ...reports, aggregate: 'durations' }
  expect(statisticOf(durations, { ask: 'mean' })).toEqual({ kind: 'mean-length' })
  expect(statisticOf(durations, { ask: 'median' })).toEqual({ kind: 'median-length' })
  expect(statisticOf(durations, { ask: 'longest' })).toEqual({ kind: 'longest' })
})

test.each(measures.map((each) => [each.id, each] as const))(
  '%s answers no other statistics than it can have, and each of them is planned, left open or refused in words',
  (_, each) => {
    const meanings = each.means ? eachMeaning(each.means) : []
    for (const means of meanings) {
      const answered = asksOf(each, means)
      expect(answered).toEqual(expect.arrayContaining([...means.asks]))
      if (means.asks.includes('how-many')) expect(answered).toContain('share')
    }
    // A meaning may be only near, or of lengths alone: what none of them answers can't be had.
    const answered = new Set(meanings.flatMap((means) => asksOf(each, means)))
    for (const ask of meanings.length === 0 ? [] : asks) {
      const { kind } = planned(each, { ask }, { dimensions: each.dimensions.slice(0, 1).map(({ id }) => id) })
      if (!answered.has(ask)) expect([ask, kind]).toEqual([ask, 'impossible'])
    }
  },
)
