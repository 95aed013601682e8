import { expect, test } from 'vitest'
import { rolesThat } from '../../src/kernel/index.ts'
import { modules } from '../../src/modules.ts'

const restricted = modules.flatMap(({ measures }) => measures).filter(({ sensitivity }) => sensitivity === 'restricted')

test('there are restricted measures, so that what holds for each means something', () => {
  expect(restricted.length).toBeGreaterThan(8)
})

test.each(restricted.map((measure) => [measure.id, measure] as const))(
  '%s tells who is a party, so that somebody may have its numbers and a party may not',
  (_, measure) => {
    expect(measure.needToKnow).toBeDefined()
    // Only these are counted for: a reader of another role would be masked whatever the record says.
    for (const role of rolesThat(measure.may))
      expect(['foi-officer', 'analyst', 'professional-standards']).toContain(role)
  },
)
