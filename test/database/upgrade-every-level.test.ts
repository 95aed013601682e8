import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exportRecord, importRecord } from '../../src/backup/index.ts'
import { modules } from '../../src/modules.ts'
import { dropSchemas, migrateAll, migrateTo } from '../../src/open-candour.ts'
import { askServer } from '../harness/ask-server.ts'
import { keptByUpgrade, sameByAnyWay } from '../harness/changed-on-purpose.ts'
import { fillWithMeaning } from '../harness/meaningful-rows.ts'
import { rowDigests, tableColumns } from '../harness/row-digests.ts'

const folders = [
  new URL('../../src/kernel/migrations/', import.meta.url),
  ...modules.flatMap((module) => module.migrations ?? []),
]

/** Every level that the schema ever had: each migration's, the oldest first. */
const levels = folders
  .flatMap((folder) => readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder)) })))
  .map(({ name, text }) => ({ name, hash: createHash('sha256').update(text).digest('hex') }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** The last of each day on which the schema changed, and the first of all. */
const lastOfDays = levels.filter(
  ({ name }, index) => index === 0 || name.slice(0, 8) !== levels[index + 1]?.name.slice(0, 8),
)

/** On a server of somebody's own, which is one of several that are tried, fewer will do. */
const tried = process.env.DATABASE_URL ? lastOfDays : levels

const upTo = (last: string) =>
  new Map(levels.filter(({ name }) => name <= last).map(({ name, hash }) => [name, hash] as const))

const quiet = { progress: () => {}, dataDirectory: null }
const prefix = `candour_level_${randomUUID().slice(0, 8)}`
let folder: string
let growing: string

function urlOf(database: string): string {
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${database}`
  return url.href
}

const onServer = <Row extends pg.QueryResultRow>(query: string) => askServer<Row>(inject('adminUrl'), query)

async function database(template = 'template0'): Promise<string> {
  const name = `${prefix}_${randomUUID().slice(0, 8)}`
  await onServer(`create database ${name} template ${template}${template === 'template0' ? ` encoding 'UTF8'` : ''}`)
  return name
}

/** A database whose schema is at the level, with a row in every table that there was. */
async function filledAt(level: string): Promise<string> {
  await migrateTo(urlOf(growing), upTo(level))
  const url = urlOf(await database(growing))
  await fillWithMeaning(url)
  return url
}

const drop = (url: string) => onServer(`drop database ${new URL(url).pathname.slice(1)} with (force)`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-levels-'))
  growing = await database()
})

afterAll(async () => {
  const named = `select datname as name from pg_database where starts_with(datname, '${prefix}')`
  for (const { name } of await onServer<{ name: string }>(named)) await onServer(`drop database ${name} with (force)`)
  await rm(folder, { recursive: true })
}, 120_000)

describe('a record whose schema ends with', () => {
  test.each(tried)('$name is brought to the newest with every row as it was', async ({ name }) => {
    const url = await filledAt(name)
    const columns = keptByUpgrade(await tableColumns(url))
    const before = await rowDigests(url, columns)
    expect(Object.values(before).filter((digest) => !digest.startsWith('1 rows'))).toEqual([])
    expect(await migrateAll(url)).toEqual(levels.flatMap((level) => (level.name > name ? level.name : [])))
    expect(await rowDigests(url, columns)).toEqual(before)
    await drop(url)
  })
})

describe('an export whose schema ends with', () => {
  test.each(lastOfDays)('$name is read in and comes to the same as the record that was upgraded', async ({ name }) => {
    growing = await database()
    const url = await filledAt(name)
    const file = join(folder, `${name}.zip`)
    await exportRecord({ ...quiet, ownerUrl: url, file, key: null })
    await migrateAll(url)
    const imported = urlOf(await database())
    await importRecord({
      ...quiet,
      ...{ file, ownerUrl: imported },
      startAnew: () => dropSchemas(imported),
      migrateTo: (level) => migrateTo(imported, level),
    })
    await migrateAll(imported)
    const all = sameByAnyWay(await tableColumns(url))
    expect(await rowDigests(imported, all)).toEqual(await rowDigests(url, all))
    for (const each of [url, imported, urlOf(growing)]) await drop(each)
  })
})
