import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day } from '../../src/kernel/index.ts'
import { readRequest } from '../../src/modules/disclosure/reading-letters/read-request.ts'
import { allWords } from '../../src/modules/disclosure/reading-letters/request-text.ts'
import { askedIn } from '../../src/modules/disclosure/reading-questions/letter-questions.ts'
import { questionReading } from '../../src/modules/disclosure/reading-questions/question-reading.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { register, terms } from '../../src/modules.ts'

const received = day('2026-11-26')
const read = questionReader(saidBy(register), terms, [{ slot: 'programme', value: 'Domestic Abuse Matters' }])

const understood = (question: string, around: readonly string[] = []) => {
  const { state, answers } = read(question, received)({ text: question, around, defined: [] })
  return state === 'understood' ? answers.map(({ id, filters }) => [id, filters]) : state
}

/** What is asked, and what alone answers it. */
test.each<[string, string, Record<string, string[]>]>([
  ['How many sergeants joined in to the force in 2024 were trained in domestic abuse?', 'in_part', {}],
  [
    'How many sergeants were trained in domestic violence in 2022?',
    'training.people-trained',
    { rank: ['sergeant'], subject: ['domestic_abuse'] },
  ],
  ['How many PCSOs were charged with domestic abuse offences in 2021?', 'conduct.people-charged', { role: ['pcso'] }],
  [
    'How many PCSOs are under investigation for domestic abuse?',
    'conduct.people-under-investigation',
    { role: ['pcso'] },
  ],
  [
    'How many police officers are currently suspended because of an allegation of domestic abuse?',
    'conduct.people-suspended-on-day',
    { role: ['police_officer'] },
  ],
  [
    'How many officers were suspended for domestic abuse in 2024?',
    'conduct.people-suspended',
    { role: ['police_officer'] },
  ],
  [
    'How many PCSOs were on restricted duties on 1 May 2024 because of domestic abuse?',
    'conduct.people-restricted-on-day',
    { role: ['pcso'] },
  ],
  [
    'How many gross misconduct hearings about domestic abuse were held in 2024?',
    'conduct.hearings',
    { proceeding: ['hearing', 'accelerated_hearing'], severity: ['gross_misconduct'] },
  ],
  [
    'How many misconduct meetings about domestic abuse were held in 2024?',
    'conduct.hearings',
    { proceeding: ['meeting'] },
  ],
  ['How many inspectors were accused of domestic abuse in 2024?', 'conduct.people-accused', { rank: ['inspector'] }],
  [
    'How many allegations of domestic abuse against police officers were upheld in 2024?',
    'conduct.allegation-outcomes',
    { role: ['police_officer'], finding: ['gross_misconduct', 'misconduct'] },
  ],
  [
    'How many cases of domestic abuse against officers were open on 1 May 2024?',
    'conduct.cases-open',
    { role: ['police_officer'] },
  ],
  [
    'How many reports of domestic abuse were made against PCSOs in 2024?',
    'response.reports-against-police',
    { suspect_role: ['pcso'] },
  ],
  ['How many victims of domestic abuse were there in 2024?', 'response.victims', {}],
  [
    'How many sergeants were trained in forced marriage in 2024?',
    'training.people-trained-in-topic',
    { rank: ['sergeant'], topic: ['forced_marriage'] },
  ],
  [
    'How many PCSOs attended face-to-face training on domestic abuse in 2024?',
    'training.people-trained-by-mode',
    { role: ['pcso'], mode: ['face_to_face'], subject: ['domestic_abuse'] },
  ],
  [
    'How many people failed domestic abuse training in 2024?',
    'training.people-who-failed',
    { subject: ['domestic_abuse'] },
  ],
  ['How many women were dismissed?', 'in_part', {}],
  [
    'How many female officers were dismissed for domestic abuse in 2024?',
    'conduct.people-dismissed',
    { sex: ['female'], role: ['police_officer'] },
  ],
  ['How many male officers joined in 2024?', 'workforce.joiners', { sex: ['male'], role: ['police_officer'] }],
  ['How many FOI requests did the force receive in 2024?', 'disclosure.requests-received', {}],
  [
    'How many FOI requests about domestic abuse did you answer after the deadline in 2024?',
    'disclosure.requests-answered',
    { in_time: ['late'] },
  ],
  [
    'How many requests for information that you received in 2024 were answered in time?',
    'disclosure.requests-received',
    { in_time: ['in_time'] },
  ],
  ['How many Freedom of Information requests were refused in 2024?', 'disclosure.requests-refused', {}],
  [
    'How many inspectors worked in response teams on 5 May 2022?',
    'workforce.strength',
    { rank: ['inspector'], unit_kind: ['response_team'] },
  ],
])('%s', (question, id, filters) => {
  expect(understood(question)).toEqual(id === 'in_part' ? id : [[id, filters]])
})

