import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openRecord, type TestRecord } from '../../../../test/harness/record.ts'
import { type Actor, audit } from '../../../kernel/index.ts'
import type { CountedRun } from './count.ts'
import { countOnce } from './remembered-counts.ts'

let record: TestRecord
let actor: Actor
beforeAll(async () => {
  record = await openRecord()
  actor = record.actor(['analyst'])
})
afterAll(() => record.close())

const ask = (count: () => Promise<CountedRun>, by: Actor = actor, asked: unknown = 'people') =>
  record.db.read(by, (tx) => countOnce(tx, asked, count))

const counted = () => vi.fn(async () => ({}) as CountedRun)

// The server serves other tests too, and whatever one of them writes makes a new snapshot: so it is tried often.
test('one reader’s question is counted once while nothing is written', async () => {
  const calls: number[] = []
  for (let attempt = 0; attempt < 200 && !calls.includes(1); attempt++) {
    const count = counted()
    await Promise.all([ask(count, actor, attempt), ask(count, actor, attempt)])
    await ask(count, actor, attempt)
    calls.push(count.mock.calls.length)
  }
  expect(calls).toContain(1)
})

test('another question, another reader, or anything written since is counted anew', async () => {
  const count = counted()
  await ask(count)
  await ask(count, actor, 'reports')
  await ask(count, record.actor(['analyst']))
  await record.db.write(actor, (tx) => audit(tx, { action: 'test', subjectType: 'test', subjectId: null }))
  await ask(count)
  expect(count).toHaveBeenCalledTimes(4)
})

test('a count that failed is not remembered', async () => {
  const failing = vi.fn(() => Promise.reject(new Error('The server is gone')))
  await expect(ask(failing, actor, 'failing')).rejects.toThrow('gone')
  await expect(ask(failing, actor, 'failing')).rejects.toThrow('gone')
  expect(failing).toHaveBeenCalledTimes(2)
})
