import type { TestDesk } from '../desk.fixture.ts'
import { publishedLog, publishedRequest } from './public-log.queries.ts'

/** A published entry as anyone may read it, and how many entries a search by some words finds. */
export async function publicLogOf(desk: TestDesk, reference: string) {
  const anyone = desk.actor([])
  const { entry } = await desk.db.read(anyone, (tx) => publishedRequest(tx, reference))
  const found = async (search: string) =>
    (await desk.db.read(anyone, (tx) => publishedLog(tx, { search, limit: 10, offset: 0 }))).total
  return { entry, found }
}