/** What a register extract answers whole, whatever it has rows for. */
test.each([
  ['Does the force deliver training on domestic abuse?', 'training.catalogue'],
  ['Is training on domestic abuse compulsory?', 'training.compulsion'],
  ['Why was training on domestic abuse introduced?', 'training.decisions'],
  ['Who teaches the domestic abuse courses?', 'training.deliverers'],
  ['How long does training on domestic abuse take?', 'training.duration'],
  ['How often is training on domestic abuse given?', 'training.frequency'],
  ['Please provide copies of the slides used in domestic abuse training.', 'training.materials'],
  ['Is the domestic abuse training given in person or online?', 'training.modes'],
  ['Is there training about forced marriage?', 'training.topic-coverage'],
  ['Do you monitor who has completed training on domestic abuse?', 'training.tracking'],
  ['Do you have a policy on domestic abuse?', 'policy.exists'],
  ['Was the policy on domestic abuse revised since March 2021?', 'policy.updated'],
  ['What was amended since 2022 in the domestic abuse policy?', 'policy.changes'],
  ['Which policies on domestic abuse are there?', 'policy.list'],
  ['What definition of domestic violence do you use?', 'response.definition'],
  ['Please list the recommendations of the inspectorate about domestic abuse.', 'funding.recommendation-list'],
  ['Which grants were announced for safe accommodation?', 'funding.awards'],
])('%s is answered by %s', (question, id) => {
  const found = understood(question)
  expect(Array.isArray(found) ? found.map(([answer]) => answer) : found).toEqual([id])
})

