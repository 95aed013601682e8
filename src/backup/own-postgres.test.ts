import { execFile } from 'node:child_process'
import { access, chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { askServer } from '../../test/harness/ask-server.ts'
import { rowDigests } from '../../test/harness/row-digests.ts'
import { appUrl } from '../kernel/index.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres, removeDataFolder } from '../kernel/postgres/index.ts'

/** PostgreSQL as Debian packages it: with its tools, which the one that comes with Candour is without. */
const folders = [15, 16, 17, 18].map((major) => `/usr/lib/postgresql/${major}/bin`)
const found = await Promise.all(
  folders.map((folder) =>
    access(join(folder, 'pg_dump')).then(
      () => folder,
      () => undefined,
    ),
  ),
)
const tools = found.find((folder) => folder !== undefined)
const leftOut = tools === undefined ? ` (left out: no pg_dump in ${folders.join(' or ')})` : ''

const timeout = 120_000
const doc = await readFile(new URL('../../docs/backup.md', import.meta.url), 'utf8')
const section = doc.slice(doc.indexOf('## A PostgreSQL of your own'), doc.indexOf('## The record in open files'))
const [copy = '', bringBack = '', baseCopy = ''] = [...section.matchAll(/```sh\n(.*?)```/gs)].map(([, lines]) => lines)

let parent: string
let old: EmbeddedPostgres
let other: EmbeddedPostgres
let environment: NodeJS.ProcessEnv

const withDatabase = (url: string, database: string, login?: { name: string; password: string }): string => {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  if (login) {
    changed.username = login.name
    changed.password = login.password
  }
  return changed.href
}

/** Types the lines as they stand in the document. */
function type(lines: string, more: NodeJS.ProcessEnv = {}, uid?: number): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      'bash',
      ['-euc', lines],
      { cwd: parent, env: { ...environment, ...more }, ...(uid === undefined ? {} : { uid, gid: uid }) },
      (_error, out, complaint) => resolve({ code: child.exitCode ?? -1, said: out + complaint }),
    )
  })
}

/** All that keeps people from rows: roles, grants on every thing, row-level security and its policies, and constraints. */
const guards = async (url: string) => ({
  roles: await askServer(
    url,
    `select rolname, rolsuper, rolinherit, rolcreaterole, rolcanlogin, rolbypassrls from pg_roles where rolname like 'candour%' order by 1`,
  ),
  things: await askServer(
    url,
    `select c.oid::regclass::text as thing, c.relowner::regrole::text as owner, c.relacl::text as grants, c.relrowsecurity, c.relforcerowsecurity,
       (select json_agg(a.attname || ' ' || a.attacl::text order by a.attnum) from pg_attribute as a where a.attrelid = c.oid and a.attacl is not null) as columns
     from pg_class as c where c.relkind in ('r', 'S', 'v') and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)' order by 1`,
  ),
  schemas: await askServer(
    url,
    `select nspname, nspowner::regrole::text as owner, nspacl::text from pg_namespace where nspname !~ '^pg_' order by 1`,
  ),
  functions: await askServer(
    url,
    `select oid::regprocedure::text as name, proowner::regrole::text as owner, proacl::text, md5(prosrc) as body from pg_proc
     where pronamespace::regnamespace::text !~ '^(pg_|information_schema|public)' order by 1`,
  ),
  policies: await askServer(url, 'select * from pg_policies order by schemaname, tablename, policyname'),
  constraints: await askServer(
    url,
    `select conrelid::regclass::text as thing, conname, pg_get_constraintdef(oid) as rule from pg_constraint
     where connamespace::regnamespace::text !~ '^(pg_|information_schema)' order by 1, 2`,
  ),
})

const owner = { name: 'candour_owner', password: 'old secret' }
const newOwner = { ...owner, password: 'new secret' }
const ownerUrl = () => withDatabase(old.adminUrl, 'record', owner)
const restoredUrl = () => withDatabase(other.adminUrl, 'restored', newOwner)

