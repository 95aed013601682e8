import { assert, constantFrom, property, stringMatching, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { keepNumbers, readJson } from './json.ts'

const kept = (text: string): string => JSON.stringify(keepNumbers(text, readJson(text)))

/** A number as JSON's grammar has it (RFC 8259 6). */
const number = stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{1,20})?([eE][+-]?\d{1,2})?$/)

test('every number comes back as it was written, wherever it stands', () => {
  const places = constantFrom('[#]', '[1,#]', '[#,1]', '{"a":#}', '{"a":#,"b":"x"}', '[{"a":[#]}]')
  const written = tuple(places, number).map(([place, digits]) => place.replace('#', digits))
  assert(property(written, (text) => kept(text) === text))
})

test('white space goes, and digits stay', () => {
  expect(kept('{ "a" :\n -0 ,\t"b": [ 1.0 , 1E3 ] }')).toBe('{"a":-0,"b":[1.0,1E3]}')
})

test('moments, registrations and versions are no such numbers, and cost no second reading', () => {
  const text = JSON.stringify({
    timestamp: '2026-11-22T03:12:34.500Z',
    version: '1.0.0',
    id: '00000000-0000-4000-8000-000000000010',
    score: 0.8,
  })
  const parsed = readJson(text)
  expect(keepNumbers(text, parsed)).toBe(parsed)
})