/** Pairs of which one word makes the difference, and the second is not answered with the first. */
test.each([
  [
    'How many PCSOs were trained in domestic abuse in 2022?',
    'How many PCSOs were not trained in domestic abuse in 2022?',
  ],
  [
    'How many PCSOs were trained in domestic abuse in 2022?',
    'How many PCSOs will be trained in domestic abuse in 2027?',
  ],
  [
    'How many allegations of domestic abuse were made against police officers in 2022?',
    'How many allegations of domestic abuse were made by police officers in 2022?',
  ],
  [
    'How many officers were dismissed for domestic abuse in 2022?',
    'How many officers were nearly dismissed for domestic abuse in 2022?',
  ],
  [
    'How many PCSOs were charged with domestic abuse offences in 2021?',
    'How many people were charged with domestic abuse offences in 2021?',
  ],
  [
    'How many reports of domestic abuse were received in 2022?',
    'How many reports of stalking by strangers were received in 2022?',
  ],
  ['How many sergeants completed Domestic Abuse Matters?', 'How many sergeants deliver Domestic Abuse Matters?'],
  ['How many sergeants completed Domestic Abuse Matters?', 'How many sergeants were offered Domestic Abuse Matters?'],
  ['How many sergeants completed Domestic Abuse Matters?', 'How many sergeants would complete Domestic Abuse Matters?'],
  [
    'How many allegations of domestic abuse were made against PCSOs?',
    'How many allegations of domestic abuse did PCSOs make?',
  ],
  [
    'How many allegations of domestic abuse were made against PCSOs?',
    'How many allegations of domestic abuse were made to PCSOs?',
  ],
  [
    'How many PCSOs were investigated for domestic abuse in 2022?',
    'How many PCSOs will be under investigation for domestic abuse?',
  ],
  [
    'How many PCSOs were investigated for domestic abuse in 2022?',
    'How many PCSOs investigated domestic abuse in 2022?',
  ],
  [
    'How many reports of domestic abuse were received in 2022?',
    'How many reports of domestic abuse were attended in 2022?',
  ],
  [
    'How many PCSOs were suspended for domestic abuse in 2022?',
    'How many PCSOs were suspended and reinstated after domestic abuse in 2022?',
  ],
  [
    'How many gross misconduct hearings about domestic abuse were held in 2022?',
    'How many gross misconduct hearings about theft were held in 2022?',
  ],
  [
    'How many allegations of domestic abuse against officers were upheld in 2022?',
    'How many allegations of domestic abuse against officers were dismissed in 2022?',
  ],
  ['How many PCSOs were suspended for domestic abuse in 2022?', 'How many PCSOs were suspended in 2022?'],
  [
    'How many reports of domestic abuse were made against PCSOs in 2022?',
    'How many reports of domestic abuse were made by PCSOs in 2022?',
  ],
  ['How many victims of domestic abuse were there in 2022?', 'How many victims of domestic abuse were PCSOs in 2022?'],
  [
    'How many sergeants were trained in forced marriage in 2022?',
    'How many sergeants were trained only in forced marriage in 2022?',
  ],
  [
    'How many allegations of domestic abuse were made against male officers in 2022?',
    'How many allegations of domestic abuse were made against officers by women in 2022?',
  ],
  ['Is training on domestic abuse compulsory?', 'Why is training on domestic abuse compulsory?'],
  ['Is training on domestic abuse compulsory?', 'Will training on domestic abuse be compulsory?'],
  ['Do you have a policy on domestic abuse?', 'Do you have a policy on knife crime?'],
  ['How many FOI requests did you receive in 2024?', 'How many FOI requests did you receive about speeding in 2024?'],
  ['How many FOI requests did you receive in 2024?', 'How many FOI requests went to internal review in 2024?'],
  ['How many FOI requests did you refuse in 2024?', 'How many FOI requests did you refuse and answer in 2024?'],
  ['How long does training on domestic abuse take?', 'How long does training on firearms take?'],
  ['Who teaches the domestic abuse courses?', 'Who completed the domestic abuse courses?'],
  ['How many referrals to refuges were made in 2022?', 'How many referrals to refuges were refused a place in 2022?'],
  [
    'How much funding was announced for perpetrator programmes in 2022?',
    'How much funding was spent on perpetrator programmes in 2022?',
  ],
  ['How many PCSOs completed Domestic Abuse Matters?', 'How many PCSOs were to complete Domestic Abuse Matters?'],
  [
    'How many former police officers were convicted of domestic abuse in 2022?',
    'How many bereaved police officers were convicted of domestic abuse in 2022?',
  ],
  [
    'How many special constables left after an allegation of domestic abuse in 2022?',
    'How many special constables left before an allegation of domestic abuse in 2022?',
  ],
])('“%s” is answered, and “%s” is not as if it were the same', (answered, other) => {
  expect(understood(answered)).toBeInstanceOf(Array)
  expect(understood(other)).not.toBeInstanceOf(Array)
})

test('what stands around a question fills what it leaves open, and nothing that it says', () => {
  const around = ['For police officers, between 2020 and 2024, please say for domestic abuse:']
  expect(understood('How many were dismissed?', around)).toEqual([
    ['conduct.people-dismissed', { role: ['police_officer'] }],
  ])
  expect(understood('How many PCSOs were dismissed?', around)).toEqual([
    ['conduct.people-dismissed', { role: ['pcso'] }],
  ])
})

/** Reads the questions of one letter, in turn. */
const allInTurn = (...questions: readonly string[]) => {
  const next = read(questions.join(' '), received)
  return questions.map((text) => next({ text, around: [], defined: [] }))
}
const inTurn = (...questions: readonly string[]) =>
  allInTurn(...questions).map(({ state, answers }) =>
    state === 'understood' ? answers.map(({ id, filters }) => [id, filters]) : state,
  )

test('grades that are listed are counted each by itself, and together where either will do', () => {
  const ask = (words: string) => read(words, received)({ text: words, around: [], defined: [] }).answers
  const grade = ['high', 'medium']
  expect(ask('How many risk assessments were graded high and medium in 2022?')).toMatchObject([
    { id: 'response.risk-assessments', filters: { grade }, dimensions: ['grade'] },
  ])
  expect(ask('How many risk assessments were graded high or medium in 2022?')).toMatchObject([
    { id: 'response.risk-assessments', filters: { grade }, dimensions: [] },
  ])
})

