import { expect, test } from 'vitest'
import { readRequest } from '../../src/modules/disclosure/reading-letters/read-request.ts'
import { allWords } from '../../src/modules/disclosure/reading-letters/request-text.ts'
import { askedIn } from '../../src/modules/disclosure/reading-questions/letter-questions.ts'
import { answersTo, read, received } from './answers-to-letter.fixture.ts'

test('the same is asked otherwise: a ranking, a change, a mean or another cut of what was counted', () => {
  expect(
    answersTo(`1. How many reports of domestic abuse did you receive in each of 2022, 2023 and 2024?
2. Which year had the most?
3. Was that a rise?
4. What was the average a year?
5. Please give the same figures by command.`),
  ).toEqual([
    'response.reports; 2022-01-01..2024-12-31; calendar-year',
    'response.reports; 2022-01-01..2024-12-31; calendar-year; ranking highest',
    'response.reports; 2022-01-01..2024-12-31; calendar-year; change',
    'response.reports; 2022-01-01..2024-12-31; calendar-year; mean',
    'response.reports; 2022-01-01..2024-12-31; calendar-year; by command',
  ])
  // One year alone neither rose nor fell.
  expect(answersTo('1. How many reports of domestic abuse were there in 2024?\n2. Was that a rise?')[1]).toBe('in_part')
})

test('a ranking of nothing that is named is of the one thing by which it was counted', () => {
  expect(
    answersTo('1. How many reports of domestic abuse in each command in 2024?\n2. Which received the fewest?')[1],
  ).toBe('response.reports; 2024-01-01..2024-12-31; by command; ranking lowest')
  expect(answersTo('1. How many reports of domestic abuse in 2024?\n2. Which had the fewest?')[1]).toBe('in_part')
})

test.each([
  ['How many were made in the year before?', '2023-01-01..2023-12-31'],
  ['And in the following year?', '2025-01-01..2025-12-31'],
  ['How many in the same period of 2022?', '2022-01-01..2022-12-31'],
])('days are pointed to from those of the question before: %s', (words, days) => {
  expect(
    answersTo(`1. How many allegations of domestic abuse were made against officers in 2024?\n2. ${words}`)[1],
  ).toBe(`conduct.allegations; role=police_officer; ${days}`)
})

test('the same months of another year are those months, and not the year', () => {
  expect(
    answersTo(`1. How many reports of domestic abuse were there between January and March 2026?
2. And in the same months of 2025?`)[1],
  ).toBe('response.reports; 2025-01-01..2025-03-31')
})

test('those years, each by itself, and those days', () => {
  expect(
    answersTo(`1. How many officers were trained in domestic abuse between 2021 and 2023?
2. And for each of those years?`)[1],
  ).toBe('training.people-trained; role=police_officer; subject=domestic_abuse; 2021-01-01..2023-12-31; calendar-year')
  expect(
    answersTo(`1. How many police officers were in post on 31 March 2024 and 31 March 2025?
2. How many detectives were in post on the same dates?`)[1],
  ).toMatch(/^workforce\.strength; rank=[a-z_|]+; @2024-03-31 and workforce\.strength; rank=[a-z_|]+; @2025-03-31$/)
})

test('what a question says of a thing itself is not as the one before said it, and who was counted is no part of the thing', () => {
  expect(
    answersTo(`1. How many officers and PCSOs completed domestic abuse training online or in a classroom in 2024?
2. How many did it online?`)[1],
  ).toBe(
    'training.people-trained-by-mode; mode=elearning; subject=domestic_abuse; role=police_officer|pcso; 2024-01-01..2024-12-31; by role',
  )
})

test('what a lead-in says happened stays beside what the question says did', () => {
  const [dismissed, trained] = answersTo(`For police officers charged with domestic abuse in 2023, please tell me:
1. How many were dismissed?
2. How many were charged?`)
  expect(dismissed).toBe('in_part')
  expect(trained).toBe('conduct.people-charged; role=police_officer; 2023-01-01..2023-12-31')
})

test.each([
  [
    'How many officers in Community Safety Units have been trained in domestic abuse?',
    /^training\.people-trained-in-post; role=police_officer; unit_kind=community_safety/,
  ],
  [
    'What is the number of officers in your professional standards department?',
    /^workforce\.strength; role=police_officer; unit_kind=professional_standards/,
  ],
  [
    'The number of officers in each rank as at 30 September 2024?',
    /^workforce\.strength; role=police_officer; @2024-09-30; by rank/,
  ],
  [
    'What was the strength of Community Safety Units on 31 March 2025?',
    /^workforce\.strength; unit_kind=community_safety; @2025-03-31/,
  ],
  ['What is the current headcount of police officers in your force?', /^workforce\.strength; role=police_officer/],
  ['What is the establishment of the Community Safety Units?', /^workforce\.funded-posts; unit_kind=community_safety/],
])('people in a unit or on a day are those in post, and what is a number is asked for as one: %s', (words, answer) => {
  expect(answersTo(words)[0]).toMatch(answer)
})

