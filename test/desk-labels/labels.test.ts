import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { awaited } from '../../eval/awaited.ts'
import { labelledLetters } from '../../eval/labelled-letters.ts'
import { narrowing, recordsValues } from '../../eval/slots.ts'
import { register } from '../../src/modules.ts'

const letters = await labelledLetters()
const asks = letters.flatMap((letter) =>
  letter.asks.map((ask, index) => ({ ...ask, id: `${letter.id}#${index + 1}`, place: index + 1 })),
)

const standing = readFileSync(new URL('../../src/sample/files/standing-answers.csv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')
const known = new Set([...register.measures.map(({ id }) => id), ...register.extracts.map(({ id }) => id), ...standing])

const periodKinds = new Set(['calendar-year', 'financial-year', 'quarter', 'month', 'week', 'day'])
/** Dimensions by the slot that says their values. */
const slotOf = new Map([
  ['risk_grade', 'grade'],
  ['lead_unit_kind', 'unit_kind'],
  ['victim_sex', 'sex'],
  ['suspect_sex', 'sex'],
  ['suspect_role', 'role'],
])

/** What is wrong, by the id of the ask. */
const faults = (of: (ask: (typeof asks)[number]) => readonly string[]): string[] =>
  asks.flatMap((ask) => of(ask).map((fault) => `${ask.id}: ${fault}`))

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('the labelled letters', () => {
  test('are as many as the aim is reckoned on, a fifth of them held apart', () => {
    expect(asks.length).toBeGreaterThanOrEqual(500)
    expect(letters.length).toBeGreaterThanOrEqual(120)
    expect(letters.filter(({ heldApart }) => heldApart).length).toBeGreaterThanOrEqual(letters.length / 5)
  })

  test('have a name each', () => {
    const names = letters.map(({ id }) => id)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('hold the words of their asks, in their order, and what stands around them', () => {
    const lost = letters.flatMap(({ id, letter, asks: own }) => {
      const text = inOneLine(letter)
      let from = 0
      const notFound = own.filter(({ words }) => {
        const at = text.indexOf(words, from)
        from = at === -1 ? from : at + words.length
        return at === -1
      })
      const around = own.flatMap((ask) => ask.around).filter((words) => !text.includes(words))
      return [...notFound.map(({ words }) => words), ...around].map((words) => `${id}: ${words}`)
    })
    expect(lost).toEqual([])
  })

  test('name only what the record answers with', () => {
    expect(
      faults(({ right }) => [...right.answers, ...right.nearest, ...right.never].filter((id) => !known.has(id))),
    ).toEqual([])
  })

  test('say of each state what belongs to it', () => {
    const wrong = faults(({ right: { state, answers, nearest, never, waits_for } }) => [
      ...((state === 'understood') === answers.length > 0 ? [] : [`${state} with ${answers.length} answers`]),
      ...(state === 'understood' && (nearest.length > 0 || waits_for !== undefined) ? ['understood, yet in part'] : []),
      ...(state === 'in_part' && nearest.length === 0 ? ['in part, near nothing'] : []),
      ...answers.filter((id) => never.includes(id)).map((id) => `${id} is right and wrong`),
    ])
    expect(wrong).toEqual([])
  })

  test('are not understood where they ask for a value the record does not have', () => {
    const strange = faults(({ reading, right }) =>
      right.state !== 'understood'
        ? []
        : reading.conditions.filter((condition) => {
            const [, slot = '', values = ''] = /^(?:not )?([^=]+)=(.*)$/.exec(condition) ?? []
            const own = recordsValues.get(slot)
            return own !== undefined && values.split('|').some((value) => !own.has(value))
          }),
    )
    expect(strange).toEqual([])
  })

  test('are understood by a measure only as far as it counts that unit and can be narrowed and cut so', () => {
    const beyond = faults(({ reading, right: { answers } }) => {
      const measures = answers.flatMap((id) => register.measure(id) ?? [])
      if (measures.length === 0 || measures.length < answers.length) return []
      const can = (slot: string) =>
        measures.some(({ dimensions }) => dimensions.some(({ id }) => (slotOf.get(id) ?? id) === slot))
      const slotsSaid = reading.conditions.flatMap((condition) => /^(?:not )?([^=]+)=/.exec(condition)?.[1] ?? [])
      const needed = [...slotsSaid.filter((slot) => narrowing.some((one) => one === slot)), ...reading.cuts]
      return [
        ...(measures.some(({ unit }) => unit === reading.unit) ? [] : [`counts no ${reading.unit}`]),
        ...needed.filter((slot) => !periodKinds.has(slot) && !can(slot)),
      ]
    })
    expect(beyond).toEqual([])
  })

  test('point only to what was asked before', () => {
    expect(faults(({ reading: { of }, place }) => (of !== undefined && of >= place ? [`of ${of}`] : []))).toEqual([])
  })

  test('wait only for what is awaited, and all that is awaited is waited for', () => {
    const waited = new Set(asks.flatMap(({ right }) => right.waits_for ?? []))
    expect([...waited].sort()).toEqual(Object.keys(awaited).sort())
    expect(
      Object.values(awaited)
        .flat()
        .filter((id) => !known.has(id)),
    ).toEqual([])
  })

  test('have traps in plenty: asks to which the record has something like an answer', () => {
    expect(asks.filter(({ right }) => right.never.length > 0).length).toBeGreaterThan(asks.length / 5)
  })
})
