import { describe, expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { workingDays } from '../clock/clock.ts'
import { type EarlierFacts, isWithinPeriod, whatMayApply } from './what-may-apply.ts'

const facts: EarlierFacts = {
  state: 'published',
  sameRequester: 'address',
  isSame: true,
  holdsSome: true,
  isAlike: true,
  withinPeriod: false,
}
const meanings = (given: Partial<EarlierFacts>) => whatMayApply({ ...facts, ...given }).map(({ meaning }) => meaning)

describe('an earlier request may mean that', () => {
  test.each<[string, Partial<EarlierFacts>, readonly string[]]>([
    [
      'one by the same requester that was answered is repeated, and a published answer can be had',
      {},
      ['repeated', 'accessible'],
    ],
    ['an answer that is not published can be had by nobody', { state: 'answered' }, ['repeated']],
    [
      'an open one is answered together with this one: nothing was complied with',
      { state: 'open', holdsSome: true },
      ['together'],
    ],
    ['what somebody else asked is repeated by nobody', { sameRequester: null }, ['accessible']],
    ['the same words for other days ask for other information', { isSame: false, holdsSome: false }, []],
    ['of a part, that part can be had', { isSame: false }, ['accessible']],
    [
      'costs are added up within 60 working days, whatever the words',
      { isSame: false, holdsSome: false, isAlike: false, withinPeriod: true },
      ['aggregated'],
    ],
    [
      'those of two people only where they are alike',
      { sameRequester: null, isSame: false, holdsSome: false, isAlike: false, withinPeriod: true },
      [],
    ],
    [
      'and then only if they act together',
      { sameRequester: null, isSame: false, holdsSome: false, withinPeriod: true },
      ['aggregated'],
    ],
  ])('%s', (_, given, right) => {
    expect(meanings(given)).toEqual(right)
  })

  test('a name alone is not yet the same person, and the officer is told so', () => {
    expect(whatMayApply({ ...facts, sameRequester: 'name' })[0]?.told).toContain('look whether it is the same person')
  })
})

// SI 2004/3244 reg. 5(2)(b), counted by hand: both received within a period of 60 consecutive working days.
test.each([
  ['2022-02-01', '2022-02-01', true],
  // 5 January 2022 is the first working day of the year (the 3rd and 4th are bank holidays in Scotland) and, as 17 March is
  // one in Northern Ireland, 30 March the 60th.
  ['2022-01-05', '2022-03-30', true],
  ['2022-01-05', '2022-03-31', false],
  ['2022-03-30', '2022-01-05', true],
  // A Saturday begins no period: the next working day does.
  ['2022-01-01', '2022-03-30', true],
  // With St Patrick’s Day and two days of Easter between.
  ['2022-02-01', '2022-04-28', true],
  ['2022-02-01', '2022-04-29', false],
])('%s and %s lie within 60 working days: %s', (one, other, right) => {
  expect(isWithinPeriod(day(one), day(other), workingDays())).toBe(right)
})
