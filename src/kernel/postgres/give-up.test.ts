import { expect, test } from 'vitest'
import { keepUp } from './keep-up.ts'

/** Keeps a server up each of whose lives lasts so many seconds, until it has had so many or is given up. */
async function keep(seconds: (life: number) => number, mostLives: number) {
  // Time passes only where somebody waits for it.
  let time = 0
  const clock = {
    now: () => time,
    async wait(milliseconds: number) {
      time += milliseconds
    },
  }
  let lives = 0
  let says: string | null = null
  const released = new AbortController()
  const server = {
    released: released.signal,
    async lost() {
      time += 1_000 * seconds(lives)
    },
    async rejoin() {
      lives += 1
      if (lives === mostLives) released.abort()
      return 'restarted' as const
    },
  }
  const gaveUp = ({ message }: Error) => {
    says = message
  }
  await keepUp(server, gaveUp, clock)
  return { lives, says }
}

test('a server that starts and soon ends, again and again, is given up', async () => {
  expect(await keep(() => 1, 100)).toEqual({
    lives: 8,
    says: expect.stringMatching(/could not be started again in 8 tries\. Each time it ran for less than a minute/),
  })
})

test('one that runs for a while now and then is not', async () => {
  expect(await keep((life) => (life % 5 === 4 ? 90 : 1), 30)).toEqual({ lives: 30, says: null })
})
