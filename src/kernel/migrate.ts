import { createHash, createHmac, randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { databaseFault } from './database-faults.ts'
import { CandourError } from './errors.ts'
import { installQueue } from './jobs/install-queue.ts'
import { withOwner } from './owner.ts'

/** A migration: forward only, one file, run once, in the order of its name's timestamp. */
interface Migration {
  readonly name: string
  readonly statements: readonly string[]
  readonly hash: string
}

/** Thrown where the database's own history does not fit the software's. */
class MigrationError extends CandourError {}

/** The server is too old to hold the record. */
class ServerTooOld extends CandourError {}

/** The oldest PostgreSQL that Candour runs on. */
const oldestServer = 15

const fileName = /^\d{8}T\d{6}_[a-z0-9_]+\.sql$/

/** Statements end with a semicolon at the end of a line; `$$` bodies are kept whole. */
function splitStatements(text: string): string[] {
  const statements: string[] = []
  let current = ''
  for (const line of text.split('\n')) {
    current += `${line}\n`
    const inBody = (current.match(/\$\$/g) ?? []).length % 2 === 1
    if (!inBody && line.trimEnd().endsWith(';')) {
      statements.push(current.trim())
      current = ''
    }
  }
  if (current.replace(/--.*/g, '').trim() !== '') statements.push(current.trim())
  return statements
}

function readMigrations(folders: readonly URL[]): Migration[] {
  const migrations = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => fileName.test(name))
      .map((name) => {
        const text = readFileSync(new URL(name, folder), 'utf8')
        return { name, statements: splitStatements(text), hash: createHash('sha256').update(text).digest('hex') }
      }),
  )
  return migrations.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The application's role. It owns nothing, so row-level security holds it. */
const appRole = 'candour_app'

/**
 * The connection string of the application's role on the owner's server. Its password is derived from the owner's, so
 * that whoever may migrate may also serve and nothing need be stored. `DATABASE_APP_URL` overrides it.
 */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = appRole
  url.password = appPassword(ownerUrl)
  return url.href
}

const appPassword = (ownerUrl: string): string =>
  createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password))
    .update(appRole)
    .digest('hex')

/** What a server answers where somebody else changed the same role at the same moment; nothing was changed by us. */
const changedBySomebody = new Set(['XX000' /* tuple concurrently updated */, '23505', '42710' /* made meanwhile */])

/**
 * The role is the server's, so forces with databases on one server share it, and no lock of one database keeps another
 * from changing it at the same moment. What loses that race is done again.
 */
async function prepareRoleInTurn(client: pg.Client, ownerUrl: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await prepareRole(client, ownerUrl)
    } catch (error) {
      if (attempt === 20 || !changedBySomebody.has((error as { code?: string }).code ?? '')) throw error
      await delay(randomInt(10, 50 * attempt))
    }
  }
}

async function prepareRole(client: pg.Client, ownerUrl: string): Promise<void> {
  const { rows } = await client.query<{ sound: boolean }>(
    `select rolcanlogin and not (rolsuper or rolbypassrls or rolinherit) as sound from pg_roles where rolname = $1`,
    [appRole],
  )
  const [role] = rows
  const password = client.escapeLiteral(appPassword(ownerUrl))
  // Only a superuser may so much as mention these of a role that is there, and an owner need not be one.
  const kept = role?.sound ? '' : 'login nosuperuser nobypassrls noinherit'
  await client.query(`${role ? 'alter' : 'create'} role ${appRole} ${kept} password ${password}`)
  const { rows: names } = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
  await client.query(`grant connect, temporary on database ${names[0]?.name} to ${appRole}`)
}

export interface MigrateOptions {
  readonly onProgress?: (done: number, of: number, name: string) => void
  /** Names and hashes of the migrations to stop at: those an earlier version had. Each must be ours as it was there. */
  readonly only?: ReadonlyMap<string, string>
}

/**
 * Brings the database at `ownerUrl` to the software's schema. Two at once wait for each other; a file that fails leaves
 * nothing of itself behind. Returns the names run. Throws MigrationError, and changes nothing, where a file already run
 * has been changed, or the record was written by a newer version; and ServerTooOld.
 */
