import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('one at a time of each key, in order, after one that failed too; other keys do not wait', async () => {
  const seen: string[] = []
  let running = 0
  const work = (name: string, milliseconds: number) => async () => {
    expect(++running).toBe(1)
    await setTimeout(milliseconds)
    running -= 1
    seen.push(name)
    if (name === 'fails') throw new Error(name)
    return name
  }
  const all = [inTurn('a', work('slow', 20)), inTurn('a', work('fails', 5)), inTurn('a', work('quick', 0))]
  expect(await inTurn('b', async () => 'other')).toBe('other')
  expect(seen).toEqual([])
  const settled = await Promise.allSettled(all)
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen).toEqual(['slow', 'fails', 'quick'])
})
