import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestFiles, type TestFiles } from '../../test/harness/kept-files.ts'
import { journalOf, readJournal } from './erasure-journal.ts'
import { eraseAgain, eraseRow } from './erasures.ts'

let files: TestFiles
beforeAll(async () => {
  files = await openTestFiles()
})
afterAll(() => files.close())

const inFolder = async () =>
  (await readdir(files.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length
const contents = () => files.owner('select from kernel.file_content')

test('with a row go the files that hang on it, and what they held unless another holds the same; again after a restore', async () => {
  const large = randomBytes(2 << 20)
  const [first, second] = [await files.thing(), await files.thing()]
  await files.keep(first, large)
  await files.keep(second, large)
  await files.keep(first, Buffer.from('a name'))
  const journal = journalOf(files.dataDirectory)
  const erase = (thingId: string) =>
    eraseRow(
      files.ownerUrl,
      [journal],
      { table: 'public.thing', key: { force_id: files.forceId, thing_id: thingId }, authority: 'DPA/26/001' },
      files.folder,
    )
  await erase(first)
  expect(await files.owner('select from kernel.kept_file')).toHaveLength(1)
  expect(await contents()).toHaveLength(1)
  expect(await inFolder()).toBe(1)
  await erase(second)
  expect(await contents()).toEqual([])
  expect(await inFolder()).toBe(0)

  await files.owner('insert into public.thing values ($1, $2)', [files.forceId, first])
  await files.keep(first, large)
  expect(await eraseAgain(files.ownerUrl, await readJournal(journal), files.folder)).toHaveLength(1)
  expect(await contents()).toEqual([])
  expect(await inFolder()).toBe(0)
})

test('a file alone is erased by its own key, and its content with it', async () => {
  const fileId = await files.keep(await files.thing(), Buffer.from('a name'))
  const key = { force_id: files.forceId, file_id: fileId }
  await eraseRow(
    files.ownerUrl,
    [journalOf(files.dataDirectory)],
    { table: 'kernel.kept_file', key, authority: 'DPA/26/002' },
    files.folder,
  )
  expect(await contents()).toEqual([])
})