export async function migrate(
  ownerUrl: string,
  folders: readonly URL[],
  options: MigrateOptions = {},
): Promise<string[]> {
  const migrations = levelOf(readMigrations(folders), options.only)
  return withOwner(ownerUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('candour migrate'))`)
    await mustBeNewEnough(client)
    const run = await alreadyRun(client)
    mustKnow(migrations, run)
    await client.query('create extension if not exists btree_gist')
    await client.query('create extension if not exists pg_trgm')
    await prepareRoleInTurn(client, ownerUrl)
    await client.query('create schema if not exists candour')
    await client.query(`create table if not exists candour.migration (
      name text primary key, hash text not null, run_at timestamptz not null default now())`)
    const ran = await runNew(
      client,
      migrations.filter(({ name }) => !run.has(name)),
      options,
    )
    await installQueue(ownerUrl)
    return ran
  })
}

/** Takes away all that migrations made, whatever is in it, and nothing else that the database holds. */
export async function unmigrate(ownerUrl: string, folders: readonly URL[]): Promise<void> {
  const statements = readMigrations(folders).flatMap((migration) => migration.statements)
  const schemas = statements.flatMap((each) => /^create schema (\w+)/im.exec(each)?.[1] ?? [])
  await withOwner(ownerUrl, (client) =>
    client.query(['candour', ...schemas].map((name) => `drop schema if exists ${name} cascade`).join(';')),
  )
}

/** The names of the software's migrations that the database at `ownerUrl` has not run. */
export async function pendingMigrations(ownerUrl: string, folders: readonly URL[]): Promise<string[]> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'candour readiness',
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  })
  client.on('error', () => {}) // the query tells
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>('select name from candour.migration')
    const run = new Set(rows.map(({ name }) => name))
    return readMigrations(folders).flatMap(({ name }) => (run.has(name) ? [] : name))
  } finally {
    await client.end().catch(() => {})
  }
}

function levelOf(ours: Migration[], only: ReadonlyMap<string, string> | undefined): Migration[] {
  if (only === undefined) return ours
  const known = new Map(ours.map(({ name, hash }) => [name, hash]))
  const unknown = [...only].find(([name, hash]) => known.get(name) !== hash)
  if (unknown) {
    throw new MigrationError(
      `This version of Candour has no migration ${unknown[0]} as it was run. Use a newer version`,
    )
  }
  return ours.filter(({ name }) => only.has(name))
}

async function mustBeNewEnough(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
  )
  const [said] = rows
  if (Number(said?.number) >= oldestServer * 10_000) return
  throw new ServerTooOld(
    `This server is PostgreSQL ${said?.version}, and Candour needs ${oldestServer} or newer. Nothing has been changed. Move the database to a newer server`,
  )
}

/** The hashes of the migrations that ran on this database, by name. */
async function alreadyRun(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    `select to_regclass('candour.migration') is not null as there`,
  )
  if (!tables[0]?.there) return new Map()
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from candour.migration order by name',
  )
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

function mustKnow(migrations: readonly Migration[], run: ReadonlyMap<string, string>): void {
  const known = new Set(migrations.map(({ name }) => name))
  const newer = [...run.keys()].filter((name) => !known.has(name))
  if (newer.length > 0) {
    throw new MigrationError(
      `This record was written by a newer Candour: it holds ${newer.length} changes that this version does not know (the last is ${newer.at(-1)}). Nothing has been changed. Start that version, or bring back a backup from before it`,
    )
  }
  const changed = migrations.find(({ name, hash }) => run.has(name) && run.get(name) !== hash)
  if (changed) throw new MigrationError(`The migration ${changed.name} was changed after it was run on this database`)
}

/**
 * Row-level security holds a table's owner only where it is forced to. It is, on every table, those of later migrations
 * too: whoever has the owner's password but is no superuser reads nothing by it. While migrations run it is lifted, for
 * they move rows of every force. One that is killed half way is made good by the next start.
 */
async function forceRowSecurity(client: pg.Client, force: boolean): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('alter table %I.%I %s force row level security', n.nspname, c.relname, $2::text) as statement
     from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity <> $1
       and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
    [force, force ? '' : 'no'],
  )
  if (rows.length > 0) await client.query(rows.map(({ statement }) => statement).join(';'))
}

async function runNew(client: pg.Client, fresh: readonly Migration[], options: MigrateOptions): Promise<string[]> {
  if (fresh.length > 0) await forceRowSecurity(client, false)
  try {
    await runEach(client, fresh, options)
  } finally {
    await forceRowSecurity(client, true)
  }
  return fresh.map((m) => m.name)
}

async function runEach(client: pg.Client, fresh: readonly Migration[], options: MigrateOptions): Promise<void> {
  for (const [index, migration] of fresh.entries()) {
    options.onProgress?.(index, fresh.length, migration.name)
    await client.query('begin')
    try {
      for (const statement of migration.statements) await client.query(statement)
      await client.query('insert into candour.migration (name, hash) values ($1, $2)', [migration.name, migration.hash])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw (
        databaseFault(error) ??
        new MigrationError(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
      )
    }
  }
}
