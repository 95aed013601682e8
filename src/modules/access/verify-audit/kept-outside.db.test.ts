import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/harness/database.ts'
import {
  type Actor,
  appUrl,
  audit,
  auditHash,
  commandLineUserId,
  createForce,
  type Db,
  type LogEvent,
  openDb,
  openLog,
  systemActor,
} from '../../../kernel/index.ts'
import { checkpointAudit } from '../checkpoint-audit/checkpoint.ts'
import { signAndKeep } from '../checkpoint-audit/checkpoint-work.ts'
import { readCheckpointSettings } from '../checkpoint-audit/settings.ts'
import { keySigner } from '../checkpoint-audit/signer.ts'
import { checkAudit } from './check-audit.ts'

let database: FreshDatabase
let owner: pg.Client
let db: Db
let auditor: Actor
let folder: string
let logged: LogEvent[]

const environment = () => ({ CANDOUR_DATA: folder, CANDOUR_CHECKPOINTS_TO: join(folder, 'apart') })
const settings = () => readCheckpointSettings(environment())
const verify = () => checkAudit(db, auditor, settings(), environment())
const sign = () => signAndKeep(db, systemActor(auditor.forceId), settings(), environment())

const write = async (entries: number) => {
  for (let i = 0; i < entries; i++) {
    await db.write(auditor, (tx) => audit(tx, { action: 'look', subjectType: 'report', subjectId: `${i}` }))
  }
}

/** Writes the whole chain anew, as somebody would who owns the database. */
async function forge(): Promise<void> {
  const { rows } = await owner.query('select number, body from kernel.audit_entry order by number')
  let previous: Buffer = Buffer.alloc(32)
  for (const { number, body } of rows) {
    const hash = auditHash(previous, body)
    const statement = 'update kernel.audit_entry set previous_hash = $1, hash = $2 where number = $3'
    await owner.query(statement, [previous, hash, number])
    previous = hash
  }
  await owner.query('update kernel.audit_head set number = $1, hash = $2', [rows.at(-1).number, previous])
}

beforeEach(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const force = { name: 'Test Police', shortName: 'Test', referencePrefix: '01', isSample: false }
  const { forceId } = await createForce(database.url, force)
  const nobody = { personId: null, commandId: null }
  auditor = { forceId, userId: commandLineUserId, name: 'Command line', roles: ['auditor'], ...nobody }
  db = openDb(appUrl(database.url), { connections: 3 })
  folder = await mkdtemp(join(tmpdir(), 'candour-checkpoints-'))
  logged = []
  openLog((event) => logged.push(event))
})

