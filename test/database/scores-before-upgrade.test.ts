import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/index.ts'
import { openRecord, type TestRecord } from '../harness/record.ts'

let record: TestRecord
let owner: pg.Client
beforeAll(async () => {
  record = await openRecord()
  owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await record.close()
})

/** An achievement in a course of a standard, the score of which was kept so, and the statement that says it. */
async function achieved(standard: string, scaled: number, kept: number): Promise<string> {
  const { forceId } = record.force
  const [packageId, registrationId, statementId, sourceId] = [newId(), newId(), newId(), newId()]
  const insert = (table: string, row: Readonly<Record<string, unknown>>) =>
    owner.query(
      `insert into ${table} (${Object.keys(row)}) values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
      Object.values(row),
    )
  await insert('elearning.package', {
    force_id: forceId,
    package_id: packageId,
    standard,
    title: 'A course',
    publisher_id: 'x',
    activity_id: packageId,
    structure: '{}',
    file_name: 'x.zip',
    file_bytes: 1,
    sha256: 'x',
    recorded_at: new Date(),
    recorded_by_name: 'L',
  })
  await insert('elearning.registration', {
    force_id: forceId,
    registration_id: registrationId,
    package_id: packageId,
    person_id: newId(),
    agent: '{}',
    begun_at: new Date(),
  })
  await insert('elearning.achievement', {
    force_id: forceId,
    registration_id: registrationId,
    person_id: newId(),
    activity_id: 'x',
    kind: 'passed',
    statement_id: statementId,
    score: kept,
    recorded_at: new Date(),
  })
  await owner.query(`set session_replication_role = replica`)
  await insert('learning_record.statement', {
    force_id: forceId,
    statement_id: statementId,
    ordinal: Number.parseInt(statementId.slice(-10), 16),
    source_id: sourceId,
    body: JSON.stringify({ id: statementId, result: { score: { scaled, raw: scaled * 20 }, success: true } }),
    sameness: newId(),
    voids: false,
    timestamped: true,
    attachments: [],
  })
  await owner.query(`set session_replication_role = origin`)
  return statementId
}

test('a SCORM score that was kept as it is scaled is out of a hundred after an upgrade, and no other changes', async () => {
  const kept = [
    ['scorm-1.2', 0.85, 0.85, 85],
    ['scorm-2004', -0.5, -0.5, -50],
    ['scorm-2004', 1, 1, 100],
    ['scorm-2004', 0.333333, 0.333333, 33.33],
    ['scorm-2004', 0.85, 85, 85],
    ['scorm-2004', 0.01, 1, 1],
    ['scorm-2004', 0, 0, 0],
    ['cmi5', 0.5, 0.5, 0.5],
  ] as const
  const ids: string[] = []
  for (const [standard, scaled, score] of kept) ids.push(await achieved(standard, scaled, score))
  const migration = '../../src/modules/elearning/migrations/20261127T133000_elearning_scorm_scores.sql'
  await owner.query(await readFile(new URL(migration, import.meta.url), 'utf8'))
  const { rows } = await owner.query(
    `select a.score::float from unnest($1::uuid[]) with ordinality as u (id, position)
     join elearning.achievement as a on a.statement_id = u.id order by u.position`,
    [ids],
  )
  expect(rows.map(({ score }) => score)).toEqual(kept.map(([, , , after]) => after))
})
