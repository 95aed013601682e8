import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf, wordsOf } from './request-text.ts'
import { splitQuestions } from './split-questions.ts'

const numbers = (text: string) => splitQuestions(text).questions.map(({ number }) => number)

describe('labels', () => {
  test.each([
    ['1. How many?\n2. Why?', ['1', '2']],
    ['1) How many?\n2) Why?', ['1', '2']],
    ['(1) How many?\n(2) Why?', ['1', '2']],
    ['Q1 How many?\nQ2 - Why?\nQuestion 3: When?', ['1', '2', '3']],
    ['1 - How many?\n2 – Why?', ['1', '2']],
    ['a) How many?\nb) Why?\nb) When?', ['a', 'b', 'b']],
    ['i) How many?\nii) Why?\niii) When?\niv) Where?', ['i', 'ii', 'iii', 'iv']],
    ['1. How many?\n2. Why?\n4. When?', ['1', '2', '4']],
    ['1a) How many?\n1b) Why?\n2) When?', ['1a', '1b', '2']],
    ['Please tell me: 1. How many? 2. Why? 3. When?', ['1', '2', '3']],
    ['> 1. How many?\n> 2. Why?', ['1', '2']],
    ['1. How many?\r\n\r\n2. Why?', ['1', '2']],
  ])('%j', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  test('a year, a sum, a range and an initial are no labels', () => {
    const text = '1. How much was spent?\n2019 was dear.\n1.5 million was planned for 3-4 posts.\nJ. Smith asked first.'
    expect(numbers(text)).toEqual(['1'])
  })

  test('a section of an Act within a question is not cut', () => {
    const [question] = splitQuestions('1. Was section 40(2)(a) or (b) relied on?').questions
    expect(question).toMatchObject({ text: 'Was section 40(2)(a) or (b) relied on?', parts: [] })
  })
})

test('numbering that begins again under "Request 2" keeps its headings apart', () => {
  const request = splitQuestions('Request 1\n1. How many?\n2. Why?\nRequest 2: training\n1. Who?\n2. Where?')
  expect(request.questions.map(({ ordinal, section, number }) => [ordinal, section, number])).toEqual([
    [1, 'Request 1', '1'],
    [2, 'Request 1', '2'],
    [3, 'Request 2: training', '1'],
    [4, 'Request 2: training', '2'],
  ])
})

test('several requests in one line are several requests', () => {
  const text =
    'Request 1: Please provide the policy on stalking. Request 2: Please provide the number of reports in 2021.'
  expect(splitQuestions(text).questions.map(({ section }) => section)).toEqual(['Request 1', 'Request 2'])
})

test('eight sub-parts belong to their question', () => {
  const list = 'arrested charged cautioned convicted acquitted released bailed recalled'.split(' ')
  const lines = list.map((word, index) => `${'abcdefgh'[index]}) ${word}`)
  const { questions } = splitQuestions(['1. How many people were:', ...lines, '2. How many were officers?'].join('\n'))
  expect(questions.map(({ parts }) => parts.length)).toEqual([8, 0])
})

test('answers to choose from are options and no questions', () => {
  const { questions } = splitQuestions(
    '1. Is there a policy?\na) Yes\nb) No\n2. Is the course\na) Mandatory\nb) Voluntary',
  )
  expect(questions.map(({ options }) => options.map(({ text }) => text))).toEqual([
    ['Yes', 'No'],
    ['Mandatory', 'Voluntary'],
  ])
  expect(splitQuestions('1. Is there a policy? a) Yes b) No').questions[0]?.options).toHaveLength(2)
})

test('a note that defines a term is no question, numbered or not', () => {
  const plain = splitQuestions('1. How many incidents?\nNote: by "incident" I mean a call.\n2. How many again?')
  expect(plain.questions.map(({ notes }) => notes.length)).toEqual([1, 0])
  const numbered = splitQuestions('1. How many incidents?\n2. Note: by "incident" I mean a call.\n3. How many again?')
  expect(numbered.questions.map(({ number }) => number)).toEqual(['1', '3'])
})

test('a line without a number goes on with the question before it', () => {
  const { questions } = splitQuestions('1. Is there a course?\nIf so how does it differ?\n2. How many attended?')
  expect(questions[0]?.text).toBe('Is there a course?\nIf so how does it differ?')
})

test('an e-mail program broke the lines; the question is whole', () => {
  const text = '1. How many allegations were received against people who then were\nserving officers? \n2. Why?'
  expect(splitQuestions(text).questions[0]?.text).toContain('were serving officers?')
})

test.each([
  ['1. Is there a policy?\n2. If yes, please send it.', { onQuestion: 1, answer: 'yes' }],
  ['1. Is there a policy?\n2. If you answered no to question 1, why?', { onQuestion: 1, answer: 'no' }],
  ['1. Is there a policy?\nIf yes,\n2. What does it say?', { onQuestion: 1, answer: 'yes' }],
  ['1. Is there a policy?\n2. If your force has none, what is planned?', { words: 'If your force has none' }],
])('a condition is read: %j', (text, condition) => {
  expect(splitQuestions(text).questions.at(-1)?.condition).toMatchObject(condition)
})

test('prose without numbers: what asks is a question, the rest stands around it', () => {
  const request = splitQuestions(
    'Dear team,\nI study policing. I would like to know how many officers were trained in 2023. Could you also say whether the course is mandatory? Please break this down by month, or by year before you suppress small numbers.\nMany thanks\nSam',
  )
  expect(request.questions.map(({ number }) => number)).toEqual(['1', '2'])
  expect(request.scopes).toHaveLength(1)
  expect(request.preamble).toHaveLength(2)
  expect(request.closing).toEqual(['Many thanks', 'Sam'])
})

test('"please also provide the number" asks; it does not shape the answer', () => {
  const { questions } = splitQuestions(
    'Please provide the number of arrests in 2021. Please also provide the number dismissed.',
  )
  expect(questions).toHaveLength(2)
})

test.each([
  'Please provide the data on stalking arrests by year.',
  'Please provide the number of officers trained, please do not include staff.',
  'Please send me the following information about stalking: it is for a study.',
  'Please provide the following information about officers trained in 2021.',
  'Was the cost limit relied on in 2022?',
  'Is there a policy of answering within 20 working days?',
])('a lone request is not mistaken for its surroundings: %s', (text) => {
  expect(splitQuestions(`Dear Sir\n${text}\nRegards\nSam`).questions).toHaveLength(1)
})

test('bullets under "the following" are questions', () => {
  const text = 'Please provide the following information:\n- the number of reports\n• any policy held\nThank you'
  expect(splitQuestions(text).questions).toHaveLength(2)
})

test('a scope names its questions, and a plain one covers all', () => {
  const { scopes } = splitQuestions(
    'For questions 1-3, figures by financial year would help.\nPlease do not include civilian staff.\n1. A?\n2. B?\n3. C?\n4. D?',
  )
  expect(scopes.map(({ questions }) => questions)).toEqual([['1', '2', '3'], []])
})

test('greeting and signature stand outside the questions', () => {
  const request = splitQuestions(
    'Dear Sir\n1. How many?\n\nI look forward to your reply.\nYours faithfully\nA. Person\n1 High Street',
  )
  expect(request.preamble).toEqual(['Dear Sir'])
  expect(request.closing).toHaveLength(4)
  expect(request.questions[0]?.text).toBe('How many?')
})

test('400 questions are 400 questions', () => {
  const text = Array.from({ length: 400 }, (_, index) => `${index + 1}. How many in room ${index + 1}?`).join('\n')
  expect(numbers(text)).toEqual(Array.from({ length: 400 }, (_, index) => String(index + 1)))
})

test('a text that asks nothing has no questions', () => {
  expect(splitQuestions('Dear Sir\nI am unhappy with the service.\nRegards').questions).toEqual([])
})

const counted = (words: readonly string[]) => [...words].sort()
const line = fc.oneof(
  fc.constantFrom(
    'Dear Sir',
    'Request 2',
    'Part B: training',
    'Please provide the following:',
    'Note: by "abuse" I mean any.',
    'Please do not include staff.',
    'For questions 1-3 please answer by year.',
    'If yes,',
    'Many thanks',
    '1.1 How many?',
    'Q3a - Why? Q3b',
    'a) Yes b) No c) Maybe',
    'Tell me: 1. How many? 2. Why? Request 2: Please give the number.',
    '',
  ),
  fc.string({ unit: fc.constantFrom(...'ab1i.)(?-: QN•\t’“é'), maxLength: 40 }),
  fc
    .tuple(fc.constantFrom('1.', '2)', '(3)', 'Q4', 'a)', 'b.', 'ii)', '-', '•', '> 5.'), fc.lorem({ maxCount: 9 }))
    .map((pair) => pair.join(' ')),
)

test('no word of a request is lost, and none is made up', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const text = lines.join('\n')
      const kept = piecesOf(splitQuestions(text)).flatMap(wordsOf)
      expect(counted(kept)).toEqual(counted(wordsOf(text)))
    }),
    { numRuns: 1500 },
  )
})
