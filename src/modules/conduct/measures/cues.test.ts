import { expect, test } from 'vitest'
import { matchCues } from '../../../kernel/index.ts'
import { conduct } from '../module.ts'

const aboutOwnPeople = 'I am asking about domestic abuse perpetrated by police officers and staff of your force.'
const aboutPublic = 'I am asking how your force deals with domestic abuse in the county.'

/** The measures that a question suggests (weight 2 or more), best first. */
const suggested = (question: string, request: string): string[] =>
  conduct.measures
    .map(({ id, cues }) => ({ id, weight: matchCues(cues, question, `${request} ${question}`).weight }))
    .filter(({ weight }) => weight >= 2)
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id.replace('conduct.', ''))

test.each<[string, string]>([
  ['What is the number of complaints of domestic violence made about serving officers since 2018?', 'allegations'],
  ['Total accusations involving employees, by year', 'allegations'],
  ['How many cases were there against officers or PCSOs?', 'cases'],
  ['How many officers have been prosecuted?', 'people-charged'],
  ['How many special constables were found guilty at court?', 'people-convicted'],
  ['How many convictions of serving officers resulted?', 'people-convicted'],
  ['Number of officers who faced misconduct proceedings', 'people-under-misconduct-investigation'],
  ['How many personnel received a written warning?', 'people-disciplined'],
  ['How many officers were given management advice following an allegation?', 'people-disciplined'],
  ['How many officers and PCSOs were sacked?', 'people-dismissed'],
  ['How many officers quit after an allegation was made?', 'people-who-left'],
  ['How many employees retired or resigned while under investigation?', 'people-who-left'],
])('%s → %s', (question, measure) => {
  expect(suggested(question, aboutOwnPeople)).toEqual([measure])
})

test('a short question leans on a request that is about the force’s own people', () => {
  expect(suggested('How many of them were dismissed?', aboutOwnPeople)).toEqual(['people-dismissed'])
  expect(suggested('How many were dismissed?', aboutPublic)).toEqual([])
})

test('two stages in one question are both suggested', () => {
  expect(suggested('How many officers were charged, and how many convicted?', aboutOwnPeople).sort()).toEqual([
    'people-charged',
    'people-convicted',
  ])
})

test.each([
  'How many suspects were charged with domestic abuse offences by your officers?',
  'How many people were convicted of domestic abuse?',
  'How many domestic abuse cases were recorded?',
  'Does your force have a policy on allegations against officers?',
  'How many officers are trained in domestic abuse?',
])('asks something else: %s', (question) => {
  expect(suggested(question, aboutPublic)).toEqual([])
})

test('abuse must be what the request is about', () => {
  expect(suggested('How many officers were dismissed?', 'I am asking about theft by police officers.')).toEqual([])
})
