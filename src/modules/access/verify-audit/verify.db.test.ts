import { generateKeyPairSync } from 'node:crypto'
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
  openDb,
} from '../../../kernel/index.ts'
import { checkpointAudit } from '../checkpoint-audit/checkpoint.ts'
import { keySigner, publicKeyOf } from '../checkpoint-audit/signer.ts'
import { type VerifyOptions, verifyAuditChain } from './verify.ts'

const key = generateKeyPairSync('ed25519').privateKey
let database: FreshDatabase
let owner: pg.Client
let db: Db
let auditor: Actor

const verify = (options?: VerifyOptions) => db.read(auditor, (tx) => verifyAuditChain(tx, options), 'verification')

const write = async (entries: number) => {
  for (let i = 0; i < entries; i++) {
    await db.write(auditor, (tx) => audit(tx, { action: 'look', subjectType: 'report', subjectId: `${i}` }))
  }
}

/** Puts the chain together again after a change, as somebody would who owns the database. */
async function forge(): Promise<void> {
  const { rows } = await owner.query('select number, body from kernel.audit_entry order by number')
  let previous: Buffer = Buffer.alloc(32)
  for (const { number, body } of rows) {
    const hash = auditHash(previous, body)
    await owner.query('update kernel.audit_entry set previous_hash = $1, hash = $2 where number = $3', [
      previous,
      hash,
      number,
    ])
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
  auditor = {
    forceId,
    userId: commandLineUserId,
    name: 'Candour at the command line',
    personId: null,
    commandId: null,
    roles: ['auditor'],
  }
  db = openDb(appUrl(database.url), { connections: 2 })
})

afterEach(async () => {
  await db.close()
  await owner.end()
  await database.drop()
})

test('an empty chain holds, and so does one of more entries than are read at once', async () => {
  expect(await verify()).toEqual({ holds: true, entries: 0, checkpoints: 0, brokenAt: null, why: null })
  let previous: Buffer = Buffer.alloc(32)
  const entries = Array.from({ length: 5003 }, (_, index) => {
    const number = index + 1
    const at = new Date(1_700_000_000_000 + number)
    const body = JSON.stringify({ number, at, user: auditor.userId, action: 'look', subject: ['report', null] })
    const entry = { number, at, body, previous: previous.toString('hex') }
    previous = auditHash(previous, body)
    return { ...entry, hash: previous.toString('hex') }
  })
  await owner.query(
    `insert into kernel.audit_entry (force_id, number, at, user_id, action, subject_type, body, previous_hash, hash)
     select $1, number, at, $2, 'look', 'report', body, decode(previous, 'hex'), decode(hash, 'hex')
     from jsonb_to_recordset($3) as e (number bigint, at timestamptz, body text, previous text, hash text)`,
    [auditor.forceId, auditor.userId, JSON.stringify(entries)],
  )
  await owner.query('insert into kernel.audit_head values ($1, 5003, $2)', [auditor.forceId, previous])
  expect(await verify()).toMatchObject({ holds: true, entries: 5003 })
})

test.each([
  ['changed', `update kernel.audit_entry set body = replace(body, 'look', 'drop') where number = 3`, 3],
  ['given to somebody else', `update kernel.audit_entry set user_id = gen_random_uuid() where number = 4`, 4],
  ['taken out of the middle', 'delete from kernel.audit_entry where number = 2', 2],
  ['taken off the end', 'delete from kernel.audit_entry where number = 5', 5],
])('an entry %s breaks the chain at its number', async (_, statement, brokenAt) => {
  await write(5)
  await owner.query(statement)
  expect(await verify()).toMatchObject({ holds: false, brokenAt })
})

test('a chain put together again after a change is caught by a checkpoint signed before', async () => {
  await write(3)
  await checkpointAudit(db, auditor, keySigner(key))
  await write(2)
  expect(await verify()).toEqual({ holds: true, entries: 6, checkpoints: 1, brokenAt: null, why: null })
  await owner.query(
    `update kernel.audit_entry set body = replace(body, '"0"', '"9"'), subject_id = '9' where number = 1`,
  )
  await forge()
  expect(await verify()).toMatchObject({ holds: false, brokenAt: 3 })
})

test('a chain cut short, head and checkpoints with it, is caught by a checkpoint kept off the machine', async () => {
  await write(3)
  const outside = [await checkpointAudit(db, auditor, keySigner(key))]
  await owner.query('delete from access.audit_checkpoint; delete from kernel.audit_entry where number > 1')
  await forge()
  expect(await verify()).toMatchObject({ holds: true, entries: 1 })
  expect(await verify({ outside, publicKey: publicKeyOf(key) })).toMatchObject({ holds: false, brokenAt: 2 })
})

test('a checkpoint signed by another key is not believed', async () => {
  await write(1)
  await checkpointAudit(db, auditor, keySigner(generateKeyPairSync('ed25519').privateKey))
  expect(await verify()).toMatchObject({ holds: true })
  expect(await verify({ publicKey: publicKeyOf(key) })).toMatchObject({ holds: false, brokenAt: null })
})

test('whoever is not an auditor sees no entry, and may sign nothing', async () => {
  await write(2)
  const analyst: Actor = { ...auditor, roles: ['analyst'] }
  const verdict = await db.read(analyst, (tx) => verifyAuditChain(tx))
  expect(verdict).toMatchObject({ holds: false, entries: 0 })
  await expect(checkpointAudit(db, analyst, keySigner(key))).rejects.toThrow('row-level security')
})
