import { type Db, settledMoment, systemActor } from '../../../kernel/index.ts'

/** How old the answer may be: an older moment is as true as a newer one, only less useful. */
const goodFor = 25

/**
 * The moment up to which every statement stored can be found: bounded by the oldest open write. It has to be asked
 * before the statements are read, never after, or a write that ends in between would be promised and not shown.
 */
export function consistentThrough(db: Db, forceId: string): () => Promise<string> {
  let last: { moment: Promise<Date>; asked: number } | null = null
  return async () => {
    if (last === null || Date.now() - last.asked > goodFor) {
      last = { moment: db.read(systemActor(forceId), settledMoment), asked: Date.now() }
      last.moment.catch(() => {
        last = null
      })
    }
    return (await last.moment).toISOString()
  }
}
