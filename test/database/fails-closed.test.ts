import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appUrl, importersOf, policySettings, publicUserId, type Role, roles } from '../../src/kernel/index.ts'
import { modules } from '../../src/modules.ts'
import { type FreshDatabase, freshDatabase } from '../harness/database.ts'
import { everyTable, type FilledTable, fillEveryTable, valueFor } from './fill-every-table.ts'

/** Only the database's owner reads these; the application's role has no right to them at all. */
const ownersOnly = ['candour.migration']

/** Shared lists, the same for every force: no `force_id`, and read only. */
const referenceTables: readonly string[] = []

const readersOfACase = ['allowed_person_ids', 'denied_command_ids', 'denied_person_ids']
const readersOfAReport = [...readersOfACase, 'restricted']

/**
 * Columns the application may change where it is not `superseded_at`. Nothing that is known of the force's people,
 * training, reports or cases may stand here: that is corrected by a new version.
 */
const changeable: Readonly<Record<string, readonly string[]>> = {
  'access.session': ['checked_at', 'ended_at', 'kept', 'last_seen_at'],
  // Who may read a case, not what is known of it: a change has to reach the versions already written.
  'conduct.allegation': readersOfACase,
  'conduct.allegation_version': readersOfACase,
  'conduct."case"': readersOfACase,
  'conduct.case_event': readersOfACase,
  'conduct.case_version': readersOfACase,
  'elearning.package': ['withdrawn_at', 'withdrawn_by_name'],
  'elearning.registration': ['ended_at'],
  // A sitting's own life. What somebody did in it stands in statements.
  'elearning.session': [
    'abandoned_at',
    'access_hash',
    'fetch_hash',
    'fetched_at',
    'initialized_at',
    'judged_at',
    'last_seen_at',
    'preferences_read_at',
    'said_through',
    'seconds',
    'terminated_at',
  ],
  // What SCORM courses remember from one sitting to the next, and how far they are.
  'elearning.scorm_global_objective': ['changed_at', 'registration_id', 'value'],
  'elearning.scorm_progress': ['changed_at', 'commit_number', 'sequencing', 'session_id', 'version'],
  'elearning.scorm_unit_state': ['attempt', 'changed_at', 'completion', 'elements', 'score_scaled', 'success'],
  'elearning.scorm_visit': ['counted_seconds', 'ended_at', 'is_over', 'last_seen_at', 'said_seconds'],
  // Who may read an entry, not what it says: a thing that is restricted later takes its earlier entries with it.
  'kernel.audit_entry': ['denied_command_ids', 'denied_person_ids', 'restricted'],
  'kernel.audit_head': ['hash', 'number'],
  'kernel.import': [
    'about',
    'added',
    'bad',
    'changed',
    'denied_command_ids',
    'denied_person_ids',
    'file_bytes',
    'finished_at',
    'good',
    'notes',
    'problem_count',
    'rows',
    'sha256',
    'status',
    'unchanged',
  ],
  // What its writer typed since.
  'kernel.draft': ['cells', 'saved_at'],
  // A job's own life. What it does stands in the record.
  'kernel.job': [
    'attempts',
    'beat_at',
    'began_at',
    'done',
    'ended_at',
    'every_milliseconds',
    'failed_at',
    'message',
    'phase',
    'reason',
    'result',
    'run_at',
    'runner',
    'state',
    'stop_asked_at',
    'total',
  ],
  // Who may read a file: those of the thing that it hangs on, which may be restricted later.
  'kernel.kept_file': readersOfAReport,
  'kernel.row_set_aside': ['taken_at'],
  'learning_record.credential': ['last_used_at', 'revoked_at', 'revoked_by_name'],
  'learning_record.document': ['content', 'content_type', 'etag', 'updated_at'],
  // How far statements have been looked through: a bookmark.
  'learning_record.progress': ['through'],
  // Whether mail was sent, not what it says.
  'mail.message': ['changed_at', 'reason', 'state'],
  // Who may read a report.
  'response.referral_out_version': readersOfAReport,
  'response.report': [...readersOfAReport, 'party_command_ids'].toSorted(),
  'response.report_version': readersOfAReport,
  'response.risk_assessment_version': readersOfAReport,
}