describe.skipIf(tools === undefined)(`a record in a PostgreSQL of the force’s own${leftOut}`, () => {
  beforeAll(async () => {
    vi.stubEnv('CANDOUR_POSTGRES_BIN', tools)
    parent = await mkdtemp(join(tmpdir(), 'candour-own-postgres-'))
    await chmod(parent, 0o777)
    const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
    await writeFile(join(parent, 'candour'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`, { mode: 0o755 })
    old = await openEmbeddedPostgres({ dataDirectory: join(parent, 'old') })
    other = await openEmbeddedPostgres({ dataDirectory: join(parent, 'other') })
    await askServer(old.adminUrl, `create role candour_owner login createrole password '${owner.password}'`)
    await askServer(old.adminUrl, 'create database record owner candour_owner')
    environment = {
      PATH: `${parent}:${tools}:${process.env.PATH}`,
      CANDOUR_DATA: join(parent, 'candour-data'),
      DATABASE_URL: ownerUrl(),
      ADMIN_URL: withDatabase(old.adminUrl, 'record'),
      NEW_SERVER_URL: withDatabase(other.adminUrl, 'postgres'),
      NEW_ADMIN_URL: withDatabase(other.adminUrl, 'restored'),
      DATABASE: 'restored',
      OWNER: newOwner.name,
      PASSWORD: newOwner.password,
    }
    const filled = await type(`candour force create --name 'Test Police' --short-name Test
candour user add --name 'Ada Minister' --email ada@force.example --role learning`)
    expect(filled).toMatchObject({ code: 0 })
  }, timeout)

  afterAll(async () => {
    vi.unstubAllEnvs()
    await old?.release()
    await other?.release()
    for (const data of ['old', 'other']) await removeDataFolder(join(parent, data))
    await rm(parent, { recursive: true, force: true })
  }, timeout)

  test(
    'comes back on another server by the lines of the document, with the same rows, rules, roles and grants',
    async () => {
      expect(await type(copy)).toMatchObject({ code: 0 })
      const lines = bringBack.trimEnd().split('\n')
      const back = await type(lines.slice(0, -1).join('\n'), { DATABASE_URL: restoredUrl() })
      expect(back).toMatchObject({ code: 0 })
      const restored = withDatabase(other.adminUrl, 'restored')
      const original = withDatabase(old.adminUrl, 'record')
      expect(await guards(restored)).toEqual(await guards(original))
      const rows = await rowDigests(original)
      expect(rows['kernel.audit_entry']).not.toMatch(/^0 rows/)
      expect(await rowDigests(restored)).toEqual(rows)
      // The check leaves an entry of its own.
      const checked = await type(lines.at(-1) ?? '', { DATABASE_URL: restoredUrl() })
      expect(checked).toMatchObject({ code: 0, said: expect.stringMatching(/The audit record is whole: [1-9]/) })
    },
    timeout,
  )

  test(
    'keeps its rows there from whoever is not named to the policies: the application, and the owner',
    async () => {
      for (const url of [appUrl(restoredUrl()), restoredUrl()]) {
        expect(await askServer(url, 'select count(*)::int as seen from access.user_version')).toEqual([{ seen: 0 }])
      }
      await expect(askServer(appUrl(restoredUrl()), 'update access.user_version set name = null')).rejects.toThrow(
        'permission',
      )
      expect(
        await askServer(withDatabase(other.adminUrl, 'restored'), 'select name from access.user_version'),
      ).toHaveLength(1)
    },
    timeout,
  )

  test(
    'is not copied by half by its owner, whom row-level security holds: pg_dump fails',
    async () => {
      const { code, said } = await type(copy, { ADMIN_URL: ownerUrl() })
      expect(code).not.toBe(0)
      expect(said).toContain('row-level security')
    },
    timeout,
  )

  test(
    'is copied whole as files, on which a server of its own starts',
    async () => {
      const { uid } = await stat(join(parent, 'old', 'postgres'))
      const asRoot = process.getuid?.() === 0
      expect(await type(baseCopy, {}, asRoot ? uid : undefined)).toMatchObject({ code: 0 })
      const socket = await mkdtemp(join(parent, 's-'))
      if (asRoot) await chown(socket, uid, uid)
      const how = `-c listen_addresses= -c unix_socket_directories=${socket}`
      const start = `pg_ctl --pgdata=candour-base --wait --silent --log=candour-base/log --options="${how}" start`
      const started = await type(`${start} </dev/null`, {}, asRoot ? uid : undefined)
      expect(started).toMatchObject({ code: 0 })
      try {
        const copied = new URL(withDatabase(old.adminUrl, 'record'))
        copied.searchParams.set('host', socket)
        expect(await rowDigests(copied.href)).toEqual(await rowDigests(withDatabase(old.adminUrl, 'record')))
      } finally {
        await type('pg_ctl --pgdata=candour-base --silent --mode=immediate stop', {}, asRoot ? uid : undefined)
      }
    },
    timeout,
  )
})

test('the document has the lines that are tried here', () => {
  expect([copy, bringBack, baseCopy].map((lines) => lines.split(' ')[0])).toEqual(['pg_dump', 'psql', 'pg_basebackup'])
})