test.each([
  'How many officers in Community Safety Units were trained in domestic abuse in 2024?',
  'How many officers in Community Safety Units were accused of domestic abuse?',
  'What is the strength of the evidence against officers?',
])('and of nothing else: %s', (words) => {
  expect(answersTo(words)[0]).not.toMatch(/strength|in-post/)
})

test.each([
  [
    'How many serving officers lack any domestic abuse training?',
    'training.people-trained-in-post; role=police_officer; subject=domestic_abuse; the rest',
  ],
  [
    'How many sergeants have yet to be trained in domestic abuse?',
    'training.people-trained-in-post; rank=sergeant; subject=domestic_abuse; the rest',
  ],
  [
    'How many officers have had no training in domestic abuse?',
    'training.people-trained-in-post; role=police_officer; subject=domestic_abuse; the rest',
  ],
  ['How many officers have yet to be convicted of domestic abuse?', 'not_in_record'],
  ['What percentage of officers have not been trained in domestic abuse?', 'in_part'],
])('who lacks it, or has it yet to come, has it not: %s', (words, answer) => {
  expect(answersTo(words)[0]).toBe(answer)
})

test.each([
  [
    'PS how many officers were trained in domestic abuse in 2024?',
    /; role=police_officer; subject=domestic_abuse; 2024/,
  ],
  [
    'P.S. How many officers were trained in domestic abuse in 2024?',
    /; role=police_officer; subject=domestic_abuse; 2024/,
  ],
  ['How many PS were trained in domestic abuse in 2024?', /; rank=sergeant; subject=domestic_abuse; 2024/],
  [
    'Two, how many officers were trained in domestic abuse in 2024?',
    /; role=police_officer; subject=domestic_abuse; 2024/,
  ],
  [
    'Hi there, just one thing: how many officers were trained in domestic abuse in 2024?',
    /; role=police_officer; subject=domestic_abuse; 2024/,
  ],
])('what only opens a question says nothing in it: %s', (words, answer) => {
  expect(answersTo(words)[0]).toMatch(answer)
})

test('how long things took is no number of them', () => {
  expect(answersTo('How long on average does a misconduct investigation into domestic abuse take?')).toEqual([
    'conduct.investigations-ended; mean',
  ])
  expect(answersTo('How many misconduct investigations into domestic abuse did you take in 2024?')[0]).not.toMatch(
    /investigations-ended/,
  )
})

test('what only goes on from the question before is near what that one is near, and answered by nothing', () => {
  const { request } = readRequest(
    '1. How many officers were accused of domestic abuse in 2024?\n2. How many ended early?',
  )
  const asked = askedIn(request)
  const next = read(allWords(request), received)
  const [, early] = request.questions.flatMap(({ asks }) => asks.map((ask) => next(asked(ask))))
  expect(early?.state).toBe('in_part')
  expect(early?.nearest[0]?.id).toBe('conduct.people-accused')
  expect(early?.notUnderstood.join(' ')).toContain('early')
})

test('a term that a letter defines is read in the words of its definition, and stays open where these are not read', () => {
  const defined = (terms: string, question: string) => answersTo(`${terms}\n1. ${question}`)[0]
  expect(
    defined(
      'In this request "staff" means police staff and PCSOs, and "the period" means 1 January 2022 to 30 June 2026.',
      'How many staff were charged with a domestic abuse offence in the period?',
    ),
  ).toBe('conduct.people-charged; role=police_staff|pcso; 2022-01-01..2026-06-30; by role')
  expect(
    defined(
      'By "officer" I mean police officers and special constables.',
      'How many officers were trained in domestic abuse in 2022?',
    ),
  ).toBe(
    'training.people-trained; role=police_officer|special_constable; subject=domestic_abuse; 2022-01-01..2022-12-31; by role',
  )
  expect(
    defined(
      'By "officer" I mean anyone who wears the crown.',
      'How many officers were trained in domestic abuse in 2022?',
    ),
  ).toBe('in_part')
})

test('of which days it is stays open where lines around a question name others, and not where one is of the other', () => {
  const within = (...around: readonly string[]) =>
    read(around.join(' '), received)({ text: 'How many reports of domestic abuse were received?', around, defined: [] })
  expect(within('in 2022', 'in 2023').state).toBe('in_part')
  expect(within('in 2023', 'from 2020 to 2024')).toMatchObject({
    state: 'understood',
    reading: { days: [{ from: '2023-01-01', to: '2023-12-31' }] },
  })
})
