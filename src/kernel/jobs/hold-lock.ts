import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'

/**
 * Holds a lock of the database's session on a connection of its own, and takes it again where the connection broke, until
 * it is told to stop. Resolves once it is held first.
 */
export async function holdLock(connect: () => Promise<pg.Client>, name: string): Promise<{ release(): Promise<void> }> {
  let client: pg.Client | null = null
  let released = false

  async function take(): Promise<void> {
    const next = await connect()
    try {
      await next.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    } catch (error) {
      await next.end().catch(() => {})
      throw error
    }
    client = next
    next.once('end', () => {
      client = null
      void takeAgain()
    })
  }

  async function takeAgain(): Promise<void> {
    while (!released) {
      const held = await take().then(
        () => true,
        () => false,
      )
      if (held) return
      await delay(500, undefined, { ref: false })
    }
  }

  await take()
  return {
    async release() {
      released = true
      await client?.end().catch(() => {})
    },
  }
}
