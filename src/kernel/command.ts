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

/** The terminal a command speaks to. */
export interface Terminal {
  /** The user asked for JSON. */
  readonly json: boolean
  /** What the command came to, on standard output: the text, or the data where the user asked for JSON. */
  result(text: string, data: unknown): void
  /** A line on standard error. */
  say(text: string): void
  /** How far long work is, on standard error. */
  progress(text: string, done?: number, of?: number): void
}

/** What a command is given to work through. */
export interface CommandDoor {
  terminal(): Terminal
  /** Brings the database up for the work and closes it after. */
  withSession(work: (session: Session, terminal: Terminal) => Promise<void>): Promise<void>
}

/** Adds commands to `candour`. A CandourError thrown by one ends it with exit code 1 and its message. */
export type RegisterCommands = (program: Program, door: CommandDoor) => void
