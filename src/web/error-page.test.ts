import { expect, test } from 'vitest'
import { DatabaseAway, DiskFull, Refused } from '../kernel/index.ts'
import { errorPage, retryAfter, statusOf } from './error-page.ts'

const textOf = (...told: Parameters<typeof errorPage>) => String(errorPage(...told).main).replace(/<[^>]+>/g, ' ')
const noRoom = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

test('while the database is away a page says to come back, and whoever sent a form what became of it', () => {
  const away = new DatabaseAway()
  expect(statusOf(away)).toBe(503)
  expect(retryAfter(away)).toBeGreaterThan(0)
  expect(textOf(away, 'r1')).toContain('Come back in a moment')
  expect(textOf(away, 'r1')).not.toContain('saved')
  expect(textOf(away, 'r1', 'not begun')).toContain('What you sent was not saved')
  expect(textOf(away, 'r1', 'begun')).toContain('We cannot tell whether what you sent was saved')
})

test.each([new DiskFull(), noRoom])('a full disk is said as that, whoever meets it first (%s)', (full) => {
  expect(statusOf(full)).toBe(503)
  expect(retryAfter(full)).toBeGreaterThan(0)
  expect(errorPage(full, 'r1').title).toBe('The disk that holds the record is full')
  expect(textOf(full, 'r1', 'begun')).toContain('Look before you send it again')
})

test('what is not the database’s fault stands as it did, and asks nobody to come again', () => {
  expect(statusOf(new Refused('Enter a date'))).toBe(422)
  expect(retryAfter(new Refused('Enter a date'))).toBeNull()
  expect(textOf(new Refused('Enter a date'), 'r1', 'begun')).not.toContain('saved')
  expect(statusOf(new Error('Ours'))).toBe(500)
  expect(retryAfter(new Error('Ours'))).toBeNull()
})
