import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbeddedPostgres } from './index.ts'
import { type ScratchFolder, scratchFolder } from './testing/scratch-folder.ts'

let folder: ScratchFolder
beforeEach(async () => {
  folder = await scratchFolder()
  const server = await openEmbeddedPostgres(folder)
  await server.release()
})
afterEach(async () => {
  await folder.remove()
})

test('a cluster of another major version is refused and not touched', async () => {
  const version = join(await folder.cluster(), 'PG_VERSION')
  await writeFile(version, '12\n')
  await expect(openEmbeddedPostgres(folder)).rejects.toThrow('was made by PostgreSQL 12')
  expect(await readFile(version, 'utf8')).toBe('12\n')
})

test('a database whose credentials are gone is refused, not replaced', async () => {
  await rm(join(folder.dataDirectory, 'credentials.json'))
  await expect(openEmbeddedPostgres(folder)).rejects.toThrow('credentials.json is missing')
})

test('a pointer that leads nowhere is refused, as an empty database would look like an empty record', async () => {
  const pointer = { clusterDirectory: join(folder.parent, 'gone', 'postgres'), why: 'a test' }
  await writeFile(join(folder.dataDirectory, 'postgres-location.json'), JSON.stringify(pointer))
  await expect(openEmbeddedPostgres(folder)).rejects.toThrow('is not there')
  await rm(join(folder.dataDirectory, 'postgres-location.json'))
})

test('a server that cannot start says why, from its own log', async () => {
  await writeFile(join(await folder.cluster(), 'postgresql.auto.conf'), `work_mem = 'plenty'\n`)
  const log = join(dirname(await folder.cluster()), 'postgres.log')
  await expect(openEmbeddedPostgres(folder)).rejects.toThrow(log)
  await expect(openEmbeddedPostgres(folder)).rejects.toThrow('invalid value for parameter "work_mem"')
})

test('a data folder that cannot be made is named', async () => {
  const dataDirectory = join(folder.dataDirectory, 'credentials.json', 'data')
  await expect(openEmbeddedPostgres({ dataDirectory })).rejects.toThrow('Name another with CANDOUR_DATA')
})
