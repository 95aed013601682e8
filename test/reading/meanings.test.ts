import { describe, expect, test } from 'vitest'
import { eachMeaning, type Sense } from '../../src/kernel/meaning/index.ts'
import { register, terms } from '../../src/modules.ts'

const { measures, extracts } = register
const answerables = [...measures, ...extracts]

/** What declares no meaning, and why a question is not to be answered with it. None is left. */
const withoutMeaning: Readonly<Record<string, string>> = {}

test('every measure and extract says what it means, or why it does not', () => {
  expect(answerables.filter(({ means }) => means === undefined).map(({ id }) => id)).toEqual(
    Object.keys(withoutMeaning),
  )
})

/** Slots whose values are the names of the record's own things. */
const named = new Set(['programme', 'course', 'unit', 'command'])
const said = terms.flatMap(({ slot, value, also = [] }) => [{ slot, value }, ...also])
const canBeSaid = ({ slot, value }: Sense): boolean =>
  named.has(slot) ||
  said.some((term) => term.slot === slot && (value === '*' || term.value.split('|').some((one) => one === value)))

describe.each(answerables.map((answerable) => [answerable.id, answerable] as const))('%s', (_, answerable) => {
  const meanings = answerable.means === undefined ? [] : eachMeaning(answerable.means)

  test('what it means can be said in the words of some module', () => {
    expect(meanings.flatMap(({ core }) => core).filter((ways) => !ways.some(canBeSaid))).toEqual([])
    expect(meanings.filter(({ core, asks }) => core.length === 0 || asks.length === 0)).toEqual([])
  })

  test('what it says that it can be narrowed by, it has', () => {
    if (answerable.kind === 'extract') return
    const has = answerable.dimensions.map(({ id }) => id)
    const narrowed = meanings.flatMap(({ narrows = {} }) => Object.values(narrows))
    expect(narrowed.filter((dimension) => !has.includes(dimension))).toEqual([])
  })
})
