import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exportRecord, importRecord } from '../../src/backup/index.ts'
import { openZip } from '../../src/backup/zip-contents.ts'
import { appUrl, audit, openDb, systemActor } from '../../src/kernel/index.ts'
import { dropSchemas, migrateAll, migrateTo } from '../../src/open-candour.ts'
import { askServer } from '../harness/ask-server.ts'
import { rowDigests } from '../harness/row-digests.ts'
import { openSample, sampleTimeout, type TestSample } from '../harness/sample.ts'

const quiet = { progress: () => {} }

let sample: TestSample
let folder: string
let file: string
const made: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-export-test-'))
  sample = await openSample()
  await sample.db.write(systemActor(sample.force.forceId), (tx) =>
    audit(tx, {
      action: 'test',
      subjectType: 'record',
      subjectId: null,
      detail: { awkward: 'a "quoted", line\nand ünïcode' },
    }),
  )
  file = join(folder, 'record.zip')
  await exportRecord({ ...quiet, ownerUrl: sample.ownerUrl, file, key: null, dataDirectory: null })
}, sampleTimeout)

afterAll(async () => {
  await sample?.close()
  for (const name of made) await askServer(urlOf('postgres'), `drop database if exists ${name} with (force)`)
  await rm(folder, { recursive: true, force: true })
})

function urlOf(database: string): string {
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${database}`
  return url.href
}

async function emptyDatabase(): Promise<string> {
  const name = `${inject('templateDatabase')}_import_${randomUUID().slice(0, 8)}`
  await askServer(inject('adminUrl'), `create database ${name} template template0 encoding 'UTF8'`)
  made.push(name)
  return urlOf(name)
}

/** What holds the schema together: constraints, policies, and whether row-level security is on and forced. */
async function rules(url: string): Promise<unknown> {
  return await askServer(
    url,
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as rule from pg_constraint
       where connamespace::regnamespace::text !~ '^(pg_|information_schema)' and contype in ('f', 'p', 'u', 'c', 'x')
     union all select oid::regclass::text, 'security', relrowsecurity::text || relforcerowsecurity::text from pg_class
       where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information_schema)' order by 1, 2`,
  )
}

describe('the record in open files', () => {
  test('is read back with every row of every table as it was, and the same rules over them', async () => {
    const url = await emptyDatabase()
    await importRecord({
      ...quiet,
      file,
      ownerUrl: url,
      dataDirectory: null,
      startAnew: () => dropSchemas(url),
      migrateTo: (level) => migrateTo(url, level),
    })
    const before = await rowDigests(sample.ownerUrl)
    expect(Object.keys(before).length).toBeGreaterThan(50)
    expect(await rowDigests(url)).toEqual(before)
    expect(await rules(url)).toEqual(await rules(sample.ownerUrl))
    expect(await migrateAll(url)).toEqual([])
    const db = openDb(appUrl(url), { connections: 1 })
    await db.write(systemActor(sample.force.forceId), (tx) =>
      audit(tx, { action: 'test', subjectType: 'record', subjectId: null }),
    )
    await db.close()
  }, 400_000)

  test('names every table and each of its columns in plain words, with checksums that are right', {
    timeout: 120_000,
  }, async () => {
    const zip = await openZip(file)
    const manifest = JSON.parse(await text((await zip.read('manifest.json')) ?? Readable.from([])))
    const readme = await text((await zip.read('README.txt')) ?? Readable.from([]))
    for (const { schema, table, file: name, columns, sha256, rows } of manifest.tables) {
      expect(readme).toContain(`${schema}.${table}\n  in ${name}, ${rows} rows`)
      for (const column of columns) expect(readme).toContain(`  ${column.name}: `)
      const content = await text((await zip.read(name)) ?? Readable.from([]))
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
    }
    zip.close()
  })

  test('goes only into an empty database', async () => {
    const nothing = async () => {}
    const into = {
      ...quiet,
      file,
      ownerUrl: sample.ownerUrl,
      dataDirectory: null,
      startAnew: nothing,
      migrateTo: nothing,
    }
    await expect(importRecord(into)).rejects.toThrow('only into an empty one')
  })
})
