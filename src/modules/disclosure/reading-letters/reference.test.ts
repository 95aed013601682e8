import { expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { findReference, nextReference, parseReference, writeReference } from './reference.ts'

test('a reference is read into its parts and written back', () => {
  const reference = parseReference('01.foi.24.035892 ')
  expect(reference).toEqual({ office: '01', year: 2024, serial: 35892 })
  expect(reference && writeReference(reference)).toBe('01.FOI.24.035892')
  expect(parseReference('FOI 24/35892')).toBeNull()
})

test('a reference is found within a line', () => {
  expect(findReference('Our reference: 01.FOI.22.024651.')).toBe('01.FOI.22.024651')
  expect(findReference('no reference here')).toBeNull()
})

test('serials run within the year of receipt and start again with it', () => {
  expect(nextReference(day('2024-05-01'), '01.FOI.24.035892')).toBe('01.FOI.24.035893')
  expect(nextReference(day('2025-01-01'), null)).toBe('01.FOI.25.000001')
  expect(nextReference(day('2025-01-01'), null, '44')).toBe('44.FOI.25.000001')
})

test('a latest reference of another year, a malformed one and a full year are refused', () => {
  expect(() => nextReference(day('2025-01-01'), '01.FOI.24.035892')).toThrow('2025')
  expect(() => nextReference(day('2024-01-01'), '24/1')).toThrow('not a reference')
  expect(() => nextReference(day('2024-01-01'), '01.FOI.24.999999')).toThrow('No reference')
})
