import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { appUrl, auditHash, createForce, migrate, openDb, systemActor } from '../../src/kernel/index.ts'
import { verifyAuditChain } from '../../src/modules/access/index.ts'
import { modules } from '../../src/modules.ts'
import { migrateAll } from '../../src/open-candour.ts'

/** The first migration of need-to-know as one mechanism. */
const firstNew = '20261126T04'

const name = `candour_upgrade_${randomUUID().slice(0, 8)}`
let owner: pg.Client
let folder: string

const url = () => {
  const address = new URL(inject('adminUrl'))
  address.pathname = `/${name}`
  return address.href
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  await onServer(`create database ${name} template template0 encoding 'UTF8'`)
  folder = await mkdtemp(join(tmpdir(), 'candour-migrations-'))
  const folders = [
    new URL('../../src/kernel/migrations/', import.meta.url),
    ...modules.flatMap((module) => module.migrations ?? []),
  ]
  for (const from of folders) {
    for (const file of await readdir(from)) {
      if (file < firstNew) await copyFile(new URL(file, from), join(folder, file))
    }
  }
  await migrate(url(), [pathToFileURL(`${folder}/`)])
  owner = new pg.Client({ connectionString: url() })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await rm(folder, { recursive: true })
  await onServer(`drop database if exists ${name} with (force)`)
})

const [report, open, conductCase, party, reader, ce, ceUnit, nw, nwUnit] = Array.from({ length: 9 }, () => randomUUID())

async function fill(forceId: string): Promise<void> {
  const unit = (id: unknown, command: unknown, code: string) =>
    owner.query(
      `with u as (insert into workforce.unit (force_id, unit_id, code) values ($1, $2, $4) returning 1)
       insert into workforce.unit_version (force_id, unit_version_id, unit_id, name, kind, command_unit_id, opened_on, recorded_at)
       values ($1, gen_random_uuid(), $2, $4, 'command', $3, '2010-01-01', now())`,
      [forceId, id, command, code],
    )
  await unit(ce, null, 'CE')
  await unit(ceUnit, ce, 'CE-1')
  await unit(nw, null, 'NW')
  await unit(nwUnit, nw, 'NW-1')
  await owner.query(
    `insert into workforce.person (force_id, person_id, staff_number) values ($1, $2, '1'), ($1, $3, '2')`,
    [forceId, party, reader],
  )
  await owner.query(
    `insert into workforce.posting (force_id, posting_version_id, person_id, unit_id, role, rank, starts_on, during, recorded_at)
     values ($1, gen_random_uuid(), $2, $3, 'police_officer', 'constable', '2015-01-01', '[2015-01-01,)', now())`,
    [forceId, party, ceUnit],
  )
  await owner.query(`insert into response.report (force_id, report_id, reference) values ($1, $2, 'DA/1')`, [
    forceId,
    report,
  ])
  const version = (restricted: boolean, denied: unknown, commands: unknown, superseded: boolean) =>
    owner.query(
      `insert into response.report_version (force_id, report_version_id, report_id, reference, received_on, offence_kind,
         connection, suspect_police_role, party_works_in_command, command_id, risk_grade, definition_code, definition_test,
         lead_unit_kind, routing_policy_version_id, restricted, denied_person_ids, denied_command_ids, recorded_at, superseded_at)
       values ($1, gen_random_uuid(), $2, 'DA/1', '2020-04-14', 'rape', 'married', 'none', 'no', $3, 'high', 'acpo', 'met',
         'rasso', gen_random_uuid(), $4, $5, $6, now(), case when $7 then now() end)`,
      [forceId, report, ce, restricted, denied, commands, superseded],
    )
  // Open at first; then restricted, with a party and a command; then told without them, as could happen before.
  await version(false, null, null, true)
  await version(true, [party], [nw], true)
  await version(false, null, null, false)
  await owner.query(
    `insert into response.risk_assessment_version (force_id, risk_assessment_version_id, report_id, stage, assessed_on, tool,
       tool_version, tool_grade, grade, professional_judgement, restricted, recorded_at)
     values ($1, gen_random_uuid(), $2, 'first_response', '2020-04-14', 'dash', '1', 'high', 'high', false, false, now())`,
    [forceId, report],
  )
}

