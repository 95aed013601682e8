import { expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { register, terms } from '../../../modules.ts'
import { questionReading } from '../reading-questions/question-reading.ts'
import { saidBy } from '../reading-questions/said-register.ts'
import { questionReader } from '../reading-questions/understand.ts'
import { nearAnswers } from './near-answers.ts'
import { writeWhich } from './which-answer.ts'

const reader = questionReader(saidBy(register), terms, [])
const nearOf = (...asks: string[]) => {
  const read = reader(asks.join('\n'), day('2026-03-02'))
  return nearAnswers(questionReading(asks.map((text) => read({ text, around: [], defined: [] }))), register)
}
const whichOf = (id: string, ...asks: string[]) =>
  nearOf(...asks)
    .filter((near) => near.id === id)
    .map((near) => [near.ask, writeWhich(near)])

test('a measure is near each of the days that a question names, and what is so on a day is told of the last of each', () => {
  const asked = 'How many deaf PCSOs were trained in domestic abuse in 2021 and in 2023?'
  expect(whichOf('training.people-trained', asked)).toEqual([
    [0, 'training.people-trained@2021-01-01/2021-12-31'],
    [0, 'training.people-trained@2023-01-01/2023-12-31'],
  ])
  expect(whichOf('training.people-trained-in-post', asked)).toEqual([
    [0, 'training.people-trained-in-post@2021-12-31'],
    [0, 'training.people-trained-in-post@2023-12-31'],
  ])
})

test('of one stretch of days, however often it is said, it is near once, and has no part', () => {
  for (const asked of [
    'How many deaf PCSOs were trained in domestic abuse in 2021?',
    'In 2021, how many deaf PCSOs were trained in domestic abuse in 2021?',
  ])
    expect(whichOf('training.people-trained', asked)).toEqual([[0, 'training.people-trained']])
})

test('what is near several things that a question asks is told apart by which of them it answers', () => {
  const asks = [
    'How many deaf PCSOs were trained in domestic abuse in 2021?',
    'How many deaf officers were trained in domestic abuse in 2021?',
  ]
  expect(whichOf('training.people-trained', ...asks)).toEqual([
    [0, 'training.people-trained@2021-01-01/2021-12-31'],
    [1, 'training.people-trained@2021-01-01/2021-12-31~2'],
  ])
  const roles = nearOf(...asks).filter(({ id }) => id === 'training.people-trained')
  expect(roles.map(({ filters }) => filters.role)).toEqual([['pcso'], ['police_officer']])
})
