import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { machineName } from '../kernel/index.ts'
import { backupName } from './scheduled-backup.ts'
import { writeWhole } from './sealed-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-sealed-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a new backup clears away what killed ones left under other names, and nothing that is still written', async () => {
  const machine = await machineName()
  const gone = 2 ** 31 - 2
  const at = (hour: number) => backupName(new Date(Date.UTC(2026, 2, 2, hour)))
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
  const put = async (name: string, when?: Date) => {
    await writeFile(join(folder, name), 'half of it')
    if (when) await utimes(join(folder, name), when, when)
    return name
  }
  await put(`.${at(1)}.${machine}-${gone}-0a1b2c3d.unfinished`)
  await put(`.${at(2)}.00000000-1-0a1b2c3d.unfinished`, twoDaysAgo)
  await put(`.${at(3)}.${gone}-0a1b2c3d.unfinished`, twoDaysAgo)
  const stay = [
    await put(`.${at(4)}.${machine}-${process.pid}-0a1b2c3d.unfinished`),
    await put(`.${at(5)}.00000000-${gone}-0a1b2c3d.unfinished`),
    await put(`.${at(6)}.${gone}-0a1b2c3d.unfinished`),
    await put(at(7), twoDaysAgo),
    await put('somebody’s.unfinished', twoDaysAgo),
  ]
  await writeWhole(join(folder, at(8)), Readable.from(['all of it']))
  expect((await readdir(folder)).sort()).toEqual([...stay, at(8)].sort())
})
