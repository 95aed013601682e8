import { readdirSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runImport, template } from '../../src/kernel/import/index.ts'
import {
  importersOf,
  isOfTheRecord,
  leansOn,
  may,
  type Permission,
  permissions,
  policySettings,
  type Role,
  roles,
  rolesByName,
  rolesThat,
} from '../../src/kernel/index.ts'
import { modules } from '../../src/modules.ts'
import { isPermitted } from '../../src/web/index.ts'
import { openRecord, type TestRecord } from '../harness/record.ts'
import { openSite, type TestSite } from '../harness/site.ts'

const root = new URL('../../', import.meta.url)
const filesUnder = (folder: string, end: string): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}${name}`)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

const table = 'src/kernel/permissions.ts'
/** What the program runs, the table and the invented force left out. */
const sources = filesUnder('src/', '.ts').filter(
  (path) => !/\.(test|fixture)\.ts$/.test(path) && path !== table && !path.startsWith('src/sample/'),
)
/** The migration after which nothing names a role. */
const lastWithRoles = '20261128T052900'

let record: TestRecord
let site: TestSite
let owner: pg.Client
beforeAll(async () => {
  record = await openRecord()
  site = await openSite(record, modules)
  owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await site?.close()
  await record?.close()
})

interface Ruled {
  readonly name: string
  readonly text: string
}

/** Every policy, check and function of ours, as the database holds it. */
async function rulesOfTheDatabase(): Promise<readonly Ruled[]> {
  const { rows } = await owner.query<Ruled>(`
    select format('policy %s on %s.%s', policyname, schemaname, tablename) as name,
      concat_ws(' ', qual, with_check) as text from pg_policies
    union all
    select format('check %s on %s', conname, conrelid::regclass), pg_get_constraintdef(oid) from pg_constraint
      where contype = 'c'
    union all
    select format('function %s.%s', n.nspname, p.proname), p.prosrc from pg_proc as p
      join pg_namespace as n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'public')`)
  return rows
}

const namesRole = (text: string): readonly Role[] => roles.filter((role) => text.includes(`'${role}'`))

test('the policies ask for what the table says they do, and for nothing else', async () => {
  const rules = await rulesOfTheDatabase()
  expect(rules.length).toBeGreaterThan(400)
  const asked = rules.flatMap(({ text }) => [...text.matchAll(/kernel\.may\('([^']*)'/g)].map(([, name]) => name))
  expect([...new Set(asked)].sort()).toEqual(permissions.filter(isOfTheRecord).toSorted())
  // One that is put together would be seen by no test.
  const puttingTogether = rules.filter(({ text }) => /kernel\.may\((?!')/.test(text)).map(({ name }) => name)
  expect(puttingTogether).toEqual([])
})

test('nothing in the database names a role', async () => {
  const named = (await rulesOfTheDatabase()).filter(
    ({ text }) => namesRole(text).length > 0 || /has_role|candour\.roles/.test(text),
  )
  expect(named).toEqual([])
})

test('nor does a migration after the last that did', () => {
  const later = filesUnder('src/', '.sql').filter((path) => (path.split('/').at(-1) ?? '') > `${lastWithRoles}_z`)
  const named = later.filter((path) => namesRole(read(path)).length > 0 || read(path).includes('has_role'))
  expect(named).toEqual([])
})

/** Where a word that is also a role’s name says something else: a trainer, a supervisor and learning are in letters too. */
const wordsOnly: readonly RegExp[] = [
  /-?terms\.ts$/,
  /^src\/modules\/training\/extracts\/(deliverers|organisations)\.ts$/,
]

test('no file of the program names a role but the table: it asks for a permission', () => {
  const named = sources
    .filter((path) => !wordsOnly.some((words) => words.test(path)))
    .flatMap((path) => namesRole(read(path)).map((role) => `${path}: ${role}`))
  expect(sources.length).toBeGreaterThan(500)
  expect(named).toEqual([])
})

test('every permission is asked for somewhere, and held by somebody', () => {
  const rules = filesUnder('src/', '.sql').map(read).join('\n')
  const program = sources.map(read).join('\n')
  const unasked = permissions.filter((each) => !program.includes(`'${each}'`) && !rules.includes(`may('${each}')`))
  expect(unasked).toEqual([])
  expect(permissions.filter((each) => rolesThat(each).length === 0)).toEqual([])
})

test('every role uses the record, and only what is held is of effect', () => {
  expect(roles.filter((role) => !may({ roles: [role] }, 'record.use'))).toEqual([])
  expect(may({ roles: [] }, ...permissions)).toBe(false)
  // What an older record may still hold.
  expect(may({ roles: ['superuser' as Role] }, ...permissions)).toBe(false)
  expect(policySettings([])['candour.permissions']).toBe('')
})

test('names are of the shape that the database holds them to, and permissions are noun.verb', () => {
  for (const role of roles) expect(role).toMatch(/^[a-z]+(-[a-z]+)*$/)
  for (const permission of permissions) expect(permission).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
  expect(rolesByName).toEqual(['restricted-auditor', 'restricted-statistics'])
})

test.each(Object.entries(leansOn))('whoever holds %s holds what it leans on', (permission, others) => {
  for (const role of rolesThat(permission as Permission)) {
    expect([role, others.filter((other) => !may({ roles: [role] }, other))]).toEqual([role, []])
  }
})

test.each(roles)('each page that %s is permitted opens, and each other is shut', async (role) => {
  const visitor = site.visit(record.actor([role]))
  const routes = modules.flatMap((module) => module.routes)
  // What needs something to look at, and what the identity provider or courses answer, are walked elsewhere.
  const plain = routes.filter(({ method, path }) => method === 'GET' && !/:|\*/.test(path))
  const found: string[] = []
  for (const { path, access } of plain) {
    if (access === 'public' || access === 'signed-in') continue
    const { statusCode } = await visitor.get(path)
    const permitted = isPermitted({ roles: [role] }, access)
    if (permitted ? statusCode >= 400 : statusCode !== 403) found.push(`${path}: ${statusCode}`)
  }
  expect(found).toEqual([])
})

test.each(importersOf(modules).map((importer) => [importer.kind, importer] as const))(
  'the policies let in a file of %s from all who may send it, and it is refused from all others',
  async (kind, importer) => {
    for (const role of roles) {
      const [headings = ''] = template(importer).split('\r\n')
      const send = runImport(record.db, record.actor([role]), importer, {
        stream: Readable.from([Buffer.from(`${headings}\r\n`)]),
        name: `${kind}.csv`,
      })
      const outcome = await send.then(
        ({ fault }) => fault ?? 'taken',
        (error: Error) => error.constructor.name,
      )
      const permitted = may({ roles: [role] }, importer.may)
      expect([role, permitted ? outcome !== 'Forbidden' : outcome]).toEqual([role, permitted || 'Forbidden'])
      expect(String(outcome)).not.toMatch(/row-level security|DatabaseError/)
    }
  },
)
