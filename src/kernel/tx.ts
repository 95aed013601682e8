import type { Writable } from 'node:stream'
import type { RawBuilder, Transaction } from 'kysely'
import type { Actor } from './actor.ts'

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
  /**
   * A query that is asked again and again, read and planned by the database once a connection. Its text must always be
   * the same, with all that changes in its parameters; and one plan must be good for all of them.
   */
  prepared<Row>(query: RawBuilder<Row>): Promise<Row[]>
  /** A stream into `COPY … FROM STDIN` on this transaction's own connection. */
  copyFrom(statement: string): Promise<Writable>
}

/**
 * Why a transaction is opened, for policies that allow counting without reading.
 * `statistics` lets those who may run restricted measures count rows they may not open. `import` is the importer's own:
 * what a file says of a restricted record is written without its sender reading what else the record holds.
 * `audit-check` is the check of the audit chain's: it follows entries which the one who asks may not read, and shows none.
 */
export type Purpose = 'work' | 'statistics' | 'import' | 'audit-check'

/** The door from the application to the database: a transaction, always somebody's. */
export interface Db {
  /** One read-only snapshot (repeatable read). */
  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>, purpose?: Purpose): Promise<T>
  /** A transaction that may write. Also the one to open where a read must leave its audit entry. */
  write<T>(actor: Actor, work: (tx: Tx) => Promise<T>, purpose?: Purpose): Promise<T>
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
