import { expect, test } from 'vitest'
import { day, type PlanRequest } from './kernel/index.ts'
import { ranks, workforceRoles } from './modules/workforce/index.ts'
import { modules } from './modules.ts'

const read = (text: string): PlanRequest => ({
  received: day('2026-01-15'),
  text,
  from: day('2020-01-01'),
  to: day('2021-12-31'),
  asAt: null,
  by: null,
  roles: Object.keys(workforceRoles),
  ranks: Object.keys(ranks),
})

const planned = modules.flatMap(({ measures }) =>
  measures.flatMap((measure) => (measure.plan ? [[measure.id, measure, measure.plan] as const] : [])),
)

// A filter by a value that nobody knows would count nothing, and answer 0.
test.each(planned)('%s is planned by dimensions and values that it declares', (_, { dimensions }, plan) => {
  for (const text of ['', 'by programme', 'dismissed, by the reason for leaving', 'all training']) {
    const { filters, dimensions: cut } = plan(read(text))
    expect(dimensions.map(({ id }) => id)).toEqual(expect.arrayContaining([...cut, ...Object.keys(filters)]))
    for (const { id, values } of dimensions) {
      const declared = values?.map(({ value }) => value) ?? []
      if (values) expect(declared).toEqual(expect.arrayContaining([...(filters[id] ?? [])]))
    }
  }
})
