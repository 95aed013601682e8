import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../../test/harness/record.ts'
import { newId, tables } from '../../../kernel/index.ts'
import type { LearningRecordTables } from '../tables.ts'
import { ownHomePage, storeOwnStatements } from './store-own-statements.ts'

let record: TestRecord
beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())

const homePage = ownHomePage('https://candour.example')
const launched = (id: string) => ({
  id,
  actor: { objectType: 'Agent', account: { homePage: 'https://candour.example/people', name: 'A1' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/launched' },
  object: { id: 'https://courses.example/1', definition: { name: { en: 'One' } } },
})

test('Candour’s own statements are stored under its own source, made once, whoever acts', async () => {
  const learner = record.actor(['responder'], { personId: newId() })
  const ids = [newId(), newId()]
  await Promise.all(ids.map((id) => record.db.write(learner, (tx) => storeOwnStatements(tx, homePage, [launched(id)]))))
  const found = await record.db.read(record.actor(['learning']), (tx) =>
    tables<LearningRecordTables>(tx)
      .selectFrom('learning_record.statement as s')
      .innerJoin('learning_record.source as o', 'o.source_id', 's.source_id')
      .select(['s.statement_id as id', 's.body', 'o.name', 'o.authority'])
      .execute(),
  )
  expect(found.map(({ id }) => id).sort()).toEqual(ids.sort())
  for (const { name, body, authority } of found) {
    expect(name).toBe('Courses launched here')
    expect(JSON.parse(body).authority).toEqual(JSON.parse(authority))
    expect(JSON.parse(authority).account.homePage).toBe('https://candour.example/learning-sources')
  }
})

test('what the caller may do before and after stays what it was', async () => {
  const learner = record.actor(['responder'], { personId: newId() })
  const seen = await record.db.write(learner, async (tx) => {
    await storeOwnStatements(tx, homePage, [launched(newId())])
    return tables<LearningRecordTables>(tx).selectFrom('learning_record.statement').select('statement_id').execute()
  })
  expect(seen).toEqual([])
})

test('a statement that breaks the specification stores nothing', async () => {
  const id = newId()
  const { db } = record
  const stored = db.write(record.actor(['responder']), (tx) =>
    storeOwnStatements(tx, homePage, [launched(id), { ...launched(newId()), verb: { id: 'launched' } }]),
  )
  await expect(stored).rejects.toThrow('verb.id')
  const found = await db.read(record.actor(['learning']), (tx) =>
    tables<LearningRecordTables>(tx)
      .selectFrom('learning_record.statement')
      .select('statement_id')
      .where('statement_id', '=', id)
      .execute(),
  )
  expect(found).toEqual([])
})
