import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { version } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts'
import type { Actor } from '../actor.ts'
import { openDb } from '../db.ts'
import { appUrl } from '../migrate.ts'
import type { Db } from '../tx.ts'
import { findImport, type Importer, type ImportOptions, listImports, readProblems, rowId, runImport } from './index.ts'
import { createThings, keeper, things } from './things.fixture.ts'

let database: FreshDatabase
let db: Db

beforeAll(async () => {
  database = await freshDatabase()
  await createThings(database.url)
  db = openDb(appUrl(database.url))
})

afterAll(async () => {
  await db.close()
  await database.drop()
})

const asOwner = async (statement: string) => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

beforeEach(async () => {
  await asOwner('delete from import_test.thing')
})

const heading = 'Number,Name,Size,Colour,Made on\n'
const good = (n: number) => `T${n},Thing ${n},${n % 50},${n % 2 ? 'Red' : 'blue'},01/10/2021\n`
const manyGood = (n: number) => heading + Array.from({ length: n }, (_, i) => good(i)).join('')

const importText = (content: string | Buffer, options: ImportOptions = {}, name = 'things.csv') =>
  runImport(db, keeper, things, { stream: Readable.from([Buffer.from(content)]), name }, options)

const countThings = () =>
  db.read(keeper, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from import_test.thing`.execute(
      tx.connection,
    )
    return rows[0]?.n
  })

test('a good file goes in, each row with its import and line, and the import is on record', async () => {
  const report = await importText(`${heading}T1,"Cup,\nblue",7,Blue,01/10/2021\nT2,Jug,,,\n`)
  expect(report).toMatchObject({ status: 'done', rows: 2, good: 2, bad: 0, added: 2, changed: 0, unchanged: 0 })
  const rows = await db.read(keeper, async (tx) => {
    return (
      await sql`select number, name, size, colour, made_on, import_id, line from import_test.thing order by 1`.execute(
        tx.connection,
      )
    ).rows
  })
  const { importId } = report
  expect(rows).toEqual([
    { number: 'T1', name: 'Cup,\nblue', size: 7, colour: 'blue', made_on: '2021-10-01', import_id: importId, line: 2 },
    { number: 'T2', name: 'Jug', size: null, colour: null, made_on: null, import_id: importId, line: 4 },
  ])
  const record = await db.read(keeper, (tx) => findImport(tx, importId))
  expect(record).toMatchObject({
    status: 'done',
    sha256: report.sha256,
    rows: 2,
    added: 2,
    fileBytes: expect.any(Number),
    startedByName: 'Kit Keeper',
    finishedAt: expect.any(Date),
  })
})

describe('10,000 rows of which 3 are bad', () => {
  const lines = manyGood(10_000).split('\n')
  lines[100] = 'T99,Thing 99,x,Red,31/02/2021'
  lines[5000] = 'T7,Thing 7,7,Red,01/10/2021'
  lines[9000] = 'T8999,=cmd(),7,Red,01/10/2021'
  const content = lines.join('\n')
  const problems = [
    { line: 101, column: 'size', value: 'x', says: '“x” is not a whole number' },
    { line: 101, column: 'made_on', value: '31/02/2021', says: '31/02/2021 is not a date that exists' },
    { line: 5001, column: 'number', value: 'T7', says: 'Thing T7 also stands on line 9' },
    { line: 9001, column: 'name', value: '=cmd()', says: expect.stringContaining('looks like a formula') },
  ]

  test('all-or-nothing: nothing goes in, and every problem is told and kept', async () => {
    const report = await importText(content)
    expect(report).toMatchObject({ status: 'refused', rows: 10_000, good: 9997, bad: 3, added: 0, problems })
    expect(await countThings()).toBe(0)
    expect(await db.read(keeper, (tx) => readProblems(tx, report.importId))).toEqual(problems)
  })

  test('good rows: the others go in', async () => {
    const report = await importText(content, { mode: 'good-rows' })
    expect(report).toMatchObject({ status: 'done', rows: 10_000, good: 9997, bad: 3, added: 9997, problems })
    expect(await countThings()).toBe(9997)
    expect(await db.read(keeper, (tx) => readProblems(tx, report.importId))).toEqual(problems)
  })

  test('dry run: tells what would go in, and nothing does', async () => {
    const report = await importText(content, { mode: 'good-rows', dryRun: true })
    expect(report).toMatchObject({ status: 'dry-run', good: 9997, bad: 3, added: 9997, problemCount: 4 })
    expect(await countThings()).toBe(0)
    expect((await db.read(keeper, (tx) => findImport(tx, report.importId)))?.status).toBe('dry-run')
  })

  test('only whoever sent the file reads its values', async () => {
    const report = await importText(content)
    const other: Actor = { ...keeper, userId: '0190a000-0000-7000-8000-000000000009' }
    expect(await db.read(other, (tx) => readProblems(tx, report.importId))).toEqual([])
    const elsewhere: Actor = { ...keeper, forceId: '0190a000-0000-7000-8000-00000000000f' }
    expect(await db.read(elsewhere, (tx) => findImport(tx, report.importId))).toBeUndefined()
  })
})

test('identities made from lines are version 7, in the order of the lines, and no two imports share one', async () => {
  const ids: string[] = []
  const noting: Importer = {
    ...things,
    async apply({ tx, importId, stage }) {
      const made = sql<{ id: string }>`select ${rowId(importId, 's.line')} as id from ${stage} as s order by s.line`
      ids.push(...(await made.execute(tx.connection)).rows.map(({ id }) => id))
      return { added: 0, changed: 0, unchanged: 0 }
    },
  }
  for (let i = 0; i < 2; i++) {
    await runImport(db, keeper, noting, { stream: Readable.from([Buffer.from(manyGood(300))]), name: 'things.csv' })
  }
  expect(new Set(ids).size).toBe(600)
  expect(ids.every((id) => version(id) === 7)).toBe(true)
  expect(ids).toEqual(ids.toSorted())
})

test('the same file twice changes nothing the second time, and that it went in before is said', async () => {
  const first = await importText(manyGood(100))
  const second = await importText(manyGood(100), {}, 'copy of things.csv')
  expect(second).toMatchObject({ status: 'done', added: 0, changed: 0, unchanged: 100 })
  expect(second.alreadyImported).toEqual({ importId: first.importId, when: expect.any(Date) })
  expect(first.alreadyImported).toBeUndefined()
})

test.each([
  ['an empty file', '', 'The file is empty'],
  ['headings alone', heading, 'The file has headings but no rows under them'],
  ['wrong columns', 'Colour,Weight\nred,1\n', /^The columns “Number”, “Name”, “Size” and “Made on” are missing/],
  ['zeros', Buffer.alloc(200_000), /^This file is not text/],
])('%s: refused in words, and nothing goes in', async (_, content, says) => {
  const report = await importText(content)
  expect(report).toMatchObject({ status: 'refused', added: 0, problemCount: 1 })
  expect(report.problems[0]).toMatchObject({
    line: 1,
    column: null,
    says: typeof says === 'string' ? says : expect.stringMatching(says),
  })
  expect((await db.read(keeper, (tx) => findImport(tx, report.importId)))?.status).toBe('refused')
})

test('a gigabyte of garbage is refused without reading it', async () => {
  let sent = 0
  const garbage = Readable.from(
    (function* () {
      for (; sent < 16_384; sent++) yield Buffer.alloc(65_536)
    })(),
  )
  const report = await runImport(db, keeper, things, { stream: garbage, name: 'disk.img' })
  expect(report).toMatchObject({ status: 'refused', sha256: null, added: 0 })
  expect(sent).toBeLessThan(50)
})

test('a file where every row is bad is refused, also when good rows were asked for', async () => {
  const report = await importText(`${heading}x,,,,\n`, { mode: 'good-rows' })
  expect(report).toMatchObject({ status: 'refused', good: 0, bad: 1 })
})

test('a row that leaned on a refused row is refused too, however long the chain', async () => {
  const chain = {
    ...things,
    checks: [
      {
        column: 'name',
        sql: ({ stage }: { stage: ReturnType<typeof sql> }) => sql<{ line: number; says: string }>`
          select line, 'There is no ' || name as says from ${stage} as s
          where name <> 'root' and not exists (select from ${stage} as o where o.number = s.name)`,
      },
    ],
  }
  const content = `${heading}T1,root,,,\nT2,T1,,,\nT3,missing,,,\nT4,T3,,,\nT5,T4,,,\n`
  const file = { stream: Readable.from([Buffer.from(content)]), name: 'chain.csv' }
  const report = await runImport(db, keeper, chain, file, { mode: 'good-rows' })
  expect(report).toMatchObject({ status: 'done', good: 2, bad: 3, added: 2 })
  expect(report.problems.map(({ line, says }) => [line, says])).toEqual([
    [4, 'There is no missing'],
    [5, 'There is no T3'],
    [6, 'There is no T4'],
  ])
})

test('UTF-16 without a byte order mark, with tabs', async () => {
  const content = manyGood(20).replaceAll(',', '\t').replace('Thing 3', 'Zoë’s thing')
  const report = await importText(Buffer.from(content, 'utf16le'))
  expect(report).toMatchObject({ status: 'done', added: 20 })
})

test('two imports at once wait for each other, and the second sees what the first wrote', async () => {
  const slow = new PassThrough()
  const phases: string[] = []
  const first = runImport(db, keeper, things, { stream: slow, name: 'first.csv' }, {})
  slow.write(manyGood(1000))
  await new Promise((resolve) => setTimeout(resolve, 200))
  const second = importText(manyGood(1000), { onProgress: ({ phase }) => void phases.push(phase) })
  await expect.poll(() => phases).toContain('waiting')
  slow.end()
  expect(await first).toMatchObject({ status: 'done', added: 1000 })
  expect(await second).toMatchObject({ status: 'done', added: 0, unchanged: 1000 })
  expect(phases.at(-1)).toBe('finished')
})

test('a sender who breaks off while the import waits its turn harms nobody', async () => {
  const [slow, broken] = [new PassThrough(), new PassThrough()]
  const phases: string[] = []
  const first = runImport(db, keeper, things, { stream: slow, name: 'first.csv' })
  slow.write(manyGood(10))
  await new Promise((resolve) => setTimeout(resolve, 200))
  const onProgress = ({ phase }: { phase: string }) => void phases.push(phase)
  const second = runImport(db, keeper, things, { stream: broken, name: 'second.csv' }, { onProgress })
  await expect.poll(() => phases).toContain('waiting')
  broken.destroy(new Error('connection lost'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  slow.end()
  expect(await first).toMatchObject({ status: 'done', added: 10 })
  expect(await second).toMatchObject({
    status: 'failed',
    fault: expect.objectContaining({ message: 'connection lost' }),
  })
})

test('an import can be stopped while its sender is silent', async () => {
  const [silent, stop] = [new PassThrough(), new AbortController()]
  silent.write(manyGood(10))
  setTimeout(() => stop.abort(), 100)
  const report = await runImport(db, keeper, things, { stream: silent, name: 'silent.csv' }, { signal: stop.signal })
  expect(report).toMatchObject({ status: 'interrupted', added: 0 })
})

test('an import that is stopped leaves nothing and says so', async () => {
  const stop = new AbortController()
  const report = await importText(manyGood(1000), {
    signal: stop.signal,
    onProgress: ({ phase }) => void (phase === 'applying' && stop.abort()),
  })
  expect(report).toMatchObject({ status: 'interrupted', added: 0 })
  expect(await countThings()).toBe(0)
})

test('a fault of ours leaves nothing, is told apart from the file’s, and hands over the error', async () => {
  const broken = { ...things, apply: async () => Promise.reject(new Error('out of cheese')) }
  const file = { stream: Readable.from([Buffer.from(manyGood(10))]), name: 'things.csv' }
  const report = await runImport(db, keeper, broken, file)
  expect(report).toMatchObject({
    status: 'failed',
    added: 0,
    problemCount: 0,
    fault: expect.objectContaining({ message: 'out of cheese' }),
  })
  expect(report.notes.join()).toContain('fault in Candour')
})

test('a sender that breaks off leaves nothing, and the next import works', async () => {
  const stream = new PassThrough()
  stream.write(manyGood(100))
  setTimeout(() => stream.destroy(new Error('connection lost')), 50)
  expect(await runImport(db, keeper, things, { stream, name: 'cut.csv' })).toMatchObject({ status: 'failed', added: 0 })
  expect(await importText(manyGood(100))).toMatchObject({ status: 'done', added: 100 })
})

test('a file that is not there is a report, not a crash', async () => {
  const report = await runImport(db, keeper, things, { path: '/nowhere/things.csv' })
  expect(report).toMatchObject({ status: 'refused', fileName: 'things.csv' })
  expect(report.problems[0]?.says).toBe('There is no file at /nowhere/things.csv')
})

test('whoever lacks the role is turned away before anything is read', async () => {
  const responder: Actor = { ...keeper, roles: ['responder'] }
  const file = { stream: Readable.from([Buffer.from(manyGood(1))]), name: 'things.csv' }
  await expect(runImport(db, responder, things, file)).rejects.toThrow('You may not import things')
})

test('a process killed half way leaves nothing, is shown as interrupted, and holds nobody up', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('import-halfway.fixture.ts', import.meta.url))], {
    env: { ...process.env, IMPORT_TEST_URL: appUrl(database.url) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const status = async () =>
    (await db.read(keeper, (tx) => listImports(tx))).find(({ fileName }) => fileName === 'half.csv')?.status
  // Old enough not to be taken for one that has only just begun.
  const age = `update kernel.import set started_at = started_at - interval '1 hour' where file_name = 'half.csv'`
  await asOwner(age)
  expect(await status()).toBe('running')
  child.kill('SIGKILL')
  await once(child, 'exit')
  await expect.poll(status).toBe('interrupted')
  expect(await countThings()).toBe(0)
  expect(await importText(manyGood(10))).toMatchObject({ status: 'done', added: 10 })
})

test('an import whose connection breaks leaves nothing, and says that the database went away', async () => {
  const file = new PassThrough()
  file.write(manyGood(5000))
  let importId = ''
  const ended = runImport(
    db,
    keeper,
    things,
    { stream: file, name: 'broken.csv' },
    {
      onStarted(id) {
        importId = id
      },
    },
  )
  const working = `select pid from pg_stat_activity where datname = current_database() and query ilike 'copy %' and state = 'active'`
  while ((await asOwner(working)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  await asOwner(`select pg_terminate_backend(pid, 5000) from (${working}) as w`)
  file.end(good(5001))
  const report = await ended
  expect(report.status).toBe('failed')
  expect(report.notes.at(-1)).toBe('The import stopped because the database went away. Nothing went in')
  expect(await countThings()).toBe(0)
  const kept = await db.read(keeper, (tx) => findImport(tx, importId))
  expect(kept).toMatchObject({ status: 'failed' })
  expect((await importText(manyGood(3))).status).toBe('done')
})
