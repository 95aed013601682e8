import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbeddedPostgres } from './index.ts'
import { readPostmaster } from './postmaster-file.ts'
import { openInOtherProcess } from './testing/other-process.ts'
import { type ScratchFolder, scratchFolder } from './testing/scratch-folder.ts'

let folder: ScratchFolder
beforeEach(async () => {
  folder = await scratchFolder()
})
afterEach(async () => {
  await folder.remove()
})

async function ask(adminUrl: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(question)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

test('the first start makes a database that survives power cuts and sorts alike on every machine', async () => {
  const server = await openEmbeddedPostgres(folder)
  expect(server.started).toBe('new')
  expect(await ask(server.adminUrl, `select current_setting('fsync') as answer`)).toBe('on')
  expect(await ask(server.adminUrl, `select current_setting('data_checksums') as answer`)).toBe('on')
  expect(await ask(server.adminUrl, `select current_setting('server_encoding') as answer`)).toBe('UTF8')
  expect(await ask(server.adminUrl, `select current_setting('jit') as answer`)).toBe('off')
  expect(await ask(server.adminUrl, `select lower('Ŵ') || ('B' < 'a')::text as answer`)).toBe('ŵtrue')
  await server.release()
})

test('the second start finds what the first one kept', async () => {
  const first = await openEmbeddedPostgres(folder)
  await ask(first.adminUrl, 'create table kept as select 7 as answer')
  await first.release()
  const second = await openEmbeddedPostgres(folder)
  expect(second.started).toBe('started')
  expect(await ask(second.adminUrl, 'select answer from kept')).toBe(7)
  await second.release()
  await second.release()
  expect(await readPostmaster(await folder.cluster())).toBeUndefined()
})

test('nobody but its user can read the credentials or reach the socket, and a wrong password is refused', async () => {
  const server = await openEmbeddedPostgres(folder)
  expect((await stat(join(folder.dataDirectory, 'credentials.json'))).mode & 0o077).toBe(0)
  const socketDirectory = new URL(server.adminUrl).searchParams.get('host') ?? ''
  expect((await stat(socketDirectory)).mode & 0o077).toBe(0)
  const wrong = new URL(server.adminUrl)
  wrong.password = 'guess'
  await expect(ask(wrong.href, 'select 1 as answer')).rejects.toThrow('password authentication failed')
  await server.release()
})

test('a second process joins, and the last one out stops the server', async () => {
  const ours = await openEmbeddedPostgres(folder)
  const other = await openInOtherProcess(folder.dataDirectory)
  expect(other.started).toBe('joined')
  await ours.release()
  expect(await ask(other.adminUrl, 'select 1 as answer')).toBe(1)
  await other.end('SIGTERM')
  await expect(ask(other.adminUrl, 'select 1 as answer')).rejects.toThrow()
})

test('of three first starts at once one makes the database and all use it', async () => {
  const servers = await Promise.all([
    openInOtherProcess(folder.dataDirectory),
    openInOtherProcess(folder.dataDirectory),
    openInOtherProcess(folder.dataDirectory),
  ])
  expect(servers.map((server) => server.started).sort()).toEqual(['joined', 'joined', 'new'])
  expect(servers.map((server) => server.rowsBefore).sort()).toEqual([0, 1, 2])
  await Promise.all(servers.map((server) => server.end('SIGTERM')))
  expect(await readPostmaster(await folder.cluster())).toBeUndefined()
})

test('after kill -9 of Candour the server is joined with every committed row', async () => {
  const killed = await openInOtherProcess(folder.dataDirectory)
  await killed.end('SIGKILL')
  const next = await openInOtherProcess(folder.dataDirectory)
  expect(next).toMatchObject({ started: 'joined', rowsBefore: 1 })
  await next.end('SIGTERM')
})

test('after kill -9 of Candour and of the server every committed row is there', async () => {
  const killed = await openInOtherProcess(folder.dataDirectory)
  const postmaster = await readPostmaster(await folder.cluster())
  if (postmaster === undefined) throw new Error('The server should be running')
  process.kill(postmaster.pid, 'SIGKILL')
  await killed.end('SIGKILL')
  const next = await openInOtherProcess(folder.dataDirectory)
  expect(next).toMatchObject({ started: 'started', rowsBefore: 1 })
  await next.end('SIGTERM')
})

test('kill -9 during the first start leaves nothing half made', async () => {
  for (const milliseconds of [60, 150, 300, 450]) {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'testing', 'keep-open.ts'), folder.dataDirectory],
      {
        stdio: 'ignore',
      },
    )
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    child.kill('SIGKILL')
  }
  const server = await openEmbeddedPostgres(folder)
  expect(await ask(server.adminUrl, 'select 1 as answer')).toBe(1)
  await server.release()
  const left = await readdir(folder.dataDirectory)
  expect(left.filter((name) => name.startsWith('postgres-unfinished'))).toEqual([])
})

test('a process number left in the pid file that now belongs to another process does not stop a start', async () => {
  const first = await openInOtherProcess(folder.dataDirectory)
  const pidFile = join(await folder.cluster(), 'postmaster.pid')
  const left = await readFile(pidFile, 'utf8')
  await first.end('SIGTERM')
  await writeFile(pidFile, left.replace(/^\d+/, String(process.pid)))
  const second = await openEmbeddedPostgres(folder)
  expect(second.started).toBe('started')
  await second.release()
})

test('a lock left by a killed start is taken over', async () => {
  await mkdir(folder.dataDirectory)
  const left = JSON.stringify({ pid: 2 ** 31 - 2, host: hostname() })
  await writeFile(join(folder.dataDirectory, 'postgres-start.lock'), left)
  const server = await openEmbeddedPostgres(folder)
  expect(server.started).toBe('new')
  await server.release()
  expect(await readdir(folder.dataDirectory)).not.toContain('postgres-start.lock')
})

test('a data folder with a long path works', async () => {
  const dataDirectory = join(folder.parent, 'a-folder-with-a-long-name'.repeat(6), 'data')
  const server = await openEmbeddedPostgres({ dataDirectory })
  expect(await ask(server.adminUrl, 'select 1 as answer')).toBe(1)
  await server.release()
  await rm(new URL(server.adminUrl).searchParams.get('host') ?? '', { recursive: true })
})
