import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LearningStore, openLearningStore, statement } from '../../../../test/harness/learning-store.ts'
import { type Tx, tables } from '../../../kernel/index.ts'
import type { JsonObject } from '../specification/json.ts'
import { versionRules } from '../specification/version.ts'
import { prepareStatements } from '../statements/prepare.ts'
import { storeStatements } from '../statements/store.queries.ts'
import type { LearningRecordTables } from '../tables.ts'
import { countHours, statementsByHour } from './hours.queries.ts'

let store: LearningStore
let sourceId: string
beforeAll(async () => {
  store = await openLearningStore()
  const rows = await asLearning((tx) =>
    tables<LearningRecordTables>(tx).selectFrom('learning_record.source').select('source_id').execute(),
  )
  sourceId = rows[0]?.source_id ?? ''
})
afterAll(() => store.close())

const asLearning = <T>(work: (tx: Tx) => Promise<T>) => store.record.db.write(store.record.actor(['learning']), work)
const hour = 3_600_000
const now = Date.now()
const hoursAgo = (hours: number) => new Date(Math.floor(now / hour) * hour - hours * hour)

/** Stores statements as if it were that moment. */
async function storeAt(at: Date, count: number): Promise<void> {
  const authority = JSON.stringify({ mbox: 'mailto:source@police.example' })
  const sent = Array.from({ length: count }, () => statement() as JsonObject)
  const prepared = prepareStatements(sent, sent, versionRules['2.0.0'], { authority })
  const actor = { ...store.record.actor(['learning']), userId: sourceId }
  await store.record.db.write(actor, (tx) =>
    storeStatements({ ...tx, at }, prepared, { voidsAny: false, inTurn: false }),
  )
}

/** The hours in which any came, the latest first. */
const shown = async () => {
  const hours = await asLearning(statementsByHour)
  expect(hours.length).toBe(24)
  return hours
    .filter(({ statements }) => statements > 0)
    .toReversed()
    .map(({ hour, statements }) => [hour, statements])
}
const kept = () =>
  asLearning(async (tx) => {
    const { rows } = await sql<{ hour: Date; statements: number }>`
      select hour, statements from learning_record.hour`.execute(tx.connection)
    return rows
  })

test('an hour’s statements are the same before and after it is counted, and an hour is counted once it is over', async () => {
  await storeAt(new Date(hoursAgo(3).getTime() + hour - 1), 3)
  await storeAt(hoursAgo(2), 2)
  await storeAt(new Date(now), 4)
  await storeAt(hoursAgo(24), 5)
  const expected = [
    [hoursAgo(0), 4],
    [hoursAgo(2), 2],
    [hoursAgo(3), 3],
  ]
  expect(await shown()).toEqual(expected)
  await countHours(store.record.db, store.record.force.forceId, new Date(now))
  expect(await shown()).toEqual(expected)
  const counted = await kept()
  expect(counted).toHaveLength(24)
  expect(counted.filter(({ statements }) => statements > 0)).toHaveLength(3)
  expect(counted.some((each) => each.hour.getTime() === hoursAgo(0).getTime())).toBe(false)
})

test('an hour that is counted is not counted again', async () => {
  await storeAt(hoursAgo(2), 1)
  expect(await shown()).toContainEqual([hoursAgo(2), 2])
  await countHours(store.record.db, store.record.force.forceId, new Date(now + hour))
  expect(await kept()).toHaveLength(25)
})