test('who have never done it are the rest of those in post, and nobody else', () => {
  const ask = (words: string) => read(words, received)({ text: words, around: [], defined: [] })
  const never = ask('How many PCSOs have never been trained in domestic abuse?')
  expect(never.answers).toMatchObject([
    { id: 'training.people-trained-in-post', rest: true, filters: { role: ['pcso'] } },
  ])
  expect(ask('How many PCSOs were never charged with domestic abuse?').state).not.toBe('understood')
  // Days of another question are not those of who never has: that is so now, and who never had, then.
  const trained = 'How many PCSOs were trained in domestic abuse in 2022?'
  expect(inTurn(trained, 'How many PCSOs have never been trained in domestic abuse?').at(-1)).toEqual([
    ['training.people-trained-in-post', { role: ['pcso'], subject: ['domestic_abuse'] }],
  ])
  expect(inTurn(trained, 'How many PCSOs had never been trained in domestic abuse?').at(-1)).toBe('in_part')
})

test('a ranking is of what is named, the first by the highest number or by the lowest, and as many as are asked for', () => {
  const ranked = (words: string) =>
    questionReading([read(words, received)({ text: words, around: [], defined: [] })]).answers.map(
      ({ id, by, dimensions, asks }) => [id, by, dimensions, asks?.ask, asks?.ranked],
    )
  const highest = { order: 'highest', most: 1 }
  expect(ranked('Which command had the most reports of domestic abuse in 2024?')).toEqual([
    ['response.reports', null, ['command'], 'ranking', highest],
  ])
  expect(ranked('Please name the three units with the fewest officers in post on 1 May 2024.')).toEqual([
    ['workforce.strength', null, ['unit'], 'ranking', { order: 'lowest', most: 3 }],
  ])
  expect(ranked('In which year were the most PCSOs trained in domestic abuse?')).toEqual([
    ['training.people-trained', 'calendar-year', [], 'ranking', highest],
  ])
  expect(ranked('What are the top five commands by number of reports of domestic abuse?')).toEqual([
    ['response.reports', null, ['command'], 'ranking', { order: 'highest', most: 5 }],
  ])
  // Of what it is not said, or of several things; or no ranking at all.
  for (const words of [
    'What is the lowest number of reports of domestic abuse per month in 2024?',
    'Who had the most reports of domestic abuse in 2024?',
    'Which command had the most reports of domestic abuse in 2024, and which unit?',
    'Were most officers trained in domestic abuse in 2024?',
    'Which two hundred units had the most reports of domestic abuse?',
  ])
    expect(ranked(words)).toEqual([])
})

test('men and women who are both asked for are counted each by themselves', () => {
  const words = 'How many officers in post on 1 May 2022 were men and how many were women?'
  expect(read(words, received)({ text: words, around: [], defined: [] }).answers).toMatchObject([
    { id: 'workforce.strength', dimensions: ['sex'] },
  ])
})

test('who are listed are told each by themselves as well', () => {
  const words = 'How many police officers and PCSOs were charged with domestic abuse in 2022?'
  const reading = questionReading([read(words, received)({ text: words, around: [], defined: [] })])
  expect(reading.answers).toMatchObject([{ id: 'conduct.people-charged', dimensions: ['role'] }])
})

test('what is only named, of days, is counted, and what is to be read is not', () => {
  const around = ['Please provide the following for each month of 2024:']
  expect(understood('reports of domestic abuse', around)).toEqual([['response.reports', {}]])
  expect(understood('police officers convicted of domestic abuse', around)).toEqual([
    ['conduct.people-convicted', { role: ['police_officer'] }],
  ])
  expect(understood('details of reports of domestic abuse', around)).not.toBeInstanceOf(Array)
})

test('what the letter is about need not be said again, and another subject is never taken for it', () => {
  const first = 'How many allegations of domestic abuse were made against PCSOs in 2021?'
  expect(inTurn(first, 'How many allegations were made in 2022?').at(-1)).toEqual([['conduct.allegations', {}]])
  // What is counted of several subjects is narrowed to it.
  expect(inTurn('Is training on domestic abuse mandatory?', 'How many sergeants were trained in 2022?').at(-1)).toEqual(
    [['training.people-trained', { rank: ['sergeant'], subject: ['domestic_abuse'] }]],
  )
  expect(inTurn(first, 'How many PCSOs were charged with stalking in 2022?').at(-1)).not.toBeInstanceOf(Array)
  // Whose they are is known only of the same thing.
  expect(inTurn(first, 'How many people were charged in 2022?').at(-1)).not.toBeInstanceOf(Array)
})

