import { createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { CandourError } from './errors.ts'

/** A migration: forward only, one file, run once, in the order of its name's timestamp. */
interface Migration {
  readonly name: string
  readonly statements: readonly string[]
  readonly hash: string
}

/** Thrown where the database's own history does not fit the software's. */
class MigrationError extends CandourError {}

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
  if (current.replace(/--.*$/gm, '').trim() !== '') statements.push(current.trim())
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

async function prepareRole(client: pg.Client, ownerUrl: string): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>(
    'select exists (select from pg_roles where rolname = $1) as known',
    [appRole],
  )
  const password = client.escapeLiteral(appPassword(ownerUrl))
  const verb = rows[0]?.known ? 'alter' : 'create'
  await client.query(`${verb} role ${appRole} login nosuperuser nobypassrls noinherit password ${password}`)
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
 * nothing of itself behind. Returns the names run. Throws MigrationError where a file already run has been changed.
 */
export async function migrate(
  ownerUrl: string,
  folders: readonly URL[],
  options: MigrateOptions = {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'candour migrate' })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('candour migrate'))`)
    await client.query('create extension if not exists btree_gist')
    await client.query('create extension if not exists pg_trgm')
    await prepareRole(client, ownerUrl)
    await client.query('create schema if not exists candour')
    await client.query(`create table if not exists candour.migration (
      name text primary key, hash text not null, run_at timestamptz not null default now())`)
    return await runNew(client, levelOf(readMigrations(folders), options.only), options)
  } finally {
    await client.end()
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

async function runNew(client: pg.Client, migrations: Migration[], options: MigrateOptions): Promise<string[]> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from candour.migration')
  const run = new Map(rows.map((row) => [row.name, row.hash]))
  const changed = migrations.find((m) => run.has(m.name) && run.get(m.name) !== m.hash)
  if (changed) throw new MigrationError(`The migration ${changed.name} was changed after it was run on this database`)
  const fresh = migrations.filter((m) => !run.has(m.name))
  for (const [index, migration] of fresh.entries()) {
    options.onProgress?.(index, fresh.length, migration.name)
    await client.query('begin')
    try {
      for (const statement of migration.statements) await client.query(statement)
      await client.query('insert into candour.migration (name, hash) values ($1, $2)', [migration.name, migration.hash])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new MigrationError(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
    }
  }
  return fresh.map((m) => m.name)
}
