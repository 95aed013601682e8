import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type Actor, auditHash, type CommandDoor, commandLineUserId } from '../../kernel/index.ts'
import { auditCommands } from './audit-commands.ts'
import { openTestSite, type TestSite } from './test-site.fixture.ts'
import { userCommands } from './user-commands.ts'

let site: TestSite
let folder: string

beforeAll(async () => {
  site = await openTestSite(false)
  folder = await mkdtemp(join(tmpdir(), 'candour-commands-'))
  vi.stubEnv('CANDOUR_DATA', join(folder, 'data'))
})

afterEach(() => {
  process.exitCode = undefined
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await site.close()
  await rm(folder, { recursive: true })
})

/** Runs `candour …` over the test's database; what it printed. */
async function candour(...words: readonly string[]): Promise<string> {
  const printed: string[] = []
  const actor: Actor = {
    forceId: site.force.forceId,
    userId: commandLineUserId,
    name: 'Command line',
    personId: null,
    commandId: null,
    roles: ['administrator', 'auditor'],
  }
  const terminal = { json: false, result: (text: string) => void printed.push(text), say() {}, progress() {} }
  const door: CommandDoor = {
    terminal: () => terminal,
    withSession: (work) => work({ db: site.db, force: site.force, actor }, terminal),
  }
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  auditCommands(program, door)
  userCommands(program, door)
  await program.parseAsync(words, { from: 'user' })
  return printed.join('\n')
}

test('the first administrator comes in at the command line, once', async () => {
  const add = [
    'user',
    'add',
    '--name',
    'Ada Okoye',
    '--email',
    'ada@force.example',
    '--role',
    'administrator',
    'auditor',
  ]
  expect(await candour(...add)).toBe('Ada Okoye can now sign in')
  await expect(candour(...add)).rejects.toThrow('already signs in')
  await expect(candour('user', 'add', '--name', 'B', '--email', 'b@force.example', '--role', 'god')).rejects.toThrow(
    'A role is one of',
  )
  await expect(candour(...add, '--staff-number', 'P1')).rejects.toThrow('nobody with the number P1')
})

test('once there is an administrator, powerful roles are proposed from the command line too', async () => {
  const second = ['user', 'add', '--name', 'Bilal Hussain', '--email', 'bilal@force.example', '--role']
  expect(await candour(...second, 'learning', 'administrator')).toBe(
    'Bilal Hussain can now sign in. Another administrator must agree to: Administrator',
  )
  const { rows } = await site.owner.query(
    `select v.roles, p.roles as proposed from access.user_version as v join access.role_proposal as p using (force_id, user_id)
     where v.name = 'Bilal Hussain'`,
  )
  expect(rows).toEqual([{ roles: ['learning'], proposed: ['administrator'] }])
  expect(await candour('user', 'add', '--name', 'C', '--email', 'c@force.example', '--role', 'auditor')).toContain(
    'can sign in when another administrator has agreed to: Auditor',
  )
})

test('a checkpoint is signed with a key that only its owner reads, and holds against the record', async () => {
  const file = join(folder, 'checkpoint.json')
  await candour('audit', 'checkpoint', '--to', file)
  const key = join(folder, 'data', 'audit-key.pem')
  expect((await stat(key)).mode & 0o777).toBe(0o600)
  const before = await readFile(key, 'utf8')
  await candour('audit', 'checkpoint', '--to', join(folder, 'second.json'))
  expect(await readFile(key, 'utf8')).toBe(before)
  expect(await candour('audit', 'verify', '--checkpoint', file, '--key', `${key}.pub`)).toContain('is whole')
  expect(process.exitCode).toBeUndefined()

  const changed = join(folder, 'changed.json')
  await writeFile(changed, (await readFile(file, 'utf8')).replace(/number\\":\d+/, 'number\\":9'))
  expect(await candour('audit', 'verify', '--checkpoint', changed)).toContain('is not signed by the key')
  expect(process.exitCode).toBe(1)
})

test('a file that is no checkpoint, or is not there, is named', async () => {
  const file = join(folder, 'no-checkpoint.json')
  await writeFile(file, 'not JSON')
  await expect(candour('audit', 'verify', '--checkpoint', file)).rejects.toThrow(`${file} is not a checkpoint`)
  await expect(candour('audit', 'verify', '--checkpoint', join(folder, 'none'))).rejects.toThrow('cannot be read')
})

test('the export can be checked with SHA-256 and nothing else', async () => {
  const file = join(folder, 'audit.ndjson')
  await candour('audit', 'export', '--to', file)
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  expect(lines.length).toBeGreaterThan(2)
  let previous: Buffer = Buffer.alloc(32)
  for (const line of lines) {
    const entry = JSON.parse(line)
    expect(entry.previousHash).toBe(previous.toString('hex'))
    previous = auditHash(previous, entry.body)
    expect(entry.hash).toBe(previous.toString('hex'))
  }
})
