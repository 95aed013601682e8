import type { Command as Program } from 'commander'
import type { Actor } from './actor.ts'
import type { Force } from './force.ts'
import type { Db } from './tx.ts'

/** What a command works with once the database is up. */
export interface Session {
  readonly db: Db
  readonly force: Force
  readonly actor: Actor
}

/** The terminal a command speaks to. `result` goes to standard output, `say` and `progress` to standard error. */
export interface Terminal {
  readonly json: boolean
  result(text: string, data: unknown): void
  say(text: string): void
  progress(text: string, done?: number, of?: number): void
}

/** A command that a module adds to `candour`. Thrown CandourErrors end it with exit code 1 and their message. */
export interface Command {
  register(
    program: Program,
    run: (work: (session: Session, terminal: Terminal) => Promise<void>) => Promise<void>,
  ): void
}
