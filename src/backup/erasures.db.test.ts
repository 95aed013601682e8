import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../test/harness/record.ts'
import { eraseAgain, eraseRow, readJournal } from './erasures.ts'

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
