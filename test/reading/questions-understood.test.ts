import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day, registerOf } from '../../src/kernel/index.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { recordModules } from '../../src/modules.ts'

const received = day('2026-11-26')
const read = questionReader(
  registerOf(recordModules),
  recordModules.flatMap((module) => module.terms ?? []),
  [{ slot: 'programme', value: 'Domestic Abuse Matters' }],
)

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
    'How many inspectors worked in response teams on 5 May 2022?',
    'workforce.strength',
    { rank: ['inspector'], unit_kind: ['response_team'] },
  ],
])('%s', (question, id, filters) => {
  expect(understood(question)).toEqual(id === 'in_part' ? id : [[id, filters]])
})

/** Pairs of which one word makes the difference, and the second is not answered with the first. */
test.each([
  ['How many PCSOs were trained in domestic abuse in 2022?', 'How many PCSOs were never trained in domestic abuse?'],
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
  q11: 'workforce.leavers',
  q13: 'training.people-trained',
  q20: 'conduct.allegations',
  q22: 'training.people-trained',
  q23: 'training.course-completions',
  q24: 'training.people-trained',
  q25: 'training.people-trained',
  q26: 'training.people-trained',
  q36: 'conduct.people-disciplined',
  q40: 'response.reports',
  q41: 'response.reports',
  q43: 'workforce.strength',
  q44: 'workforce.strength',
  q57: 'training.people-trained',
  q58: 'conduct.people-dismissed',
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