test('who was left out was named before, or nobody is counted', () => {
  const first = 'How many PCSOs were charged with domestic abuse in 2022?'
  const convicted = allInTurn(first, 'How many were convicted?').at(-1)
  expect(convicted?.answers).toMatchObject([{ id: 'conduct.people-convicted', filters: { role: ['pcso'] } }])
  expect(convicted?.reading.days).toMatchObject([{ from: '2022-01-01', to: '2022-12-31' }])
  const dentists = 'How many dentists were charged with domestic abuse in 2022?'
  expect(inTurn(dentists, 'How many were convicted?').at(-1)).not.toBeInstanceOf(Array)
})

test('days are open where the letter names others, but of how things are and of days that are pointed to', () => {
  const first = 'How many PCSOs were in post on 5 May 2022?'
  expect(inTurn(first, 'How many sergeants are in post?').at(-1)).toEqual([
    ['workforce.strength', { rank: ['sergeant'] }],
  ])
  const trained = 'How many PCSOs were trained in domestic abuse in 2022?'
  expect(inTurn(trained, 'How many sergeants were in post?').at(-1)).toBe('in_part')
  const pointed = allInTurn(first, 'How many sergeants were in post on that day?').at(-1)
  expect([pointed?.state, pointed?.reading.days[0]?.asAt]).toEqual(['understood', '2022-05-05'])
})

test('each of several days is answered by itself, and days of something else that happened are not taken', () => {
  const daysOf = (words: string) =>
    questionReading([read(words, received)({ text: words, around: [], defined: [] })]).answers.map(
      ({ id, from, to, asAt }) => [id, from ?? asAt, to ?? asAt],
    )
  const years = [
    ['training.people-trained', '2020-01-01', '2020-12-31'],
    ['training.people-trained', '2023-01-01', '2023-12-31'],
  ]
  expect(daysOf('How many PCSOs were trained in domestic abuse in 2020 and in 2023?')).toEqual(years)
  expect(daysOf('How many PCSOs were trained in domestic abuse in 2020 and how many in 2023?')).toEqual(years)
  expect(daysOf('How many PCSOs were trained in domestic abuse in 2020 compared with 2023?')).toEqual(years)
  expect(daysOf('How many PCSOs were in post on 31 March in each of 2021 and 2022?')).toEqual([
    ['workforce.strength', '2021-03-31', '2021-03-31'],
    ['workforce.strength', '2022-03-31', '2022-03-31'],
  ])
  expect(daysOf('How many PCSOs in total were trained in domestic abuse in 2020 and 2023?')).toEqual([])
  expect(daysOf('How many officers accused of domestic abuse in 2020 were dismissed in 2022?')).toEqual([])
  expect(daysOf('How many officers accused of domestic abuse in 2020 were dismissed?')).toEqual([])
  expect(daysOf('How many officers accused of domestic abuse were dismissed in 2020?')).toHaveLength(1)
})

test('examples narrow nothing, unless they are of who is asked about', () => {
  const all = [['conduct.people-disciplined', { role: ['police_officer'] }]]
  expect(understood('How many officers were disciplined (e.g. warnings, advice) for domestic abuse in 2022?')).toEqual(
    all,
  )
  expect(
    understood('How many officers were disciplined for domestic abuse, for example a reprimand, in 2022?'),
  ).toEqual(all)
  expect(
    understood('How many people in roles such as PCSO were disciplined for domestic abuse in 2022?'),
  ).not.toBeInstanceOf(Array)
  expect(
    understood('How many PCSOs, for example in response teams, were charged with domestic abuse in 2022?'),
  ).not.toBeInstanceOf(Array)
})

/** Reads a whole letter as the desk does, split into its asks. */
const allOfLetter = (letter: string) => {
  const { request } = readRequest(letter)
  const next = read(allWords(request), received)
  const asked = askedIn(request)
  return request.questions
    .flatMap(({ asks }) => asks)
    .map((ask) => next(asked(ask)))
    .map(({ state, answers }) => (state === 'understood' ? answers.map(({ id, filters }) => [id, filters]) : state))
}

test('what hangs on the answer to an earlier question is asked of what that one names', () => {
  expect(
    allOfLetter(
      '1. Do you have a policy on domestic abuse?\n2. If you answered yes to question 1, when was it launched?',
    ),
  ).toEqual([[['policy.exists', {}]], [['policy.exists', {}]]])
  expect(allOfLetter('1. Do you track the completion of domestic abuse training?\n2. If yes, how?')).toEqual([
    [['training.tracking', {}]],
    [['training.tracking', {}]],
  ])
  // It is asked since when it is so, and not since when there is training.
  expect(allOfLetter('1. Is domestic abuse training mandatory?\n2. If so, since when?').at(-1)).toBe('in_part')
})

