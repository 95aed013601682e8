/**
 * Does the work of one key after another, in the order it came. A course is a program that others wrote: however many
 * requests it sends at once, it holds one connection to the database, and everybody else has the others.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const done = (last.get(key) ?? Promise.resolve()).then(work)
  const settled = done
    .catch(() => {})
    .then(() => {
      if (last.get(key) === settled) last.delete(key)
    })
  last.set(key, settled)
  return done
}

/** What each key did last, which never rejects; nothing where nobody waits. */
const last = new Map<string, Promise<void>>()
