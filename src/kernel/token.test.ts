import { expect, test } from 'vitest'
import { hashToken, newToken } from './token.ts'

test('a token has 256 bits, is new each time and is kept only as its hash', () => {
  const token = newToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(newToken()).not.toBe(token)
  expect(hashToken(token)).toHaveLength(32)
  expect(hashToken(token).toString('base64url')).not.toBe(token)
})
