import { writeFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../../test/harness/record.ts'
import { type Actor, Refused, tables } from '../../../kernel/index.ts'
import { PackageRefused } from '../packages/package-refused.ts'
import { removeSamplePackages, sampleCmi5, samplePath, sampleScorm12 } from '../packages/sample-packages.fixture.ts'
import { readPieces } from '../serve-content/file.queries.ts'
import type { ElearningTables } from '../tables.ts'
import { ImportStopped, importPackage, type PackageProgress } from './import-package.ts'

let record: TestRecord
let actor: Actor
beforeAll(async () => {
  record = await openRecord()
  actor = record.actor(['learning'])
})
afterAll(() => record.close())
afterEach(removeSamplePackages)

const order = (path: string) => ({
  db: record.db,
  actor,
  path,
  fileName: 'course.zip',
  origin: 'https://candour.example',
})

const held = () =>
  record.db.read(actor, async (tx) => ({
    packages: await tables<ElearningTables>(tx).selectFrom('elearning.package').selectAll().execute(),
    units: await tables<ElearningTables>(tx).selectFrom('elearning.unit').selectAll().orderBy('position').execute(),
    files: await tables<ElearningTables>(tx).selectFrom('elearning.package_file').selectAll().execute(),
    pieces: await tables<ElearningTables>(tx)
      .selectFrom('elearning.file_piece')
      .select(['sha256', 'position'])
      .execute(),
  }))

test('a course comes in whole: its units in order, and every byte of its files', async () => {
  const film = Buffer.alloc(700_000, 'Nobody hears it. ')
  const path = await sampleCmi5({ files: { 'units/film.mp4': film, 'units/empty.txt': '' } })
  const told: PackageProgress[] = []
  const { packageId } = await importPackage({ ...order(path), onProgress: (progress) => told.push(progress) })
  const { packages, units, files } = await held()
  const course = packages.find(({ package_id }) => package_id === packageId)
  expect(course).toMatchObject({ title: 'Coercive control', standard: 'cmi5', withdrawn_at: null })
  expect(units.map(({ title, position }) => [position, title])).toEqual([
    [0, 'What it is'],
    [1, 'Test'],
    [2, 'A film'],
  ])
  expect(new Set(units.map(({ activity_id }) => activity_id)).size).toBe(3)
  const kept = files.find(({ path: name }) => name === 'units/film.mp4')
  expect(kept).toMatchObject({ bytes: film.length, content_type: 'video/mp4' })
  expect(files.find(({ path: name }) => name === 'units/empty.txt')).toMatchObject({ bytes: 0 })
  const read = async (first: number, last: number) => {
    const parts: Buffer[] = []
    for (let at = first; at <= last; ) {
      const part = await record.db.read(actor, (tx) => readPieces(tx, kept?.sha256 ?? '', at, last))
      parts.push(part)
      at += part.length
    }
    return Buffer.concat(parts)
  }
  expect(film.equals(await read(0, film.length - 1))).toBe(true)
  expect(film.subarray(262_100, 262_200).equals(await read(262_100, 262_199))).toBe(true)
  expect([told.at(0)?.phase, told.at(-1)]).toEqual([
    'checking',
    { phase: 'storing', bytes: told.at(-1)?.totalBytes, totalBytes: told.at(-1)?.totalBytes },
  ])
})

test('of two that bring one file at once one is taken, and the other told; a file two courses share is held once', async () => {
  const path = await sampleScorm12()
  const before = await held()
  const outcomes = await Promise.allSettled([importPackage(order(path)), importPackage(order(path))])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toBeInstanceOf(Refused)
  expect(refused?.reason.message).toContain('is here already, as “Risk assessment”')
  const after = await held()
  expect(after.packages.length - before.packages.length).toBe(1)
  // The pages of both samples are the same; only the manifest is another.
  expect(after.pieces.length - before.pieces.length).toBe(1)
})

test('nothing is kept of a package that is broken, wrong or stopped half way', async () => {
  const before = await held()
  const nonsense = await samplePath('course.zip')
  await writeFile(nonsense, 'This is no package at all')
  await expect(importPackage(order(nonsense))).rejects.toBeInstanceOf(PackageRefused)

  const missing = await sampleCmi5({ files: { 'units/first.html': null } })
  const refused = await importPackage(order(missing)).catch((error) => error)
  expect(refused).toBeInstanceOf(PackageRefused)
  expect(refused.message).toContain('units/first.html')

  const abort = new AbortController()
  const path = await sampleCmi5({ files: { 'units/long.bin': Buffer.alloc(2_000_000, 7) } })
  const stopped = importPackage({
    ...order(path),
    signal: abort.signal,
    onProgress: ({ phase, bytes }) => void (phase === 'storing' && bytes > 1_000_000 && abort.abort()),
  })
  await expect(stopped).rejects.toBeInstanceOf(ImportStopped)
  expect(await held()).toEqual(before)
})

test('whoever is neither of the learning team nor an administrator brings nothing in', async () => {
  const before = await held()
  const path = await sampleCmi5({ change: (xml) => xml.replace('Coercive control', 'Another course') })
  await expect(importPackage({ ...order(path), actor: record.actor(['responder']) })).rejects.toThrow(
    /row-level security/,
  )
  expect(await held()).toEqual(before)
})
