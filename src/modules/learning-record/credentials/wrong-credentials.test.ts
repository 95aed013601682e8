import { expect, test } from 'vitest'
import { TooManyWrong, wrongCredentials } from './wrong-credentials.ts'

const limit = { most: 3, milliseconds: 60_000, remembered: 2 }

function clock() {
  let time = 1_000_000
  return { now: () => time, pass: (milliseconds: number) => (time += milliseconds) }
}

const waitOf = (begin: () => void): number => {
  try {
    begin()
    return 0
  } catch (error) {
    if (error instanceof TooManyWrong) return error.retryAfter
    throw error
  }
}

test('after so many wrong tries the next waits for the rest of the minute, and nobody else does', () => {
  const { now, pass } = clock()
  const wrong = wrongCredentials(limit, now)
  for (let i = 0; i < 3; i++) wrong.begin('a')
  pass(20_500)
  expect(waitOf(() => wrong.begin('a'))).toBe(40)
  expect(waitOf(() => wrong.begin('b'))).toBe(0)
  pass(39_500)
  expect(waitOf(() => wrong.begin('a'))).toBe(0)
})

test('right ones are never counted, however many come', () => {
  const wrong = wrongCredentials(limit)
  for (let i = 0; i < 100; i++) {
    wrong.begin('a')
    wrong.takeBack('a')
  }
  expect(waitOf(() => wrong.begin('a'))).toBe(0)
})

test('it remembers no more than it may: who came first is forgotten', () => {
  const wrong = wrongCredentials(limit)
  for (let i = 0; i < 3; i++) wrong.begin('a')
  wrong.begin('b')
  expect(waitOf(() => wrong.begin('a'))).toBeGreaterThan(0)
  wrong.begin('c')
  expect(waitOf(() => wrong.begin('a'))).toBe(0)
})
