import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keepSchedule } from './schedule.ts'

test('work is done again and again, goes on after a failure, and never runs twice at once', async () => {
  let [runs, atOnce, most] = [0, 0, 0]
  const failures: string[] = []
  const kept = keepSchedule(
    [
      {
        name: 'tick',
        everyMilliseconds: 5,
        async run() {
          atOnce += 1
          most = Math.max(most, atOnce)
          await delay(12)
          atOnce -= 1
          runs += 1
          if (runs === 2) throw new Error('once')
        },
      },
    ],
    ({ name }, error) => failures.push(`${name}: ${(error as Error).message}`),
  )
  while (runs < 4) await delay(5)
  await kept.stop()
  const after = runs
  await delay(30)
  expect([runs, most, failures]).toEqual([after, 1, ['tick: once']])
})

test('work that is to come in longer than a timer can wait is not done without pause', async () => {
  let runs = 0
  const kept = keepSchedule(
    [{ name: 'rare', everyMilliseconds: 2 ** 31, firstAfterMilliseconds: 0, run: async () => void runs++ }],
    () => {},
  )
  await delay(50)
  await kept.stop()
  expect(runs).toBe(1)
})

test('stopping waits for what is under way, and tells it', async () => {
  const said: string[] = []
  const kept = keepSchedule(
    [
      {
        name: 'long',
        everyMilliseconds: 1_000_000,
        firstAfterMilliseconds: 0,
        async run(signal) {
          said.push('begun')
          await delay(10_000, undefined, { signal }).catch(() => said.push('told'))
          said.push('ended')
        },
      },
    ],
    () => {},
  )
  while (said.length === 0) await delay(1)
  await kept.stop()
  expect(said).toEqual(['begun', 'told', 'ended'])
})
