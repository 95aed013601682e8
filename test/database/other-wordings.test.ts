import { expect, test } from 'vitest'
import { day } from '../../src/kernel/index.ts'
import { suggester } from '../../src/modules/disclosure/answering/suggest.ts'
import { readParameters } from '../../src/modules/disclosure/reading-letters/read-parameters.ts'
import { register } from '../../src/modules.ts'

/** What other requesters, in other words, would ask of the same record: the ids accepted, best first. */

function accepted(question: string, request = ''): string[] {
  const received = day('2024-03-01')
  const asked = {
    text: question,
    leansOn: '',
    parameters: readParameters(question, received),
    received,
    names: new Map(),
  }
  return suggester(
    register,
    [],
    `${request}\n${question}`,
  )(asked)
    .filter((suggestion) => suggestion.accepted)
    .map(({ id }) => id)
}

const aboutTraining = 'I am researching the training that police forces give their staff on domestic abuse.'
const aboutOwn = 'My questions concern domestic violence perpetrated by serving police officers.'

test.each<[string, string, string]>([
  [
    'How many of your staff completed domestic abuse training in each financial year since 2018/19?',
    aboutTraining,
    'training.people-trained',
  ],
  [
    'Please state the number of officers trained in Domestic Abuse Matters in 2021 and 2022.',
    aboutTraining,
    'training.people-trained',
  ],
  ['What is the duration of each course?', aboutTraining, 'training.duration'],
  ['Is attendance compulsory?', aboutTraining, 'training.compulsion'],
  [
    'Which outside organisations have delivered this training over the past five years?',
    aboutTraining,
    'training.organisations',
  ],
  ['Who teaches these courses?', aboutTraining, 'training.deliverers'],
  ['Please send me copies of the slides and handouts used on the course.', aboutTraining, 'training.materials'],
  ['Is the course taught face to face or remotely?', aboutTraining, 'training.modes'],
  ['How do you evaluate the effectiveness of the course?', aboutTraining, 'training.tracking'],
  ['What class sizes are used on the course?', aboutTraining, 'training.group-sizes'],
  ['How often must officers take a refresher course?', aboutTraining, 'training.frequency'],
  ['Does the training cover coercive control and forced marriage?', aboutTraining, 'training.topic-coverage'],
  ['How many people failed the course last year?', aboutTraining, 'training.failures'],
  [
    'What is the total number of complaints of domestic violence made against officers since 2018?',
    aboutOwn,
    'conduct.allegations',
  ],
  ['How many special constables were sacked?', aboutOwn, 'conduct.people-dismissed'],
  ['Do you have a policy on domestic abuse committed by employees?', aboutOwn, 'policy.exists'],
  ['Has that policy been revised since 2019?', aboutOwn, 'policy.updated'],
  ['Do you offer training on police-perpetrated abuse?', aboutOwn, 'training.officer-involved'],
  ['How many detectives work in Community Safety Units?', 'About your Community Safety Units', 'workforce.strength'],
  [
    'How can a victim contact the specialist team?',
    'About help for victims of domestic abuse',
    'response.how-a-report-is-handled',
  ],
  ['What definition of domestic abuse does the force use?', '', 'response.definition'],
  ['How many domestic abuse incidents were recorded in 2022/23?', '', 'response.reports'],
])('%s', (question, request, best) => {
  expect(accepted(question, request)[0]).toBe(best)
})

test.each([
  'How many speed cameras are there in the county?',
  'What was the total spent on vehicles in 2022?',
  'Please provide the menu of the staff canteen.',
])('the record answers nothing like: %s', (question) => {
  expect(accepted(question)).toEqual([])
})
