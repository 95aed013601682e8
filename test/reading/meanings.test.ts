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
const named = new Set(['programme', 'course', 'unit', 'command', 'organisation'])
const said = terms.flatMap(({ slot, value, also = [] }) => [{ slot, value }, ...also])
const canBeSaid = ({ slot, value }: Sense): boolean =>
  named.has(slot) ||
  said.some((term) => term.slot === slot && (value === '*' || term.value.split('|').some((one) => one === value)))

describe.each(answerables.map((answerable) => [answerable.id, answerable] as const))('%s', (_, answerable) => {
  const meanings = answerable.means === undefined ? [] : eachMeaning(answerable.means)

  test('what it means can be said in the words of some module', () => {
    expect(meanings.flatMap(({ core }) => core).filter((ways) => !ways.some(canBeSaid))).toEqual([])
    expect(meanings.filter(({ core }) => core.length === 0)).toEqual([])
    // One that asks nothing is only near; what declares it answers something besides.
    expect(meanings.filter(({ asks }) => asks.length > 0)).not.toEqual([])
  })

  test('what it says that it can be narrowed by, it has', () => {
    if (answerable.kind === 'extract') return
    const has = answerable.dimensions.map(({ id }) => id)
    const narrowed = meanings.flatMap(({ narrows = {} }) => Object.values(narrows))
    expect(narrowed.filter((dimension) => !has.includes(dimension))).toEqual([])
  })
})

/** What words say and no count has among its values, so that whoever says it is not answered with other counts. */
const countedNowhere: Readonly<Record<string, string>> = {
  'attribute=lessons_learned': 'no answer tells what was learned',
  'attribute=raised_by_whom': 'no answer tells who raised something',
  'behaviour=emotional': 'held with what is psychological',
  'behaviour=physical': 'held with what is violent or sexual',
  'behaviour=psychological': 'held with what is emotional',
  'behaviour=sexual': 'held with what is physical',
  'behaviour=verbal': 'held with what is threatening',
  'course_kind=standard': 'all that is not for specialists is of several kinds',
  'leaver_reason=not_told': 'held with other reasons',
  'leaver_reason=others': 'beside the reasons that are named it is everybody',
  'offence_kind=harassment': 'held with stalking',
  'offence_kind=manslaughter': 'held with every homicide',
  'offence_kind=murder': 'held with every homicide',
  'offence_kind=stalking': 'held with harassment',
  'standing=compliant': 'whether time that is left is kept, nobody says',
  'standing=refresher_due': 'still in date, or not any more',
  'state=former': 'who was here is no state of a case',
  'tool=marac': 'a conference assesses with none of the tools',
}

test('what words can say of a thing, some count has among its values: a value misspelt is never found', () => {
  const counted = new Map<string, Set<string>>()
  for (const { means, dimensions } of measures) {
    const narrowed = eachMeaning(means ?? []).flatMap(({ narrows = {} }) => Object.entries(narrows))
    for (const [slot, dimension] of narrowed) {
      const values = dimensions.find(({ id }) => id === dimension)?.values ?? []
      if (values.length > 0)
        counted.set(slot, new Set([...(counted.get(slot) ?? []), ...values.map(({ value }) => value)]))
    }
  }
  const meant = new Set(
    answerables
      .flatMap(({ means }) => eachMeaning(means ?? []))
      .flatMap(({ core, implied = [] }) => [...core.flat(), ...implied])
      .map(({ slot, value }) => `${slot}=${value}`),
  )
  const unknown = said
    .flatMap(({ slot, value }) => value.split('|').map((one) => ({ slot, one })))
    .filter(({ slot, one }) => counted.has(slot) && !counted.get(slot)?.has(one) && !meant.has(`${slot}=${one}`))
    .map(({ slot, one }) => `${slot}=${one}`)
  expect([...new Set(unknown)].toSorted()).toEqual(Object.keys(countedNowhere))
})