test('of which of several questions the next one is, is not guessed', () => {
  const first = 'How many constables were accused of domestic abuse in 2022?'
  expect(inTurn(first, 'How many sergeants were accused?', 'How many got a final written warning?').at(-1)).toBe(
    'in_part',
  )
  expect(inTurn(first, 'How many of those were convicted, and when?', 'How many were dismissed?').at(-1)).toBe(
    'in_part',
  )
})

test('who left in a letter about allegations is not all who left', () => {
  expect(understood('How many officers resigned in 2022?')).toEqual([
    ['workforce.leavers', { role: ['police_officer'], leaver_reason: ['resigned'] }],
  ])
  const accused = 'How many officers were accused of domestic abuse in 2022?'
  expect(inTurn(accused, 'How many officers resigned in 2022?').at(-1)).not.toBeInstanceOf(Array)
})

test('what is listed with all others is everybody, and the others alone are not', () => {
  expect(understood('How many officers resigned, retired, or left for other reasons in 2022?')).toEqual([
    ['workforce.leavers', { role: ['police_officer'] }],
  ])
  expect(understood('How many officers left for other reasons in 2022?')).not.toBeInstanceOf(Array)
})

test('a thing that happens is counted on one day, and people who are something on a day are not', () => {
  const on = read(
    '',
    received,
  )({ text: 'How many reports of domestic abuse were received on 25 December 2023?', around: [], defined: [] })
  expect(questionReading([on]).answers).toMatchObject([
    { id: 'response.reports', from: '2023-12-25', to: '2023-12-25', asAt: null },
  ])
  expect(understood('How many officers were trained in domestic abuse on 25 December 2023?')).not.toBeInstanceOf(Array)
})

test('a number a year is of each year, a clause that asks nothing stays with its question, and the future is not the past', () => {
  const mean = read(
    '',
    received,
  )({
    text: 'What was the mean number of allegations of domestic abuse against officers a year since 2020?',
    around: [],
    defined: [],
  })
  expect(questionReading([mean]).answers).toMatchObject([{ from: '2020-01-01', by: 'calendar-year' }])
  expect(
    allOfLetter(
      'Please answer:\n1. Before they were trained in domestic abuse, how many officers had been accused of it?',
    ),
  ).not.toContainEqual([['conduct.people-accused', { role: ['police_officer'] }]])
  expect(understood('How many officers are to be given domestic abuse training in 2027?')).not.toBeInstanceOf(Array)
  expect(understood('How many officers were trained there in domestic abuse in 2024?')).not.toBeInstanceOf(Array)
})

test('of what nobody here counts, and of what is still to come, nothing is held', () => {
  expect(understood('How many tasers were fired in 2022?')).toBe('not_in_record')
  expect(understood('How many sergeants will be trained in domestic abuse?')).toBe('not_in_record')
})

test('words that were not understood beside those to whom all questions relate are never left out', () => {
  const asked = 'How many were convicted of domestic abuse in 2022?'
  expect(understood(asked, ['The following is about former police officers only.'])).toEqual([
    ['conduct.people-convicted', { role: ['former_police_officer'] }],
  ])
  expect(understood(asked, ['The following is about left-handed police officers.'])).not.toBeInstanceOf(Array)
})

test('a question goes on from the one before it where the same measure answers it, and where another would, it does not', () => {
  const first = 'How many police officers were trained in domestic abuse in 2022?'
  const trained = { role: ['police_officer'], subject: ['domestic_abuse'] }
  expect(inTurn(first, 'How many of those were inspectors?')).toEqual([
    [['training.people-trained', trained]],
    [['training.people-trained', { ...trained, rank: ['inspector'] }]],
  ])
  expect(inTurn(first, 'How many PCSOs?').at(-1)).toEqual([
    ['training.people-trained', { role: ['pcso'], subject: ['domestic_abuse'] }],
  ])
  expect(inTurn(first, 'How many of those were dismissed?').at(-1)).not.toBeInstanceOf(Array)
  expect(inTurn(first, 'How many of those were PCSOs?').at(-1)).not.toBeInstanceOf(Array)
})

