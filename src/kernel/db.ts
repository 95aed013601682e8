import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Actor } from './actor.ts'
import type { Db, Purpose, Tx } from './tx.ts'

/** A date is text, for a day has no time zone; a bigint is a number as long as it is exact. */
const parsers: Record<number, (text: string) => unknown> = {
  1082: (text) => text,
  20: (text) => {
    const value = Number(text)
    if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to count with`)
    return value
  },
  1700: Number,
}

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

const reading = 'candour read'

/** The name by which an open writing transaction can be seen by others (see `known-at.ts`). */
export const writing = 'candour write'

async function begin(connection: Transaction<object>, actor: Actor, purpose: Purpose, name: string): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select set_config('candour.force_id', ${actor.forceId}, true),
      set_config('candour.user_id', ${actor.userId}, true),
      set_config('candour.person_id', ${actor.personId ?? ''}, true),
      set_config('candour.command_id', ${actor.commandId ?? ''}, true),
      set_config('candour.roles', ${`,${actor.roles.join(',')},`}, true),
      set_config('candour.purpose', ${purpose}, true),
      set_config('application_name', ${name}, true),
      date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at`.execute(connection)
  const first = rows[0]
  if (!first) throw new Error('The database did not say what time it is')
  return first.at
}

/**
 * Opens the application's pool on `url`, which must name the role `candour_app` (or one granted the same and no more):
 * the owner of the tables is not held by row-level security.
 */
export function openDb(url: string, options: { connections?: number } = {}): Db {
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 16, types })
  pool.on('error', () => {}) // an idle connection that breaks is replaced; the next query tells if the server is gone

  async function run<T>(actor: Actor, work: (tx: Tx) => Promise<T>, purpose: Purpose, readOnly: boolean): Promise<T> {
    const client = await pool.connect()
    // Kysely over this one client, so that COPY can go down the same connection and see the same transaction.
    const kysely = new Kysely<object>({
      dialect: new PostgresDialect({ pool: { connect: async () => client, end: async () => {} } }),
    })
    return kysely
      .transaction()
      .setAccessMode(readOnly ? 'read only' : 'read write')
      .setIsolationLevel(readOnly ? 'repeatable read' : 'read committed')
      .execute(async (connection) => {
        const at = await begin(connection, actor, purpose, readOnly ? reading : writing)
        const copy = async (statement: string) => client.query(copyFrom(statement))
        return work({ actor, forceId: actor.forceId, at, connection, copyFrom: copy })
      })
  }

  return {
    read: (actor, work, purpose = 'work') => run(actor, work, purpose, true),
    write: (actor, work, purpose = 'work') => run(actor, work, purpose, false),
    close: () => pool.end(),
  }
}
