import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blindToRequester } from './requester-name.ts'
import { splitQuestions } from './split-questions.ts'

const blind = (letter: string): string[] => {
  const request = splitQuestions(letter)
  const hide = blindToRequester(request)
  return request.questions.map(({ text }) => hide(text))
}

test('a question that names who asks no longer does', () => {
  expect(
    blind('My name is Wilhelmina Ashgrove.\n1. Please tell Wilhelmina Ashgrove how many courses there are.\n'),
  ).toEqual(['Please tell [name withheld] how many courses there are.'])
  expect(
    blind(
      '1. Please send the list to Dafydd ap-Rhys at d.rhys@example.org or 020 7946 0018.\n\nKind regards,\nDafydd ap-Rhys',
    ),
  ).not.toContain('example.org')
})

test('an address and a telephone number go, days and references stay', () => {
  const hide = blindToRequester(splitQuestions('1. How many courses are there?'))
  expect(hide('Write to sam@example.org or call 020 7946 0018.')).toBe(
    'Write to [address withheld] or call [number withheld].',
  )
  const kept = 'As in 01.FOI.24.035892, from 01/04/2020 to 31/03/2021, for 6,700 people?'
  expect(hide(kept)).toBe(kept)
})

test('a sign-off and the name of a force are nobody’s name', () => {
  const letter = '1. How many people work for Thameside Police?\n\nKind Regards\nThameside Police'
  expect(blind(letter)).toEqual(['How many people work for Thameside Police?'])
})

const address = /[^\s<>"“”]+@[^\s<>"“”]+\.[\p{L}]{2,}/gu

test('addresses are found as one expression would find them, which took seconds for a page of “A@”', () => {
  const hide = blindToRequester(splitQuestions('1. How many courses are there?'))
  const pieces = fc.array(fc.constantFrom('a', 'é', '@', '.', '.uk', ' ', '<', '1', '-'), { maxLength: 14 })
  fc.assert(
    fc.property(pieces, (given) => {
      const text = given.join('')
      expect(hide(text)).toBe(text.replace(address, '[address withheld]'))
    }),
  )
  expect(hide('A@'.repeat(50_000))).toBe('A@'.repeat(50_000))
})
