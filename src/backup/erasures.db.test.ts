import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../test/harness/record.ts'
import { addToJournal, readJournal } from './erasure-journal.ts'
import { eraseAgain, eraseRow, settleErasures } from './erasures.ts'

let record: TestRecord
let folder: string
let owner: pg.Client

beforeAll(async () => {
  record = await openRecord()
  folder = await mkdtemp(join(tmpdir(), 'candour-erasures-'))
  owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
  await owner.query('create table public.letter (letter_id int primary key, says text)')
  await owner.query('create table public.reply (reply_id int primary key, letter_id int references letter)')
  await owner.query(`insert into letter values (1, 'a name'), (2, 'another')`)
  await owner.query('insert into reply values (1, 2)')
})
afterAll(async () => {
  await owner.end()
  await record.close()
  await rm(folder, { recursive: true })
})

const asked = { table: 'public.letter', key: { letter_id: '1' }, authority: 'DPA/26/001' }

test('what was erased and comes back with a restore is erased again, and both are in the audit record', async () => {
  const journal = join(folder, 'erasures.jsonl')
  await eraseRow(record.ownerUrl, [journal], asked)
  expect((await owner.query('select letter_id from letter')).rows).toEqual([{ letter_id: 2 }])
  expect(await readFile(journal, 'utf8')).not.toContain('a name')
  await owner.query(`insert into letter values (1, 'a name')`)
  const noted = await readJournal(journal)
  expect(await eraseAgain(record.ownerUrl, noted)).toEqual(noted)
  expect((await owner.query('select letter_id from letter')).rows).toEqual([{ letter_id: 2 }])
  const { rows } = await owner.query(`select action from kernel.audit_entry where action like 'erase%' order by number`)
  expect(rows).toEqual([{ action: 'erase-row' }, { action: 'erase-again' }])
})

test('a row that others refer to, one that is not there, and the audit record are refused and noted nowhere', async () => {
  const journal = join(folder, 'refused.jsonl')
  const attempt = (change: object) => eraseRow(record.ownerUrl, [journal], { ...asked, ...change })
  await expect(attempt({ key: { letter_id: '2' } })).rejects.toThrow('erase those first')
  await expect(attempt({ key: { letter_id: '9' } })).rejects.toThrow('no such row')
  await expect(attempt({ key: { says: 'another' } })).rejects.toThrow('named by letter_id')
  await expect(attempt({ table: 'kernel.audit_entry' })).rejects.toThrow('proves the record whole')
  expect(await readJournal(journal)).toEqual([])
})

describe('an erasure whose process was killed', () => {
  const noted = (letterId: string) => ({
    id: randomUUID(),
    at: '2026-11-27T02:00:00.000Z',
    table: 'public.letter',
    key: { letter_id: letterId },
    authority: 'DPA/26/002',
  })

  test('before it was committed erased nothing, and is not done by a later restore once that was seen', async () => {
    const journal = join(folder, 'killed-before.jsonl')
    await owner.query(`insert into letter values (3, 'a third')`)
    await addToJournal(journal, [noted('3')])
    await settleErasures(record.ownerUrl, [journal])
    expect(await readJournal(journal)).toMatchObject([{ ended: 'not-erased' }])
    expect(await eraseAgain(record.ownerUrl, await readJournal(journal))).toEqual([])
    expect((await owner.query('select from letter where letter_id = 3')).rowCount).toBe(1)
  })

  test('after it was committed is in the audit record all the same, and done again by a restore', async () => {
    const journal = join(folder, 'killed-after.jsonl')
    const erasure = noted('4')
    await addToJournal(journal, [erasure])
    await settleErasures(record.ownerUrl, [journal])
    await owner.query(`insert into letter values (4, 'a fourth, come back')`)
    expect(await eraseAgain(record.ownerUrl, await readJournal(journal))).toMatchObject([{ id: erasure.id }])
    const { rows } = await owner.query('select action from kernel.audit_entry where subject_id = $1 order by number', [
      erasure.id,
    ])
    expect(rows).toEqual([{ action: 'erase-row' }, { action: 'erase-again' }])
  })

  test('and of which nothing more is known, as the record was lost, is done by the restore: so it was decided', async () => {
    await owner.query(`insert into letter values (5, 'a fifth')`)
    expect(await eraseAgain(record.ownerUrl, [noted('5')])).toHaveLength(1)
  })

  test('while it wrote its line leaves a journal that is read, and written on', async () => {
    const journal = join(folder, 'torn.jsonl')
    const [first, second] = [noted('6'), noted('7')]
    await addToJournal(journal, [first])
    await appendFile(journal, '{"id": "018f')
    expect(await readJournal(journal)).toEqual([first])
    await addToJournal(journal, [second])
    expect(await readJournal(journal)).toEqual([first, second])
  })
})

test('an erasure that PostgreSQL refuses at its very end is noted as none', async () => {
  const journal = join(folder, 'late.jsonl')
  await owner.query('create table public.envelope (envelope_id int primary key)')
  await owner.query(`create table public.stamp (stamp_id int primary key,
    envelope_id int references envelope deferrable initially deferred)`)
  await owner.query('insert into envelope values (1)')
  await owner.query('insert into stamp values (1, 1)')
  const asking = { ...asked, table: 'public.envelope', key: { envelope_id: '1' } }
  await expect(eraseRow(record.ownerUrl, [journal], asking)).rejects.toThrow()
  expect(await readJournal(journal)).toMatchObject([{ ended: 'not-erased' }])
})

test('an owner whom row-level security holds is refused, not told that there is no such row', async () => {
  const name = `candour_owner_${randomUUID().slice(0, 8)}`
  await owner.query(`create role ${name} login password 'secret'`)
  await owner.query('create table public.parcel (parcel_id int primary key)')
  await owner.query('insert into parcel values (1)')
  await owner.query('alter table parcel enable row level security; alter table parcel force row level security')
  await owner.query(`alter table parcel owner to ${name}`)
  const url = new URL(record.ownerUrl)
  url.username = name
  url.password = 'secret'
  const asking = { ...asked, table: 'public.parcel', key: { parcel_id: '1' } }
  await expect(eraseRow(url.href, [join(folder, 'held.jsonl')], asking)).rejects.toThrow('BYPASSRLS')
  expect((await owner.query('select from parcel')).rowCount).toBe(1)
  await owner.query(`drop table parcel; drop role ${name}`)
})
