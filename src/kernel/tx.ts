import type { Writable } from 'node:stream'
import type { CompiledQuery, Transaction } from 'kysely'
import type { Actor } from './actor.ts'

/** What can be prepared: an SQL fragment, or a query of the builder. */
export interface Preparable<Row> {
  compile(connection: Transaction<object>): CompiledQuery<Row>
}

/**
 * One transaction of one actor. The row-level policies already hold the actor's settings.
 * `at` is the moment written to `recorded_at` by all that this transaction writes: whole milliseconds, rounded up,
 * so that it is never earlier than the transaction's own start.
 */
export interface Tx {
  readonly actor: Actor
  readonly forceId: string
  readonly at: Date
  /** Kysely that knows no tables: a module names its own with `tables<TrainingTables>(tx)`. */
  readonly connection: Transaction<object>
  /** See `Db`. */
  readonly filesFolder: string | null
  /**
   * A query that is asked again and again, read and planned by the database once a connection. Its text must always be
   * the same, with all that changes in its parameters; and one plan must be good for all of them.
   */
  prepared<Row>(query: Preparable<Row>): Promise<Row[]>
  /** A stream into `COPY … FROM STDIN` on this transaction's own connection. */
  copyFrom(statement: string): Promise<Writable>
}

/**
 * Why a transaction is opened, for policies that allow counting without reading.
 * `statistics` lets those who may run restricted measures count rows they may not open. `import:reports` is what an
 * import of reports reads and checks under: it sees what its sender may see. `apply:reports` is what it writes under,
 * after rows about what its sender may not read were set aside. `keep-out` widens who is kept out of restricted things.
 * `verification` walks the audit chain whole, showing none of it; `restriction` keeps people out of what was already
 * written about something, and is used by the kernel alone; `covered-days` asks of every file, also of those that few may
 * see, which days it covers, and nothing else of it. `queue` takes jobs, says how far they are and ends them.
 */
export type Purpose =
  | 'work'
  | 'statistics'
  | 'keep-out'
  | 'verification'
  | 'restriction'
  | 'covered-days'
  | 'queue'
  | `import:${string}`
  | `apply:${string}`

/** The door from the application to the database: a transaction, always somebody's. */
export interface Db {
  /** One read-only snapshot (repeatable read). */
  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>, purpose?: Purpose): Promise<T>
  /** A transaction that may write. Also the one to open where a read must leave its audit entry. */
  write<T>(actor: Actor, work: (tx: Tx) => Promise<T>, purpose?: Purpose): Promise<T>
  /** Where the contents of kept files lie that are too large for the database; null keeps all of them in it. */
  readonly filesFolder: string | null
  /**
   * Throws DiskFull while the disk has room for small things only. For whoever is about to bring much in: files, courses,
   * statements. Transactions of an import ask it themselves.
   */
  mustHaveRoom(): void
  /** Where the application's role finds the database now: for the queue, which has connections of its own. */
  address(): string
  /** Whether the database answers now. Never throws. */
  isReachable(): Promise<boolean>
  /** How busy its connections are. */
  load(): PoolLoad
  close(): Promise<void>
}

/** Connections that are open, those of them that do nothing, and transactions that wait for one. */
export interface PoolLoad {
  readonly open: number
  readonly idle: number
  readonly waiting: number
}

/** The transaction's connection typed to a module's own tables, and no other's. */
export const tables = <T>(tx: Tx): Transaction<T> => tx.connection as unknown as Transaction<T>
