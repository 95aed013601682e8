import { describe, expect, test } from 'vitest'
import { deskRequests } from '../../../../../test/harness/desk-letters.ts'
import { plainText } from '../letter-files/plain-text.ts'
import { longestRequest, readRequest } from '../read-request.ts'
import { type RequestText, wordsOf } from '../request-text.ts'
import { splitQuestions } from '../split-questions.ts'
import { asksAsStored } from './asks-as-stored.ts'
import { deskLetters } from './desk-letters.fixture.ts'
import { letterCases, splitFaults } from './letter-cases.fixture.ts'
import { lettersApart } from './letters-apart.fixture.ts'
import { lettersFitted } from './letters-fitted.fixture.ts'

const where = deskRequests.there ? 'read where they lie' : deskRequests.missing
const asksOf = (request: RequestText) => request.questions.flatMap(({ asks }) => asks)

describe.skipIf(!deskRequests.there)(`the letters of the desk (${where})`, () => {
  test.each(letterCases(deskLetters))('$name', (one) => {
    const text = plainText(deskRequests.bytes(one.name))
    expect(splitFaults({ ...one, text })).toEqual([])
  })
})

test.each(letterCases(lettersFitted))('$name', (one) => {
  expect(splitFaults(one)).toEqual([])
})

test('of letters that the reading was not fitted to, at least 11 of 15 are wholly right', () => {
  const wrong = letterCases(lettersApart).filter((one) => splitFaults(one).length > 0)
  expect(wrong.length, wrong.map(({ name }) => name).join(', ')).toBeLessThanOrEqual(4)
})

const all = [...letterCases(lettersFitted), ...letterCases(lettersApart)]

test.each(all)('every question holds an ask, and asks say nothing that the letter does not: $name', ({ text }) => {
  const { request } = readRequest(text)
  const said = new Set(wordsOf(text))
  for (const { asks } of request.questions) expect(asks.length).toBeGreaterThan(0)
  for (const [index, ask] of asksOf(request).entries()) {
    expect(ask.ordinal).toBe(index + 1)
    for (const words of [ask.text, ...ask.stems, ...ask.scopes])
      expect(wordsOf(words).filter((w) => !said.has(w))).toEqual([])
    for (const other of [ask.within, ask.condition?.on ?? null])
      if (other !== null) expect(other).toBeLessThan(ask.ordinal)
  }
})

test('a letter that was stored without asks is given them from what was stored', () => {
  const letter =
    'Please state for 2022:\n1. How many were trained?\n2. How many of those were women?\nAll figures are for officers.'
  const { amendments: _, ...kept } = splitQuestions(letter)
  const questions = kept.questions.map(({ asks: _asks, ...question }) => question)
  const asks = asksOf(asksAsStored({ ...kept, questions }))
  expect(asks.map(({ text, within }) => [text, within])).toEqual([
    ['How many were trained?', null],
    ['How many of those were women?', 1],
  ])
  expect(asks[0]).toMatchObject({ stems: ['Please state for 2022:'], scopes: ['All figures are for officers.'] })
})

test('what was stored with asks is left as it is', () => {
  const request = splitQuestions('Please state for 2022:\n1. How many?\n2. Why?')
  expect(asksAsStored(JSON.parse(JSON.stringify(request)) as RequestText)).toEqual(request)
})

test('a letter that only withdraws is refused with what it says, for the officer to carry out', () => {
  expect(() => readRequest('I withdraw question 3 of my request 01.FOI.26.000004.')).toThrow(/01\.FOI\.26\.000004/)
})

test.each<[string, string]>([
  [
    'questions under every kind of scope',
    Array.from(
      { length: 490 },
      (_, i) => `Please give the above by year ${i}.\n${i + 1}. How many of those cases were there?`,
    ).join('\n'),
  ],
  ['parts within parts', `1. How many:\n${'a) of these\n i) of those\n - that\n * this\n'.repeat(2000)}`],
  ['one sentence that asks for ever', `Please tell me ${'how many of those were women, and '.repeat(3000)}`],
  ['definitions', `1. How many?\n${'By "officer" I mean "officer" includes by "officer" we mean '.repeat(1500)}`],
  ['a table without end', `1. How many?\n${'| a | | b |\n'.repeat(8000)}`],
  ['amendments', 'Please replace question 1 of my request 01.FOI.26.000001 with: How many? '.repeat(480)],
])('is read in reasonable time: %s', (_, text) => {
  const begun = performance.now()
  const request = splitQuestions(text.slice(0, longestRequest))
  expect(performance.now() - begun).toBeLessThan(4000)
  expect(JSON.stringify(asksOf(request)).length).toBeLessThan(8_000_000)
})
