import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { deriveDecision } from '../deciding/decision.ts'
import { isPublishedDisclosure, readPublishedDisclosure } from './published-disclosure.ts'

const folder = new URL('../../../../../shared/seeds/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).sort() : []
const seed = (letter: string): string => {
  const file = files['ABCDE'.indexOf(letter)]
  return file === undefined ? '' : readFileSync(new URL(file, folder), 'utf8')
}
const read = (letter: string) => {
  const page = readPublishedDisclosure(seed(letter))
  if (page === null) throw new Error(`Document ${letter} was not read as a disclosure`)
  return page
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))

describe.skipIf(files.length === 0)('the four real disclosures (skipped where ../shared/seeds is absent)', () => {
  test.each([
    ['A', '01.FOI.22.024651', 3],
    ['B', '01.FOI.22.025046', 13],
    ['C', '01.FOI.24.035892', 18],
    ['D', '01.FOI.24.035317', 2],
  ])('%s is %s with %i questions, disclosed "in full" by its own words', (letter, reference, count) => {
    const page = read(letter)
    expect(page.reference).toBe(reference)
    expect(page.questions.map(({ number }) => number)).toEqual(upTo(count))
    expect(page.decision.stated).toBe('in_full')
    expect(page.furniture).toHaveLength(7)
  })

  // Words by which each published answer is known, and words of the question that must not be in it.
  test.each<[string, string, RegExp, RegExp]>([
    ['A', '1', /all student/i, /differ from standard/],
    ['A', '2', /545.*180.*132/, /how many/i],
    ['A', '3', /RASSO/, /kindly/],
    ['B', '1', /attached/, /allegations/],
    ['B', '7', /attached/, /resigned/],
    ['B', '8', /November 2019/, /does your/i],
    ['B', '9', /living document/, /since September/],
    ['B', '10', /^The guidance/, /if you answered/i],
    ['B', '12', /6700/, /introduced/],
    ['B', '13', /^Mandatory/, /voluntary/i],
    ['C', '1', /^Yes we do\.$/, /currently/],
    ['C', '2', /^$/, /consist/],
    ['C', '10', /Babcock/, /who delivers/i],
    ['C', '14', /Teams/, /how long/i],
    ['C', '16', /personal files/, /since 2015/],
    ['C', '17', /^Not applicable$/, /signpost/],
    ['C', '18', /^No$/, /reasoning/],
    ['D', '1', /SOIT/, /I kindly request/],
    ['D', '2', /no specific male/, /rationale/],
  ])('%s question %s has its own answer', (letter, number, answer, notAnswer) => {
    const question = read(letter).questions.find((one) => one.number === number)
    expect(question?.answer).toMatch(answer)
    expect(question?.answer).not.toMatch(notAnswer)
  })

  test('B answers questions 1 to 7 at once, and offers answers to five', () => {
    const { questions, request } = read('B')
    expect(questions[0]?.answeredWith).toEqual(upTo(7))
    expect(questions[7]?.answeredWith).toEqual([])
    expect(questions.filter(({ options }) => options.length === 2).map(({ number }) => number)).toEqual([
      '8',
      '9',
      '11',
      '12',
      '13',
    ])
    expect(questions.map(({ condition }) => condition?.onQuestion).filter(Boolean)).toEqual([8, 9, 11])
    expect(request.scopes.map(({ questions: covered }) => covered.length)).toEqual([0, 7])
  })

  test('C dropped questions 11 and 16 over 18 hours, so it was not disclosed in full', () => {
    const { narrowings, questions, decision } = read('C')
    expect(narrowings).toMatchObject([{ questions: ['11', '16'], overHours: 18 }])
    expect(questions.filter(({ dropped }) => dropped).map(({ number }) => number)).toEqual(['11', '16'])
    expect(decision.stated).toBe('in_full')
    expect(deriveDecision(questions.map(({ dropped }) => (dropped ? 'dropped' : 'disclosed')))).toBe('in_part')
  })

  test('D’s questions stand in its answers, and its request leads up to them', () => {
    const { questions, request } = read('D')
    expect(questions[0]?.text).toMatch(/tailored/)
    expect(questions[1]?.text).toMatch(/rationale/)
    expect(request.preamble.join(' ')).toMatch(/dissertation.*protocols/s)
  })

  test('no cookie, beta or exit line is in a request or an answer', () => {
    for (const letter of ['A', 'B', 'C', 'D']) {
      const { request, questions, covering } = read(letter)
      expect(JSON.stringify({ request, questions, covering })).not.toMatch(/cookie|beta|Escape key|technical problem/i)
    }
  })

  test('the newspaper article is no disclosure', () => {
    expect(isPublishedDisclosure(seed('E'))).toBe(false)
  })
})

const page = (
  decision: string,
  answers: string,
  request = '1. How many dogs?\n2. How many horses does the force keep?',
) =>
  `This service is in beta\nReference 01.FOI.23.000007\nYou requested the following information:\n${request}\n${decision}\n${answers}`

test.each([
  ['I have decided to disclose the information in full.', 'in_full'],
  ['We have decided to disclose the information in part.', 'in_part'],
  ['I have decided to refuse the request.', 'refused'],
  ['I have decided to withhold the information.', 'refused'],
  ['Today I decided that no information is held.', 'not_held'],
])('the decision is read: %s', (words, stated) => {
  expect(readPublishedDisclosure(page(words, 'Q1 - Nine.'))?.decision.stated).toBe(stated)
})

test('an answer that only repeats the question’s words finds its question', () => {
  const found = readPublishedDisclosure(
    page('I have decided to disclose it in full.', 'How many horses does the force keep? Twelve.'),
  )
  expect(found?.questions.map(({ answer }) => answer)).toEqual(['', 'Twelve.'])
})

test('a numbered list within an answer stays in the answer', () => {
  const answers = 'Q2 - How many horses does the force keep?\nTwelve:\n1. grey\n3. brown'
  const found = readPublishedDisclosure(page('I have decided to disclose it in full.', answers))
  expect(found?.questions[1]?.answer).toBe('Twelve:\n1. grey\n3. brown')
})

test('a letter is no published disclosure', () => {
  expect(readPublishedDisclosure('I seek the following information:\n1. How many dogs?')).toBeNull()
})
