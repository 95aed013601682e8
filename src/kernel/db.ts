import { setTimeout as delay } from 'node:timers/promises'
import {
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Actor, actorSettings } from './actor.ts'
import { DatabaseAway, DiskFull, databaseFault, faultCode } from './database-faults.ts'
import { logEvent } from './log.ts'
import { logCommitted } from './log-after.ts'
import { mustHaveRoom, type Room } from './room.ts'
import type { Db, Preparable, Purpose, Tx } from './tx.ts'

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

/** The moment of a transaction, and the process of the database that does its work. */
interface Begun {
  readonly at: Date
  readonly pid: number
}

/** Begins a transaction, tells the policies whose it is and asks for the time, all in one round trip. */
async function begin(
  client: pg.PoolClient,
  { actor, purpose, readOnly }: { actor: Actor; purpose: Purpose; readOnly: boolean },
): Promise<Begun> {
  const settings: Readonly<Record<string, string>> = {
    'candour.force_id': actor.forceId,
    ...actorSettings(actor),
    'candour.purpose': purpose,
    application_name: readOnly ? reading : writing,
    // To compile a statement takes longer than any of ours; a PostgreSQL of a force's own does so unless it is told.
    jit: 'off',
  }
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`)
  const mode = readOnly ? 'repeatable read, read only' : 'read committed, read write'
  try {
    // Several statements are answered by several results, which the types do not know.
    const results = (await client.query(`start transaction isolation level ${mode};
      select ${set.join(', ')}, date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at,
        pg_backend_pid() as pid`)) as unknown as pg.QueryResult<Begun>[]
    const first = results[1]?.rows[0]
    if (!first) throw new Error('The database did not say what time it is')
    return first
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Kysely over a client whose transaction has begun, so that COPY goes down the same connection and sees the same. */
function overOneClient(client: pg.PoolClient): Dialect {
  const lent = { query: client.query.bind(client), release: () => {} }
  const driver = new PostgresDriver({ pool: { connect: async () => lent, end: async () => {}, options: {} } })
  driver.beginTransaction = async () => {}
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

/** Whoever waits longer for a connection is told to come again: none is free, or the server does not answer. */
const longestWaitMilliseconds = 30_000
/** A server that says nothing for so long is not reachable. */
const longestAnswerMilliseconds = 3_000
/** How often one transaction meets a connection that broke while nobody used it before it gives up. */
const staleConnections = 3
/** SQLSTATE query_canceled. */
const cancelled = '57014'

export interface DbOptions {
  readonly connections?: number
  /** Of the disk that holds the database, where that is ours to watch. */
  readonly room?: Room
  /** The folder of large kept files. */
  readonly filesFolder?: string
}

/**
 * Opens the application's pool on `url`, which must name the role `candour_app` (or one granted the same and no more):
 * the owner of the tables is not held by row-level security. Each new connection asks for the address again, as a
 * server that was restarted may have another.
 *
 * Transactions throw DatabaseAway while the server cannot be reached and DiskFull where it has no room; they work again
 * as soon as it does.
 */
export function openDb(url: string | (() => string), options: DbOptions = {}): Db {
  const address = typeof url === 'string' ? () => url : url
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionString: address() })
    }
  }
  const { filesFolder = null } = options
  const pool = new pg.Pool({
    Client,
    max: options.connections ?? 16,
    types,
    keepAlive: true,
    connectionTimeoutMillis: longestWaitMilliseconds,
  })
  // An idle connection that breaks is replaced; the next query tells if the server is gone.
  pool.on('error', (error) => logEvent('database.connection-lost', { code: String(Object(error).code ?? '') }))
  // One in use that breaks between two queries has nobody else to tell, and must not end the process.
  pool.on('connect', (client) => client.on('error', () => {}))

  /** Of the imports under way: what brings much in must not use up the last of the room. */
  const importing = new Set<number>()
  options.room?.onNone(() => {
    for (const pid of importing) pool.query('select pg_cancel_backend($1)', [pid]).catch(() => {})
  })

  let away = false
  /** The error as whoever asked should see it; what the log has to know of it is said once. */
  const told = (error: unknown, readOnly: boolean): unknown => {
    const fault = databaseFault(error, readOnly)
    if (fault === null) return error
    if (!(fault instanceof DatabaseAway)) {
      logEvent('disk.full', { code: faultCode(fault) })
      options.room?.ranOut()
    } else if (!away) {
      away = true
      logEvent('database.away', { code: faultCode(fault) })
    }
    return fault
  }

  /** A connection on which the transaction has begun. Nothing has been done yet, so another may be tried. */
  async function beginOnOne(
    actor: Actor,
    purpose: Purpose,
    readOnly: boolean,
  ): Promise<Begun & { client: pg.PoolClient }> {
    for (let left = staleConnections; ; left -= 1) {
      const client = await pool.connect()
      try {
        const begun = await begin(client, { actor, purpose, readOnly })
        if (away) logEvent('database.back')
        away = false
        return { client, ...begun }
      } catch (error) {
        const fault = databaseFault(error, readOnly)
        client.release(fault !== null)
        if (left === 0 || fault === null) throw error
      }
    }
  }

  async function run<T>(actor: Actor, work: (tx: Tx) => Promise<T>, purpose: Purpose, readOnly: boolean): Promise<T> {
    const large = /^(import|apply):/.test(purpose)
    if (large) mustHaveRoom(options.room)
    let begun: (Begun & { client: pg.PoolClient }) | undefined
    let broken = false
    try {
      begun = await beginOnOne(actor, purpose, readOnly)
      const { client, at, pid } = begun
      if (large) importing.add(pid)
      let committed: Pick<Tx, 'connection'> | undefined
      const result = await inTransaction(client, (connection) => {
        committed = { connection }
        return work({ actor, forceId: actor.forceId, at, connection, filesFolder, ...onConnection(client, connection) })
      })
      if (committed) logCommitted(committed)
      return result
    } catch (error) {
      const stopped = large && Object(error).code === cancelled && options.room?.has() === false
      const seen = told(stopped ? new DiskFull(error) : error, readOnly)
      broken = seen instanceof DatabaseAway
      throw seen
    } finally {
      if (begun) importing.delete(begun.pid)
      begun?.client.release(broken)
    }
  }

  return {
    read: (actor, work, purpose = 'work') => run(actor, work, purpose, true),
    write: (actor, work, purpose = 'work') => run(actor, work, purpose, false),
    address,
    filesFolder,
    mustHaveRoom: () => mustHaveRoom(options.room),
    isReachable: () =>
      Promise.race([
        pool.query('select').then(
          () => true,
          () => false,
        ),
        delay(longestAnswerMilliseconds, false, { ref: false }),
      ]),
    load: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  }
}

const inTransaction = <T>(client: pg.PoolClient, work: (connection: Transaction<object>) => Promise<T>): Promise<T> =>
  new Kysely<object>({ dialect: overOneClient(client) }).transaction().execute(work)

/** What a transaction can do beside Kysely, on its own connection. */
const onConnection = (client: pg.PoolClient, connection: Transaction<object>): Pick<Tx, 'prepared' | 'copyFrom'> => ({
  async prepared<Row>(query: Preparable<Row>) {
    const { sql: text, parameters } = query.compile(connection)
    const { rows } = await client.query({ name: preparedName(text), text, values: [...parameters] })
    return rows as Row[]
  },
  copyFrom: async (statement) => client.query(copyFrom(statement)),
})
