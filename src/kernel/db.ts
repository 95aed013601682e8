import {
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Actor } from './actor.ts'
import { logCommitted } from './log-after.ts'
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

/** Begins a transaction, tells the policies whose it is and asks for the time, all in one round trip. */
async function begin(
  client: pg.PoolClient,
  { actor, purpose, readOnly }: { actor: Actor; purpose: Purpose; readOnly: boolean },
): Promise<Date> {
  const settings: Readonly<Record<string, string>> = {
    'candour.force_id': actor.forceId,
    'candour.user_id': actor.userId,
    'candour.person_id': actor.personId ?? '',
    'candour.command_id': actor.commandId ?? '',
    'candour.roles': `,${actor.roles.join(',')},`,
    'candour.purpose': purpose,
    application_name: readOnly ? reading : writing,
  }
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`)
  const mode = readOnly ? 'repeatable read, read only' : 'read committed, read write'
  try {
    // Several statements are answered by several results, which the types do not know.
    const results = (await client.query(`start transaction isolation level ${mode};
      select ${set.join(', ')}, date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at`)) as unknown as pg.QueryResult<{
      at: Date
    }>[]
    const first = results[1]?.rows[0]
    if (!first) throw new Error('The database did not say what time it is')
    return first.at
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Kysely over one client, so that COPY can go down the same connection and see the same transaction. */
function overOneClient(client: pg.PoolClient, beginTransaction: () => Promise<void>): Dialect {
  const driver = new PostgresDriver({ pool: { connect: async () => client, end: async () => {} } })
  driver.beginTransaction = beginTransaction
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** The name under which each text is prepared. The texts are the program's own, and few. */
const preparedNames = new Map<string, string>()

function preparedName(text: string): string {
  const name = preparedNames.get(text) ?? `candour_${preparedNames.size + 1}`
  preparedNames.set(text, name)
  return name
}

/**
 * Opens the application's pool on `url`, which must name the role `candour_app` (or one granted the same and no more):
 * the owner of the tables is not held by row-level security.
 */
export function openDb(url: string, options: { connections?: number } = {}): Db {
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 16, types })
  pool.on('error', () => {}) // an idle connection that breaks is replaced; the next query tells if the server is gone
  // One in use that breaks between two queries has nobody else to tell, and must not end the process.
  pool.on('connect', (client) => client.on('error', () => {}))

  async function run<T>(actor: Actor, work: (tx: Tx) => Promise<T>, purpose: Purpose, readOnly: boolean): Promise<T> {
    const client = await pool.connect()
    let at = new Date(0)
    const kysely = new Kysely<object>({
      dialect: overOneClient(client, async () => {
        at = await begin(client, { actor, purpose, readOnly })
      }),
    })
    let committed: Pick<Tx, 'connection'> | undefined
    const result = await kysely.transaction().execute((connection) => {
      committed = { connection }
      return work({
        actor,
        forceId: actor.forceId,
        at,
        connection,
        async prepared<Row>(query: RawBuilder<Row>) {
          const { sql: text, parameters } = query.compile(connection)
          const { rows } = await client.query({ name: preparedName(text), text, values: [...parameters] })
          return rows as Row[]
        },
        copyFrom: async (statement) => client.query(copyFrom(statement)),
      })
    })
    if (committed) logCommitted(committed)
    return result
  }

  return {
    read: (actor, work, purpose = 'work') => run(actor, work, purpose, true),
    write: (actor, work, purpose = 'work') => run(actor, work, purpose, false),
    load: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  }
}
