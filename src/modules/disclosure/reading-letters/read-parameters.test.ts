import { expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { questionParameters, type ReadParameters, readParameters } from './read-parameters.ts'
import { splitQuestions } from './split-questions.ts'

const received = day('2024-05-10')
const read = (text: string): Omit<ReadParameters, 'reasons'> => {
  const { reasons: _, ...parameters } = readParameters(text, received)
  return parameters
}

test.each<[string, string, string]>([
  ['2019 to April 2022', '2019-01-01', '2022-04-30'],
  ['from January 2019 to April 2022', '2019-01-01', '2022-04-30'],
  ['from January 2019', '2019-01-01', '2024-05-10'],
  ['since 2015', '2015-01-01', '2024-05-10'],
  ['since September 2020', '2020-09-01', '2024-05-10'],
  ['after June 2020', '2020-07-01', '2024-05-10'],
  ['in the last year', '2023-05-11', '2024-05-10'],
  ['last year', '2023-01-01', '2023-12-31'],
  ['the last 10 years', '2014-05-11', '2024-05-10'],
  ['over the past three months', '2024-02-11', '2024-05-10'],
  ['the last 5 calendar years', '2019-01-01', '2023-12-31'],
  ['the last two financial years', '2022-04-01', '2024-03-31'],
  ['this financial year', '2024-04-01', '2024-05-10'],
  ['financial years 2020/21 to 2022/23', '2020-04-01', '2023-03-31'],
  ['in FY21/22', '2021-04-01', '2022-03-31'],
  ['in 2020-21', '2020-04-01', '2021-03-31'],
  ['2018-2020', '2018-01-01', '2020-12-31'],
  ['between 2018 and 2020', '2018-01-01', '2020-12-31'],
  ['between January and March 2021', '2021-01-01', '2021-03-31'],
  ['1st April 2020 - 31/03/2021', '2020-04-01', '2021-03-31'],
  ['from 1 April 2020 to date', '2020-04-01', '2024-05-10'],
  ['in March 2020', '2020-03-01', '2020-03-31'],
  ['2019, 2020 and 2021', '2019-01-01', '2021-12-31'],
])('the period of “%s”', (words, from, to) => {
  expect(read(words)).toMatchObject({ from, to })
})

test('a day in time: as at, as of, on, currently', () => {
  expect(read('how many on 1 October 2021')).toEqual({ asAt: '2021-10-01' })
  expect(read('as at 01/10/2021')).toEqual({ asAt: '2021-10-01' })
  expect(read('as of October 2021')).toEqual({ asAt: '2021-10-01' })
  expect(read('who is currently in post')).toEqual({ asAt: '2024-05-10' })
})

test('a day that is none, and a month that is a verb, are not read', () => {
  expect(read('on 31/02/2021')).toEqual({})
  expect(read('we may march in august company')).toEqual({})
})

test('what lies after receipt is cut off, and the reason says so', () => {
  const parameters = readParameters('from 2023 to 2025', received)
  expect(parameters.to).toBe('2024-05-10')
  expect(parameters.reasons.join()).toMatch(/cut at the day of receipt/)
})

test.each<[string, Partial<ReadParameters>]>([
  ['how many each year', { by: 'calendar-year' }],
  ['by calendar year', { by: 'calendar-year' }],
  ['per month', { by: 'month' }],
  ['month by month', { by: 'month' }],
  ['for each financial year', { by: 'financial-year' }],
  ['each year in the financial years 2020/21 to 2022/23', { by: 'financial-year' }],
  ['in 2019, 2020 and 2021', { by: 'calendar-year' }],
  ['by month, or by year before you suppress', { by: 'month', ladder: ['month', 'calendar-year'] }],
  ['the last 5 calendar years by month, or by year', { by: 'month', ladder: ['month', 'calendar-year'] }],
  ['by month, by year or in total', { by: 'month', ladder: ['month', 'calendar-year', 'whole'] }],
])('the cut of “%s”', (words, expected) => {
  expect(read(words)).toMatchObject(expected)
})

test.each<[string, Partial<ReadParameters>]>([
  ['police officers, PCSOs and special constables', { roles: ['police_officer', 'pcso', 'special_constable'] }],
  ['police community support officers', { roles: ['pcso'] }],
  ['police staff and officers', { roles: ['police_staff', 'police_officer'] }],
  [
    'police officers, please do not include civilian staff',
    { roles: ['police_officer'], excludedRoles: ['police_staff'] },
  ],
  ['all ranks excluding PCSOs', { excludedRoles: ['pcso'] }],
  ['DCs, PCs and detective sergeants', { ranks: ['detective_constable', 'constable', 'detective_sergeant'] }],
  ['detective constables in Community Safety Units', { ranks: ['detective_constable'], units: ['community_safety'] }],
  ['the PC to detective course and student officers', { audiences: ['pip2', 'student_officer'] }],
  ['is it held? (Yes/No)', { options: ['Yes', 'No'] }],
])('the people of “%s”', (words, expected) => {
  expect(read(words)).toEqual(expected)
})

test('words of the request hold for its questions, where a question says nothing else', () => {
  const request = splitQuestions(
    'Please do not include civilian staff.\nFor questions 1-2, give each calendar year.\n1. How many in 2021?\n2. How many each month in 2022?\n3. How many in 2023?\nIs this so?\na) Yes\nb) No',
  )
  const [first, second, third] = request.questions.map((question) => questionParameters(request, question, received))
  expect(first).toMatchObject({ by: 'calendar-year', from: '2021-01-01', excludedRoles: ['police_staff'] })
  expect(second).toMatchObject({ by: 'month', from: '2022-01-01' })
  expect(third?.by).toBeUndefined()
  expect(third?.options).toEqual(['Yes', 'No'])
})

test('each parameter carries the words it was read from', () => {
  const { reasons } = readParameters('PCSOs trained each year since 2015', received)
  expect(reasons).toHaveLength(3)
  expect(reasons.join('\n')).toMatch(/“since 2015”[\s\S]*“each year”[\s\S]*“PCSOs”/)
})