/** Tables from which the application may delete: none that hold the record. */
const deletable: readonly string[] = [
  // What somebody typed while their session ended, until they send it again.
  'access.kept_form',
  // The provider's logout tokens, which are too old to count again.
  'access.logout_token',
  // What somebody has typed in a form, until they send it or throw it away.
  'kernel.draft',
  // Jobs that ended a month ago, and the files that were sent for those that have ended.
  'kernel.job',
  'kernel.job_file',
  // What courses remember from one sitting to the next, which their protocol lets them delete.
  'learning_record.document',
  // Expired bearer tokens.
  'learning_record.token',
]

/**
 * What anyone at all may read, in the rows that the table's policy leaves open to the public. The head of the audit
 * chain is a number and a hash: whoever writes an entry must know what it follows.
 */
const openToThePublic: readonly string[] = [
  'disclosure.published',
  'kernel.audit_head',
  'kernel.force',
  'public_site.help_service_version',
  'response.definition_version',
  'response.routing_policy_version',
  'response.routing_rule',
  'workforce.unit',
  'workforce.unit_version',
]

/** What anyone at all may write: the audit record of what they did. */
const writtenByThePublic: readonly string[] = ['kernel.audit_entry', 'kernel.audit_head', 'public_site.feedback']

let database: FreshDatabase
let owner: pg.Client
let app: pg.Client
let tables: FilledTable[]
let forceId: string

interface Settings {
  readonly force?: string
  readonly user?: string
  readonly permissions?: string
}

const noOne: Settings = {}
/** All that the holder of every role may do. */
const everything = policySettings(roles)['candour.permissions']
const permissionsOf = (role: Role) => policySettings([role])['candour.permissions']

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  tables = await everyTable(owner)
  forceId = randomUUID()
  await fillEveryTable(owner, tables, forceId)
  app = new pg.Client({ connectionString: appUrl(database.url) })
  await app.connect()
})

afterAll(async () => {
  await app.end()
  await owner.end()
  await database.drop()
})

/** Runs a statement as the application, for whoever the settings name; undone afterwards. The error code, or the rows. */
async function attempt(
  statement: string,
  { force = '', user = '', permissions = '' }: Settings,
): Promise<string | number> {
  await app.query('begin')
  try {
    await app.query(
      `select set_config('candour.force_id', $1, true), set_config('candour.user_id', $2, true),
        set_config('candour.permissions', $3, true)`,
      [force, user, permissions],
    )
    return (await app.query(statement)).rowCount ?? 0
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code) return error.code
    throw error
  } finally {
    await app.query('rollback')
  }
}

const refused = '42501'

const insertInto = ({ name, columns }: FilledTable, user: string): string => {
  const value = (column: FilledTable['columns'][number]) =>
    column.name === 'user_id' && user ? `'${user}'::uuid` : valueFor(column, forceId)
  return `insert into ${name} (${columns.map((column) => column.name).join(', ')}) values (${columns.map(value).join(', ')})`
}

/** The tables, but for those left out, of which `works` is true. */
async function tablesWhere(works: (table: FilledTable) => Promise<boolean>, leftOut: readonly string[] = []) {
  const found: string[] = []
  for (const table of tables) if (!leftOut.includes(table.name) && (await works(table))) found.push(table.name)
  return found
}

const readable = (settings: Settings, leftOut: readonly string[] = []) =>
  tablesWhere(async ({ name }) => {
    const seen = await attempt(`select 1 from ${name}`, settings)
    return seen !== 0 && seen !== refused
  }, leftOut)

const writable = (settings: Settings, leftOut: readonly string[] = []) =>
  tablesWhere(async (table) => (await attempt(insertInto(table, settings.user ?? ''), settings)) !== refused, leftOut)

test('there is a row in every table, so that seeing none means something', async () => {
  expect(tables.length).toBeGreaterThan(10)
  const empty = await tablesWhere(async ({ name }) => (await owner.query(`select from ${name} limit 1`)).rowCount !== 1)
  expect(empty).toEqual([])
})

test('and somebody with every role, in the force, does see most of them', async () => {
  const seen = await readable({ force: forceId, user: randomUUID(), permissions: everything })
  expect(seen.length).toBeGreaterThan(tables.length / 2)
})

test.each<[string, () => Settings]>([
  ['nothing set at all', () => noOne],
  ['a force set but no user', () => ({ force: forceId })],
  ['a user set but no force', () => ({ user: randomUUID(), permissions: everything })],
  ['permissions set but no user', () => ({ force: forceId, permissions: everything })],
  [
    'a user of another force with every role',
    () => ({ force: randomUUID(), user: randomUUID(), permissions: everything }),
  ],
])('with %s, no row is read, written or changed', async (_, settings) => {
  expect(await readable(settings())).toEqual([...referenceTables])
  expect(await writable(settings())).toEqual([])
  const changed = await tablesWhere(async ({ name, columns }) => {
    for (const column of columns) {
      const result = await attempt(`update ${name} set ${column.name} = ${column.name}`, settings())
      if (result !== 0 && result !== refused) return true
    }
    return false
  })
  expect(changed).toEqual([])
})