/** What was audited of reports and cases before entries had columns of who may read them. */
const audited = [
  ['response.report-read', 'report', report, { restricted: true, shown: [] }],
  ['response.report-read', 'report', open, { restricted: false, shown: [report?.toUpperCase()] }],
  ['response.report-read', 'report', open, { restricted: false, shown: [] }],
  ['response.restricted-reports-listed', 'report', null, { reports: [report] }],
  ['conduct.cases-listed', 'conduct-case', null, { searched: false, page: 1, total: 1, cases: [conductCase] }],
  ['conduct.case-read', 'conduct-case', conductCase, {}],
  ['sign-in', 'user', reader, {}],
] as const

async function fillAudit(forceId: string): Promise<void> {
  await owner.query(`insert into response.report (force_id, report_id, reference) values ($1, $2, 'DA/2')`, [
    forceId,
    open,
  ])
  await owner.query(
    `insert into conduct.case (force_id, case_id, reference, allowed_person_ids, denied_person_ids, denied_command_ids)
     values ($1, $2, 'PS/1', '{}', $3, $4)`,
    [forceId, conductCase, [party], [nw]],
  )
  let previous = Buffer.alloc(32)
  for (const [index, [action, type, id, detail]] of audited.entries()) {
    const [number, at] = [index + 1, new Date(0).toISOString()]
    const body = JSON.stringify({ number, at, user: reader, name: 'R', action, subject: [type, id], detail })
    const hash = auditHash(previous, body)
    await owner.query('insert into kernel.audit_entry values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      forceId,
      number,
      at,
      reader,
      action,
      type,
      id,
      body,
      previous,
      hash,
    ])
    previous = Buffer.from(hash)
  }
  await owner.query('insert into kernel.audit_head values ($1, $2, $3)', [forceId, audited.length, previous])
}

test('a report that was ever restricted is so in every version after an upgrade, keeps out where its parties work, and takes what was audited of it with it', async () => {
  const { forceId } = await createForce(url(), {
    name: 'Old',
    shortName: 'Old',
    referencePrefix: '01',
    isSample: false,
  })
  await fill(forceId)
  await fillAudit(forceId)
  await migrateAll(url())
  const { rows } = await owner.query(`
    select restricted, denied_person_ids as people, denied_command_ids as commands from response.report
    union all select restricted, denied_person_ids, denied_command_ids from response.report_version
    union all select restricted, denied_person_ids, denied_command_ids from response.risk_assessment_version`)
  const kept = { restricted: true, people: [party], commands: [ce, nw].toSorted() }
  const unrestricted = { restricted: false, people: null, commands: null }
  expect(rows).toEqual(expect.arrayContaining([kept, unrestricted]))
  expect(rows.filter((row) => row.restricted)).toEqual([kept, kept, kept, kept, kept])

  const { rows: entries } = await owner.query(`
    select about, restricted, denied_person_ids as people, denied_command_ids as commands
    from kernel.audit_entry where number <= ${audited.length} order by number`)
  const unlisted = { restricted: false, people: [], commands: [] }
  const ofCase = { about: [conductCase], restricted: true, people: [party], commands: [nw] }
  expect(entries).toEqual([
    { about: [report], ...kept },
    { about: expect.arrayContaining([open, report]), ...kept },
    { about: [open], ...unlisted },
    { about: [report], ...kept },
    ofCase,
    ofCase,
    { about: [], ...unlisted },
  ])
  const db = openDb(appUrl(url()), { connections: 1 })
  try {
    const verdict = await db.read(systemActor(forceId), (tx) => verifyAuditChain(tx), 'verification')
    expect(verdict).toMatchObject({ holds: true, entries: audited.length })
  } finally {
    await db.close()
  }
})
