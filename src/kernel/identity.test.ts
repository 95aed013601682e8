import { expect, test } from 'vitest'
import { NotFound } from './errors.ts'
import { mustBeId, newId } from './identity.ts'

test('an identity is the same however an address writes it, so that what is audited of it is found by it', () => {
  const id = newId()
  expect(mustBeId(id.toUpperCase())).toBe(id)
  expect(mustBeId(id)).toBe(id)
})

test.each([undefined, '', 'x', `${newId()}0`])('%s is none', (text) => {
  expect(() => mustBeId(text)).toThrow(NotFound)
})
