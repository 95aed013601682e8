import type { Command as Program } from 'commander'
import type { Actor } from './actor.ts'
import type { Force } from './force.ts'
import type { Term } from './meaning/index.ts'
import type { Register } from './register.ts'
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

/** What the record can answer, and the terms in which it is asked. */
export interface Answering {
  readonly register: Register
  readonly terms: readonly Term[]
}

/**
 * A command by its name: enough to list it. The rest is read once it is called, as to read the whole program takes
 * longer than to say what it offers.
 */
export interface OfferedCommand {
  /** Its name and what it takes, as help lists it: `import [options] <kind> [files...]`. */
  readonly term: string
  readonly does: string
  load(answering: () => Promise<Answering>): Promise<RegisterCommands>
}
