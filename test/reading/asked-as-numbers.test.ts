import { expect, test } from 'vitest'
import { day } from '../../src/kernel/index.ts'
import { questionReading } from '../../src/modules/disclosure/reading-questions/question-reading.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { register, terms } from '../../src/modules.ts'

const read = questionReader(saidBy(register), terms, [])

function answerTo(text: string): string {
  const understanding = read(text, day('2026-11-26'))({ text, around: [], defined: [] })
  if (understanding.state !== 'understood') return understanding.state
  return questionReading([understanding])
    .answers.map(({ id, filters, dimensions, asks }) =>
      [
        id,
        ...Object.entries(filters).map(([slot, values]) => `${slot}=${values.join('|')}`),
        ...(dimensions.length > 0 ? [`by ${dimensions.join(', ')}`] : []),
        ...(asks ? [asks.ask] : []),
      ].join('; '),
    )
    .join(' and ')
}

test.each([
  [
    'What were the outcomes of domestic abuse allegations against officers in 2023?',
    'conduct.allegation-outcomes; role=police_officer; by outcome',
  ],
  [
    'What was the most common outcome of domestic abuse allegations against officers?',
    'conduct.allegation-outcomes; role=police_officer; by outcome; ranking',
  ],
  ['What is the outcome of the domestic abuse strategy?', 'not_in_record'],
  ['What is the rank structure of the force?', 'not_in_record'],
])('what is broken down is counted: %s', (words, answer) => {
  expect(answerTo(words)).toBe(answer)
})

test.each([
  [
    'How many allegations of domestic abuse by police officers were made in 2024?',
    'conduct.allegations; role=police_officer',
  ],
  [
    'How many reports of domestic abuse committed by serving police officers in 2023?',
    'response.reports-against-police; suspect_role=police_officer',
  ],
  ['How many reports of domestic abuse had a male victim in 2024?', 'response.reports; victim_sex=male'],
  ['How many male victims of domestic abuse reported to you in 2023?', 'response.victims; victim_sex=male'],
  [
    'How many officers have been trained in male victims?',
    'training.people-trained-in-topic; role=police_officer; topic=male_victims',
  ],
  // Who alleged it is somebody else.
  ['How many allegations of domestic abuse were made by police officers in 2024?', 'in_part'],
  ['How many allegations by officers of domestic abuse were made in 2023?', 'in_part'],
])('what is a topic where something is taught is made of its words where things are counted: %s', (words, answer) => {
  expect(answerTo(words)).toBe(answer)
})

test.each([
  'Please send the domestic abuse policy.',
  'Please provide your current domestic abuse policy',
  'Can I see the domestic abuse policy?',
])('a policy that is to be read is no list of policies: %s', (words) => {
  expect(answerTo(words)).not.toMatch(/^policy\./)
})

test('a list of policies is one', () => {
  expect(answerTo('a list of your domestic abuse policies')).toBe('policy.list')
})

test('what is left out by “but not” is that alone', () => {
  const text = 'How many officers were disciplined but not dismissed for domestic abuse in 2024?'
  const { reading, state } = read(text, day('2026-11-26'))({ text, around: [], defined: [] })
  expect(state).toBe('in_part')
  expect(reading.atoms.filter(({ leftOut }) => leftOut).map(({ words }) => words)).toEqual(['dismissed'])
})

test('referrals from a unit were not made to it', () => {
  expect(answerTo('How many referrals of domestic abuse reports to Community Safety Units were made in 2024?')).toMatch(
    /^response\.referrals; lead_unit_kind=community_safety/,
  )
  expect(answerTo('How many referrals of domestic abuse reports from Community Safety Units were made in 2024?')).toBe(
    'in_part',
  )
})

test.each([
  ['Number of serving officers with a domestic abuse conviction', 'in_part'],
  ['How many serving officers have a conviction for domestic violence?', 'in_part'],
  ['How many officers were convicted of domestic abuse in 2023?', 'conduct.people-convicted; role=police_officer'],
  ['How many officers were convicted of domestic abuse to date?', 'conduct.people-convicted; role=police_officer'],
])('who has a conviction is not who was convicted: %s', (words, answer) => {
  expect(answerTo(words)).toBe(answer)
})