test('anyone at all reads only what is open to the public, and writes only the audit record and feedback that names nobody', async () => {
  const anyone = { force: forceId, user: publicUserId, permissions: ',,' }
  expect(await readable(anyone, openToThePublic)).toEqual([])
  expect(await writable(anyone, writtenByThePublic)).toEqual([])
})

test('every table is held by row-level security, its owner too', async () => {
  const { rows } = await owner.query(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`)
  const open = rows.map(({ name }) => name).filter((name) => ![...ownersOnly, ...referenceTables].includes(name))
  expect(open).toEqual([])
})

test("the owner's own tables give the application no right at all", async () => {
  for (const name of ownersOnly) {
    const { rows } = await owner.query(
      `select has_table_privilege('candour_app', $1, 'select, insert, update, delete') as held`,
      [name],
    )
    expect([name, rows[0]?.held]).toEqual([name, false])
  }
})

test('every key begins with the force', async () => {
  const { rows } = await owner.query(`
    select format('%s: %s', k.conrelid::regclass, k.conname) as name, k.conrelid::regclass::text as "table",
      a.attname = 'force_id' as begins, k.contype
    from pg_constraint as k
    join pg_namespace as n on n.oid = k.connamespace
    join pg_attribute as a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype in ('p', 'u', 'x') and n.nspname !~ '^(pg_|queue$)'
    union all
    select i.indexrelid::regclass::text, i.indrelid::regclass::text, coalesce(a.attname = 'force_id', false), 'i'
    from pg_index as i
    join pg_class as c on c.oid = i.indrelid
    join pg_namespace as n on n.oid = c.relnamespace
    left join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisunique and c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|queue$)'`)
  const exempt = [...ownersOnly, ...referenceTables]
  expect(rows.filter((key) => !key.begins && !exempt.includes(key.table)).map((key) => key.name)).toEqual([])
  const keyed = new Set(rows.filter((key) => key.contype === 'p').map((key) => key.table))
  const { rows: unkeyed } = await owner.query('select unnest($1::text[])::regclass::text as name', [
    tables.map(({ name }) => name),
  ])
  expect(unkeyed.map(({ name }) => name).filter((name) => !keyed.has(name))).toEqual([])
})

test('the application owns nothing and is no member of a role that does', async () => {
  const { rows: owned } = await owner.query(
    `select d.classid::regclass::text as what from pg_shdepend as d join pg_roles as r on r.oid = d.refobjid
     where r.rolname = 'candour_app' and d.deptype = 'o'`,
  )
  expect(owned).toEqual([])
  const { rows } = await owner.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      exists (select from pg_auth_members as m where m.member = r.oid) as member
     from pg_roles as r where rolname = 'candour_app'`,
  )
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, member: false },
  ])
})

test('the application changes superseded_at and the columns declared here, and no other', async () => {
  const { rows } = await owner.query(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array_agg(a.attname::text order by a.attname) as columns
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^(pg_|queue$)' and n.nspname <> 'information_schema'
      and a.attname <> 'superseded_at' and has_column_privilege('candour_app', c.oid, a.attnum, 'update')
    group by 1 order by 1`)
  expect(Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))).toEqual(changeable)
})

test('the application deletes and empties nothing but what is declared here', async () => {
  const { rows } = await owner.query(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^(pg_|queue$)' and n.nspname <> 'information_schema'
      and has_table_privilege('candour_app', c.oid, 'delete, truncate') order by 1`)
  expect(rows.map(({ name }) => name)).toEqual([...deletable])
})

test("no view or function lends the application its owner's eyes", async () => {
  const { rows: views } = await owner.query(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and has_table_privilege('candour_app', c.oid, 'select')
      and (c.relkind = 'm'
        or c.relkind = 'v' and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false))
      and not exists (select from pg_depend as d where d.objid = c.oid and d.deptype = 'e')`)
  expect(views).toEqual([])
  const { rows: functions } = await owner.query(`
    select p.oid::regprocedure::text as name from pg_proc as p
    join pg_namespace as n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`)
  expect(functions).toEqual([])
})

