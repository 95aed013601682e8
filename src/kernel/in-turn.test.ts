import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

const expressions = [
  /how many .*\bsessions?\b|\bhow (often|regularly)\b.*\b(give|gave)/,
  /\b(list|which)\b.*\bpolic(y|ies)\b.*\breview/,
  /^(which|list)\b.*\bgave\b/i,
  /\[.*\]|a\|b.*c/,
]
const words = [
  'how many ',
  'how often ',
  'session',
  'sessions ',
  'give',
  'gave ',
  'list ',
  'which ',
  'policy ',
  'policies',
  'review',
  'x',
  ' ',
  '[',
  ']',
  'a|b',
  'c',
]

test.each(expressions)('%s finds in turn what it finds as it is written', (expression) => {
  const read = inTurn(expression)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (said) => {
      expect(read.test(said.join(''))).toBe(expression.test(said.join('')))
    }),
  )
})

test('an expression without a gap stays as it is', () => {
  const plain = /\b(.*) course\b/
  expect(inTurn(plain)).toBe(plain)
})