test('what "it" is, an earlier question says, unless it was not understood', () => {
  expect(inTurn('Does the force give training on domestic abuse?', 'Is it compulsory?').at(-1)).toEqual([
    ['training.compulsion', {}],
  ])
  expect(inTurn('Does the force give training on domestic abuse to dentists?', 'Is it compulsory?').at(-1)).toBe(
    'in_part',
  )
  expect(inTurn('Does the force have a policy on domestic abuse?', 'Is it compulsory?').at(-1)).not.toBeInstanceOf(
    Array,
  )
})

test('a condition in what stands around a question is never left out', () => {
  const around = ['All questions relate to officers in response teams.']
  expect(understood('How many were in post on 1 May 2022?', around)).toEqual([
    ['workforce.strength', { role: ['police_officer'], unit_kind: ['response_team'] }],
  ])
  expect(understood('How many were trained in domestic abuse in 2022?', around)).toBe('in_part')
})

test('a condition among the words of a date is no part of the date', () => {
  expect(understood('How many officers left the force after being charged in 2022?')).not.toBeInstanceOf(Array)
})

test('words of which nothing is known are shown', () => {
  const { state, notUnderstood } = read(
    '',
    received,
  )({ text: 'How many ambidextrous sergeants were trained in domestic abuse?', around: [], defined: [] })
  expect([state, notUnderstood]).toEqual(['in_part', ['ambidextrous']])
})

const questionsFile = new URL('../../../shared/data/desk/questions.tsv', import.meta.url)
const questions = (() => {
  try {
    return readFileSync(questionsFile, 'utf8')
  } catch {
    return null
  }
})()

/** Labelled questions that a measure of today answers whole, and with which. Every other one is answered by nothing. */
const answeredBy: Readonly<Record<string, string>> = {
  q01: 'workforce.strength',
  q02: 'training.people-trained',
  q03: 'training.people-trained',
  q04: 'training.people-trained-in-post',
  q05: 'response.risk-assessments',
  q06: 'response.risk-assessments',
  q07: 'conduct.people-convicted',
  q08: 'training.people-who-failed',
  q09: 'workforce.joiners',
  q10: 'workforce.joiners',
  q11: 'workforce.leavers',
  q13: 'training.people-trained',
  q14: 'training.people-in-date',
  q15: 'training.people-trained-in-post',
  q16: 'conduct.people-accused',
  q17: 'training.people-trained-in-post',
  q18: 'training.people-trained-in-post',
  q19: 'conduct.hearings',
  q20: 'conduct.allegations',
  q21: 'training.people-trained',
  q22: 'training.people-trained',
  q23: 'training.course-completions',
  q24: 'training.people-trained',
  q25: 'training.people-trained',
  q26: 'training.people-trained',
  q28: 'conduct.people-dismissed',
  q29: 'conduct.people-accused',
  q30: 'training.people-trained-in-topic',
  q31: 'training.people-trained-in-topic',
  q32: 'training.people-trained-by-mode',
  q34: 'training.people-who-failed',
  q35: 'conduct.investigations-ended',
  q36: 'conduct.people-disciplined',
  q37: 'conduct.allegation-outcomes',
  q38: 'conduct.people-suspended-on-day',
  q39: 'conduct.people-accused',
  q40: 'response.reports',
  q41: 'response.reports',
  q42: 'training.people-in-date',
  q43: 'workforce.strength',
  q44: 'workforce.strength',
  q47: 'conduct.allegations',
  q48: 'response.reports',
  q51: 'response.offences',
  q56: 'disclosure.requests-received',
  q57: 'training.people-trained',
  q58: 'conduct.people-dismissed',
  q59: 'response.reports-against-police',
  q60: 'conduct.people-under-investigation',
  q61: 'conduct.allegations',
  q62: 'training.topic-coverage',
}

describe.skipIf(questions === null)(
  `the desk's labelled questions (${questions === null ? 'not there: ../shared/data/desk' : 'read where they lie'})`,
  () => {
    const all = (questions ?? '')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([id = '']) => /^q\d+$/.test(id))
    test.each(all)('%s is answered by what is right, or by nothing: %s', (id = '', question = '') => {
      const found = understood(question)
      if (Array.isArray(found)) expect(found.map(([answer]) => answer)).toEqual([answeredBy[id]])
    })

    test('and a third of them are', () => {
      expect(all.filter(([, question = '']) => Array.isArray(understood(question))).length).toBeGreaterThanOrEqual(20)
    })
  },
)