test('the application can make no table of its own that outlives its session', async () => {
  const { rows } = await owner.query(`
    select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
      and has_schema_privilege('candour_app', oid, 'create')`)
  expect(rows).toEqual([])
})

/** Runs a statement as somebody with every role, for a purpose. */
async function attemptFor(purpose: string, statement: string, permissions = everything): Promise<string | number> {
  await app.query('begin')
  try {
    await app.query(
      `select set_config('candour.force_id', $1, true), set_config('candour.user_id', $2, true),
        set_config('candour.person_id', $2, true), set_config('candour.command_id', $2, true),
        set_config('candour.permissions', $3, true), set_config('candour.purpose', $4, true)`,
      [forceId, randomUUID(), permissions, purpose],
    )
    return (await app.query(statement)).rowCount ?? 0
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code) return error.code
    throw error
  } finally {
    await app.query('rollback')
  }
}

const restrictedThings = modules.flatMap((module) => module.restricts ?? [])
const tablesOfThings = restrictedThings.flatMap(({ own, members }) => [own.table, ...members.map(({ table }) => table)])

test('an administrator reads no restricted row by calling it an import, a count or the work of somebody else', async () => {
  for (const table of tablesOfThings) {
    // The row of each table is restricted, and keeps nobody out.
    const asked = (purpose: string) => attemptFor(purpose, `select 1 from ${table}`, permissionsOf('administrator'))
    for (const kind of importersOf(modules).map((importer) => importer.kind)) {
      expect([table, kind, await asked(`import:${kind}`)]).toEqual([table, kind, 0])
    }
    for (const purpose of ['import', 'work', 'statistics', 'apply', 'apply:', 'apply:people']) {
      expect([table, purpose, await asked(purpose)]).toEqual([table, purpose, 0])
    }
  }
})

test('in ordinary work nobody changes who may read, nor writes or supersedes what files tell', async () => {
  for (const table of [...tablesOfThings, 'kernel.kept_file', 'kernel.import', 'kernel.audit_entry']) {
    const { rows } = await owner.query(
      `select quote_ident(attname) as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and has_column_privilege('candour_app', attrelid, attnum, 'update')`,
      [table],
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { name } of rows) {
      for (const purpose of ['work', 'statistics', 'import:reports', 'import:conduct-cases']) {
        expect([table, name, await attemptFor(purpose, `update ${table} set ${name} = ${name}`)]).toEqual([
          table,
          name,
          0,
        ])
      }
    }
  }
})

test('rows set aside are read by nobody but whoever writes their kind', async () => {
  const read = 'select 1 from kernel.row_set_aside'
  expect(await attemptFor('work', read)).toBe(0)
  expect(await attemptFor('import:x', read)).toBe(0)
  expect(await attemptFor('keep-out', read)).toBe(0)
  expect(await attemptFor('apply:y', read)).toBe(0)
  expect(await attemptFor('apply:x', read, permissionsOf('trainer'))).toBe(0)
  expect(await attemptFor('apply:x', read)).toBe(1)
})

test('the head of the audit chain begins before its first entry, and nobody sets it back to there', async () => {
  const nought = `decode(repeat('00', 32), 'hex')`
  expect(await attemptFor('work', `update kernel.audit_head set number = 0, hash = ${nought}`)).toBe(refused)
  expect(await attemptFor('work', `update kernel.audit_head set number = 5, hash = '\\x00'`)).toBe(refused)
  expect(await attemptFor('work', `update kernel.audit_head set number = 5, hash = ${nought}`)).toBe(1)
  const begin = (number: number) =>
    `insert into kernel.audit_head (force_id, number, hash) values ('${forceId}', ${number}, ${nought})`
  expect(await attemptFor('work', begin(7))).toBe(refused)
})

test('figures are written where something is counted, and nowhere else', async () => {
  for (const name of ['statistics.figure', 'statistics.figure_cell', 'statistics.figure_source']) {
    const table = tables.find((each) => each.name === name)
    if (!table) throw new Error(`There is no ${name}`)
    const insert = insertInto(table, '')
    for (const purpose of ['work', 'import:reports', 'apply:reports', 'keep-out']) {
      expect([name, purpose, await attemptFor(purpose, insert)]).toEqual([name, purpose, refused])
    }
    expect([name, await attemptFor('statistics', insert, permissionsOf('administrator'))]).toEqual([name, refused])
  }
})
