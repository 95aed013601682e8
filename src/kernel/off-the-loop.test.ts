import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { offTheLoop, TookTooLong } from './off-the-loop.ts'

const script = new URL('./busy.fixture.ts', import.meta.url)

test('while a hostile text is read everything else goes on, and the reading ends with a plain error', async () => {
  const read = offTheLoop<string, number>(script, { milliseconds: 2_000, atOnce: 1 })
  const hostile = expect(read('hostile')).rejects.toThrow(TookTooLong)
  for (let turns = 0; turns < 20; turns += 1) {
    const began = process.threadCpuUsage()
    await delay(10)
    const { user, system } = process.threadCpuUsage(began)
    expect((user + system) / 1000).toBeLessThan(500)
  }
  await hostile
})

test('after a text that was stopped the next is read', { timeout: 60_000 }, async () => {
  const read = offTheLoop<string, number>(script, { milliseconds: 8_000, atOnce: 1 })
  await expect(read('hostile')).rejects.toThrow('took too long to read')
  expect(await read('a letter')).toBe(8)
})

test('it is refused as what the sender can mend', () => {
  expect(new TookTooLong().status).toBe(422)
})