afterEach(async () => {
  openLog(() => {})
  await db.close()
  await owner.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

test('by schedule the record is signed where something was written, and only there', async () => {
  await sign() // nothing to sign yet
  expect(logged).not.toContain('audit.checkpoint-failed')
  await write(3)
  await sign()
  await sign()
  await write(1)
  await sign()
  expect(await readdir(join(folder, 'apart'))).toHaveLength(2)
  expect(logged.filter((event) => event === 'audit.checkpoint')).toHaveLength(2)
  expect(await verify()).toMatchObject({ holds: true, entries: 6, checkpoints: 2, notes: [] })
})

test('a tail that was cut, head set back and checkpoints taken out, is found at its entry', async () => {
  await write(3)
  await sign()
  await write(3)
  await sign()
  await owner.query(
    'delete from access.audit_checkpoint where number > 3; delete from kernel.audit_entry where number > 5',
  )
  await forge()
  expect(await verify()).toMatchObject({ holds: false, brokenAt: 6, why: expect.stringContaining('signed at entry 7') })
  logged = []
  await write(1)
  await sign()
  expect(logged).toContain('audit.broken')
})

test('a whole chain written anew, in the database consistent with itself, is found', async () => {
  await write(5)
  await sign()
  await write(5)
  await sign()
  await owner.query(`delete from access.audit_checkpoint;
    update kernel.audit_entry set body = replace(body, 'report', 'rumour'), subject_type = 'rumour' where number = 8`)
  await forge()
  // The forger has no key that is trusted, and leaves the database without checkpoints.
  expect(await verify()).toMatchObject({ holds: false, brokenAt: 11, why: expect.stringContaining('from entry 6 on') })
})

test('a forger who signs the new chain with a key of their own is found out by the trusted key', async () => {
  await write(3)
  await sign()
  await rm(join(folder, 'apart'), { recursive: true })
  await owner.query('delete from access.audit_checkpoint; delete from kernel.audit_entry where number > 2')
  await forge()
  await checkpointAudit(db, auditor, keySigner(generateKeyPairSync('ed25519').privateKey))
  expect(await verify()).toMatchObject({ holds: false, why: expect.stringContaining('not signed by the key') })
})

test.each([
  ['the last of them, kept outside too', 'delete from access.audit_checkpoint where number = 6', false],
  ['the last of them, where nothing is kept outside', 'delete from access.audit_checkpoint where number = 6', true],
  ['one in the middle, where nothing is kept outside', 'delete from access.audit_checkpoint where number = 4', true],
  ['all of them, where nothing is kept outside', 'delete from access.audit_checkpoint', true],
])('checkpoints taken out of the database are missed: %s', async (_, statement, alone) => {
  for (const entries of [2, 1, 1]) {
    await write(entries)
    await sign()
  }
  expect(await verify()).toMatchObject({ holds: true, checkpoints: 3 })
  if (alone) await rm(join(folder, 'apart'), { recursive: true })
  await owner.query(statement)
  expect(await verify()).toMatchObject({
    holds: false,
    brokenAt: null,
    why: expect.stringMatching(/taken out|is gone/),
  })
})

test('a checkpoint taken out on both sides is missed by the one that names it', async () => {
  for (const entries of [2, 1, 1]) {
    await write(entries)
    await sign()
  }
  const [, second = ''] = (await readdir(join(folder, 'apart'))).sort()
  await rm(join(folder, 'apart', second))
  await owner.query(`delete from access.audit_checkpoint where number = 4;
    update kernel.audit_entry set action = 'look', body = replace(body, 'audit-checkpoint', 'look') where number = 5`)
  expect(await verify()).toMatchObject({ holds: false })
})

test('an entry beyond the head is reported, and nothing fails that only looks', async () => {
  await write(5)
  const { rows } = await owner.query('select hash from kernel.audit_entry where number = 3')
  await owner.query('update kernel.audit_head set number = 3, hash = $1', [rows[0].hash])
  expect(await verify()).toMatchObject({
    holds: false,
    brokenAt: 4,
    why: expect.stringContaining('beyond'),
    notes: [expect.stringContaining('could not be written')],
  })
  await expect(write(1)).rejects.toThrow('beyond its own end')
  expect(logged).toContain('audit.cannot-write')
})

test('a place that cannot be read is named, and what can be compared is', async () => {
  await write(2)
  await sign()
  const places = {
    CANDOUR_DATA: folder,
    CANDOUR_CHECKPOINTS_TO: `${join(folder, 'audit-key.pem')}, ${join(folder, 'apart')}`,
  }
  const check = await checkAudit(db, auditor, readCheckpointSettings(places), places)
  expect(check).toMatchObject({ holds: true, notes: [expect.stringContaining('audit-key.pem could not be read')] })
})

test('without the public keys it is said that nobody knows who signed, not that all is well', async () => {
  await write(2)
  expect((await verify()).notes).toEqual([]) // nothing was signed yet
  await sign()
  expect((await verify()).notes).toEqual([])
  await rm(join(folder, 'audit-key.pem.pub'))
  logged = []
  expect(await verify()).toMatchObject({
    holds: true,
    notes: [expect.stringContaining('audit-key.pem.pub is not there')],
  })
  expect(logged).toContain('audit.keys-missing')
})

test('checkpoints that a place lacks follow when it is back', async () => {
  await write(2)
  const away = { CANDOUR_DATA: folder, CANDOUR_CHECKPOINTS_TO: join(folder, 'audit-key.pem', 'no folder') }
  await signAndKeep(db, systemActor(auditor.forceId), readCheckpointSettings(away), away)
  expect(logged).toContain('audit.place-failed')
  await write(2)
  await sign()
  expect(await readdir(join(folder, 'apart'))).toHaveLength(2)
  expect(await verify()).toMatchObject({ holds: true, checkpoints: 2 })
})

test('two who sign at the same moment leave one checkpoint after the other, and never two of one number', async () => {
  await write(3)
  const signer = keySigner(generateKeyPairSync('ed25519').privateKey)
  const both = await Promise.allSettled([1, 2].map(() => checkpointAudit(db, auditor, signer)))
  expect(both.map(({ status }) => status)).toContain('fulfilled')
  const { rows } = await owner.query('select sequence from access.audit_checkpoint order by sequence')
  expect(rows.map(({ sequence }) => Number(sequence))).toEqual(rows.map((_, index) => index + 1))
})

test('writers at the same time, one of whom is undone, leave a chain that holds', async () => {
  const writer = (index: number) =>
    db
      .write(auditor, async (tx) => {
        await audit(tx, { action: 'look', subjectType: 'report', subjectId: `${index}` })
        if (index % 3 === 0) throw new Error('undone')
      })
      .catch(() => {})
  await Promise.all(Array.from({ length: 30 }, (_, index) => writer(index)))
  expect(await verify()).toMatchObject({ holds: true, entries: 20 })
})

test('what was found whole is not walked again, and must still be there', async () => {
  await write(6)
  let after: { number: number; hash: Buffer } | undefined
  await checkAudit(db, auditor, settings(), environment(), {
    onEnd: (end) => {
      after = end
    },
  })
  await write(2)
  const walk = () => checkAudit(db, auditor, settings(), environment(), { after })
  expect(await walk()).toMatchObject({ holds: true, entries: 9 })
  await owner.query(
    `update kernel.audit_entry set body = replace(body, '"5"', '"7"'), subject_id = '7' where number = 6`,
  )
  await forge()
  expect(await walk()).toMatchObject({ holds: false, brokenAt: 6 })
})
