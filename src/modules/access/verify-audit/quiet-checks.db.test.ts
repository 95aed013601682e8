import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askServer } from '../../../../test/harness/ask-server.ts'
import { openRecord, type TestRecord } from '../../../../test/harness/record.ts'
import { type Actor, type AuditEvent, audit, newId, openLog, systemActor } from '../../../kernel/index.ts'
import { signAndKeep } from '../checkpoint-audit/checkpoint-work.ts'
import { readCheckpointSettings } from '../checkpoint-audit/settings.ts'
import { searchAudit } from '../read-audit/audit-register.queries.ts'
import { auditCheckWork } from './audit-check-work.ts'
import { checkAudit } from './check-audit.ts'

let record: TestRecord
let folder: string
let ordinary: Actor

const environment = () => ({ CANDOUR_DATA: folder })
const settings = () => readCheckpointSettings(environment())
const everything = { who: '', action: '', subject: '', from: null, to: null }

/** What an ordinary auditor reads of the register, but for who did it when. */
const seen = () =>
  record.db.read(ordinary, async (tx) => {
    const { rows } = await searchAudit(tx, everything, { offset: 0, pageSize: 500 })
    return rows.map(({ action, body }) => ({ action, detail: JSON.parse(body).detail }))
  })

const write = (event: AuditEvent) => record.db.write(record.actor(['analyst']), (tx) => audit(tx, event))
const hide = () => write({ action: 'read', subjectType: 'case', subjectId: newId(), restricted: { keptOut: null } })

beforeAll(async () => {
  record = await openRecord()
  ordinary = record.actor(['auditor'], { personId: newId(), commandId: newId() })
})
afterAll(() => record.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-quiet-'))
  return () => rm(folder, { recursive: true })
})

test('a check tells whether the record is whole, and in no number how much of it there is', async () => {
  await hide()
  await checkAudit(record.db, ordinary, settings(), environment())
  await checkAudit(record.db, systemActor(record.force.forceId), settings(), environment())
  const checks = (await seen()).filter(({ action }) => action === 'verify-audit')
  expect(checks).toHaveLength(2)
  for (const { detail } of checks) expect(detail).toEqual({ holds: true })
})

test('a check is due by the record, so that a site which starts again each night is checked, and not twice a day', async () => {
  const { db, force, ownerUrl } = record
  const logged: string[] = []
  openLog((event) => logged.push(event))
  const startAndRun = () =>
    auditCheckWork(db, force.forceId, settings(), environment()).run(new AbortController().signal)
  const checks = () => logged.filter((event) => event === 'audit.whole' || event === 'audit.broken').length
  try {
    // What somebody asked for or watches does not stand for the check of the whole.
    await checkAudit(db, ordinary, settings(), environment())
    const asked = checks()
    await askServer(ownerUrl, `update kernel.audit_entry set at = at - interval '23 hours'`)
    await startAndRun()
    expect(checks()).toBe(asked)
    await askServer(ownerUrl, `update kernel.audit_entry set at = at - interval '2 hours'`)
    await startAndRun()
    expect(checks()).toBe(asked + 1)
    expect(auditCheckWork(db, force.forceId, settings(), environment()).firstAfterMilliseconds).toBeLessThan(600_000)
  } finally {
    openLog(() => {})
  }
})

test('an hour in which only hidden things were done reads like one in which nothing was', async () => {
  await write({ action: 'look', subjectType: 'report', subjectId: 'open' })
  const sign = () => signAndKeep(record.db, systemActor(record.force.forceId), settings(), environment())
  await sign()
  const before = await seen()
  await sign()
  expect(await seen()).toEqual(before)
  await hide()
  await sign()
  expect(await seen()).toEqual(before)
})
