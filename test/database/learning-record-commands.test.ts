import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Commands, openCommands } from '../harness/commands.ts'

// Much may be at work on the machine.
vi.setConfig({ testTimeout: 180_000 })

let commands: Commands
beforeAll(async () => {
  commands = await openCommands()
})
afterAll(() => commands.close())

const credential: Commands['candour'] = (...words) => commands.candour('learning-record', 'credential', ...words)

async function ask<Row extends pg.QueryResultRow>(question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: commands.databaseUrl })
  await client.connect()
  try {
    return (await client.query<Row>(question)).rows
  } finally {
    await client.end()
  }
}

test('a credential is made, listed and revoked; its secret is shown once and kept nowhere', async () => {
  const made = await credential('create', '--source', 'Moodle', '--scope', 'statements/write', 'state', '--json')
  expect(made).toMatchObject({ code: 0 })
  const { accessKey, secret, source, scopes } = JSON.parse(made.out)
  expect({ source, scopes }).toEqual({ source: 'Moodle', scopes: ['statements/write', 'state'] })
  const [kept] = await ask<{ row: string }>('select c::text as row from learning_record.credential as c')
  expect(kept?.row).toContain(accessKey)
  expect(kept?.row).not.toContain(secret)

  const listed = await credential('list')
  expect(listed.out).toBe(`${accessKey}  Moodle  statements/write, state  never used\n`)
  const json = JSON.parse((await credential('list', '--json')).out)
  expect(json).toMatchObject([{ accessKey, source: 'Moodle', lastUsedAt: null, revokedAt: null }])
  expect(JSON.stringify(json)).not.toContain('scrypt')

  expect(await credential('revoke', accessKey)).toMatchObject({ code: 0, out: `${accessKey} is revoked\n` })
  expect((await credential('list')).out).toContain('revoked')
  const again = await credential('revoke', accessKey)
  expect(again.code).toBe(1)
  expect(again.err).toContain(`There is no credential “${accessKey}” that could be revoked`)

  const actions = await ask<{ action: string }>('select action from kernel.audit_entry order by number')
  expect(actions.map(({ action }) => action)).toEqual(['create-credential', 'revoke-credential'])
})

test('rotation: a second credential of the same source, and the first is good until it is revoked', async () => {
  const [first, second] = [
    await credential('create', '--source', 'Rotated'),
    await credential('create', '--source', 'Rotated'),
  ]
  expect([first.code, second.code]).toEqual([0, 0])
  const rows = await ask<{ sources: number; good: number }>(`
    select count(distinct s.source_id)::int as sources, count(*)::int as good from learning_record.source as s
    join learning_record.credential as c using (force_id, source_id) where s.name = 'Rotated' and c.revoked_at is null`)
  expect(rows).toEqual([{ sources: 1, good: 2 }])
})

test.each([
  ['no source', ['create'], 2, '--source'],
  ['a source without a name', ['create', '--source', ' '], 1, 'Name the source'],
  ['a scope there is not', ['create', '--source', 'X', '--scope', 'everything'], 1, 'A scope is one of'],
  ['a day there is not', ['create', '--source', 'X', '--expires', '2026-02-31'], 1, '2026-02-31'],
  ['a key nobody has', ['revoke', 'nobody'], 1, 'nobody'],
  ['no key', ['revoke'], 2, 'key'],
])('%s is refused with what to do', async (_, words, code, says) => {
  const ran = await credential(...words)
  expect([ran.code, ran.out]).toEqual([code, ''])
  expect(ran.err).toContain(says)
})
