import { expect, test } from 'vitest'
import { rolesThat } from '../../../kernel/index.ts'
import { register } from '../../../modules.ts'

const { measures } = register
const declared = measures.flatMap((measure) => (measure.wholes ?? []).map((whole) => ({ measure, whole })))

test('some measures say of what they are part', () => {
  expect(declared.length).toBeGreaterThan(1)
})

test.each(declared.map((each) => [`${each.measure.id} of ${each.whole.id}`, each] as const))(
  '%s: counts the same things of the same days, for the same readers and no more kept than they may see',
  (_, { measure, whole }) => {
    const opening = rolesThat(measure.may).filter((role) => rolesThat('statistics.read').includes(role))
    expect([whole.unit, whole.periodType, whole.aggregate]).toEqual([
      measure.unit,
      measure.periodType,
      measure.aggregate,
    ])
    expect(opening.filter((role) => !rolesThat(whole.may).includes(role))).toEqual([])
    // What is worked out is audited and masked as the measure is: a whole may not be kept closer than that.
    expect(whole.sensitivity === 'restricted' && measure.sensitivity === 'open').toBe(false)
    expect(whole.needToKnow === undefined || whole.needToKnow === measure.needToKnow).toBe(true)
    expect(whole.id).not.toBe(measure.id)
  },
)
