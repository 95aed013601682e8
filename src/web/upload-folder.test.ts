import { spawn } from 'node:child_process'
import { chmod, lstat, mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConfigError } from '../kernel/index.ts'
import { openUploadFolder } from './upload-folder.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'candour-upload-folder-'))
})
afterEach(() => rm(parent, { recursive: true }))

const modeOf = async (path: string) => (await lstat(path)).mode & 0o777

/** The number of a process that has just ended. */
const deadProcess = () =>
  new Promise<number>((resolve) => {
    const child = spawn(process.execPath, ['-e', ''])
    child.on('exit', () => resolve(child.pid ?? 0))
  })

test('a process has a folder of its own, which nobody else may enter, and takes it away', async () => {
  const root = join(parent, 'data', 'uploads')
  const one = await openUploadFolder(root)
  const other = await openUploadFolder(root)
  expect(one.path).not.toBe(other.path)
  expect([dirname(one.path), await modeOf(root), await modeOf(one.path)]).toEqual([root, 0o700, 0o700])
  await one.close()
  await other.close()
  expect(await readdir(root)).toEqual([])
})

test('a folder that others may enter is closed to them', async () => {
  const root = join(parent, 'uploads')
  await mkdir(root, { mode: 0o777 })
  await chmod(root, 0o777)
  await (await openUploadFolder(root)).close()
  expect(await modeOf(root)).toBe(0o700)
})

test('what a dead process left is removed at a start; what a live one has, and what is nobody’s, is not', async () => {
  const root = join(parent, 'uploads')
  const live = await openUploadFolder(root)
  const [machine = ''] = live.path.slice(root.length + 1).split('-')
  const names = {
    dead: `${machine}-${await deadProcess()}-abc`,
    // In a container every process that serves has the same number.
    before: `${machine}-${process.pid}-abc`,
    elsewhere: `ffffffff-1-abc`,
    silent: `ffffffff-2-abc`,
    other: 'kept',
  }
  for (const name of Object.values(names)) {
    await mkdir(join(root, name))
    await writeFile(join(root, name, 'file'), 'x')
  }
  await writeFile(join(live.path, 'file'), 'x')
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
  await utimes(join(root, names.silent), twoDaysAgo, twoDaysAgo)
  await utimes(join(root, names.other), twoDaysAgo, twoDaysAgo)
  const next = await openUploadFolder(root)
  const kept = [live.path, next.path].map((path) => path.slice(root.length + 1))
  expect((await readdir(root)).sort()).toEqual([...kept, names.elsewhere, names.other].sort())
})

test('many may start at once, among leftovers and while folders come and go', async () => {
  const root = join(parent, 'uploads')
  const first = await openUploadFolder(root)
  const [machine = ''] = first.path.slice(root.length + 1).split('-')
  const dead = await deadProcess()
  for (let i = 0; i < 50; i++) {
    await mkdir(join(root, `${machine}-${dead}-${i}`, 'upload-1', 'deep'), { recursive: true })
    await writeFile(join(root, `${machine}-${dead}-${i}`, 'upload-1', 'deep', 'file'), 'x')
  }
  const opened = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const folder = await openUploadFolder(root)
      await mkdir(join(folder.path, 'upload-1'))
      await rm(join(folder.path, 'upload-1'), { recursive: true })
      return folder
    }),
  )
  await Promise.all(opened.map((folder) => folder.close()))
  await openUploadFolder(root)
  expect((await readdir(root)).length).toBe(2)
})

test('what is still in use when the site stops stays for a later start to remove', async () => {
  const root = join(parent, 'uploads')
  const folder = await openUploadFolder(root)
  await mkdir(join(folder.path, 'upload-1'))
  await folder.close()
  expect(await readdir(folder.path)).toEqual(['upload-1'])
})

test('a link in its place stops the start, and so does a file', async () => {
  await mkdir(join(parent, 'mine'))
  await symlink(join(parent, 'mine'), join(parent, 'link'))
  await writeFile(join(parent, 'file'), '')
  for (const name of ['link', 'file']) {
    await expect(openUploadFolder(join(parent, name))).rejects.toThrow(ConfigError)
    await expect(openUploadFolder(join(parent, name))).rejects.toThrow(join(parent, name))
  }
  expect(await readdir(join(parent, 'mine'))).toEqual([])
})

test.runIf(process.getuid?.() === 0)('a folder of somebody else stops the start', async () => {
  const { chown } = await import('node:fs/promises')
  const root = join(parent, 'uploads')
  await mkdir(root)
  await chown(root, 65_534, 65_534)
  await expect(openUploadFolder(root)).rejects.toThrow('is not a folder of the user who runs Candour')
})

test('a place that cannot be written says so, and why', async () => {
  await writeFile(join(parent, 'file'), '')
  await expect(openUploadFolder(join(parent, 'file', 'uploads'))).rejects.toThrow('cannot be made or written (ENOTDIR)')
})
