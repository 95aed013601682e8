import { expect, test } from 'vitest'
import { day } from '../../../../kernel/index.ts'
import { register, terms } from '../../../../modules.ts'
import { saidBy } from '../../reading-questions/said-register.ts'
import { questionReader } from '../../reading-questions/understand.ts'
import { condition, readCondition } from './conditions.ts'
import { type StandingMeans, standingMeaning, standingTerms, withStanding } from './standing-meaning.ts'

const signposting: StandingMeans = {
  code: 'signposting',
  asks: ['how', 'yes-no', 'list'],
  said_as: ['signpost', 'sign-posts', 'signposted', 'point people for help'],
  is_about: ['subject=domestic_abuse|party=victim'],
  may_say: ['party=victim', 'subject=domestic_abuse', 'role=police_officer'],
}
const plan: StandingMeans = {
  code: 'training-plan',
  asks: ['document', 'yes-no'],
  said_as: ['training plan'],
  is_about: [],
  may_say: ['subject=domestic_abuse'],
}
const unsaid: StandingMeans = { code: 'unsaid', asks: [], said_as: [], is_about: [], may_say: [] }
const kept = [signposting, plan, unsaid]
const read = questionReader(withStanding(saidBy(register), kept), [...terms, ...standingTerms(kept)], [])

function answeredBy(question: string): readonly string[] {
  const { state, answers } = read(question, day('2026-11-26'))({ text: question, around: [], defined: [] })
  return state === 'understood' ? answers.map(({ id }) => id) : []
}

test.each([
  ['How do you signpost victims of domestic abuse?', 'signposting'],
  ['How does the force point people for help with domestic abuse?', 'signposting'],
  ['Are victims signposted by your officers?', 'signposting'],
  ['Please provide a copy of the domestic abuse training plan', 'training-plan'],
  // A number, days, or a condition that nobody declared are none of what it says.
  ['How many victims of domestic abuse were signposted in 2023?', null],
  ['How did you signpost victims of domestic abuse in 2023?', null],
  ['How do you signpost male victims of domestic abuse?', null],
  ['How do you signpost people?', null],
  ['Who wrote the domestic abuse training plan?', null],
  // Nothing else is answered otherwise for the words that were added.
  ['How many officers completed domestic abuse training in 2023?', 'training.people-trained'],
])('%s', (question, answer) => {
  expect(answeredBy(question)).toEqual(answer === null ? [] : [answer])
})

test('one whose owner said nothing means nothing, and is only suggested by its words', () => {
  expect(standingMeaning(unsaid)).toBeNull()
  expect(standingMeaning({ ...plan, asks: [] })).toBeNull()
})

test('a condition is read in each of its ways, and what is none is told to whoever wrote it', () => {
  expect(readCondition('attribute=impact|effect|event=trained')).toEqual([
    { slot: 'attribute', value: 'impact' },
    { slot: 'attribute', value: 'effect' },
    { slot: 'event', value: 'trained' },
  ])
  for (const wrong of ['impact', 'colour=red', 'attribute=', 'attribute=impact|', '|'])
    expect(condition.read(wrong)).toEqual({ problem: expect.stringContaining('attribute=impact') })
})
