import type { Actor } from '../kernel/index.ts'
import type { Proof, Proven } from './proof.ts'

/**
 * A live session. `actor` is looked up afresh by the store each time, so a withdrawn role is gone at once; what is
 * `withheld` is no role of theirs.
 */
export interface SessionRecord extends Proven {
  readonly token: string
  readonly actor: Actor
  readonly values: Readonly<Record<string, string>>
}

/** How a session begins. */
export interface BegunSession {
  readonly proof: Proof
  /** The browser's own name for itself; only a word or two of it is kept. */
  readonly userAgent?: string | undefined
  /** What the session before it kept, where the same person signed in again. */
  readonly values?: Readonly<Record<string, string>>
}

/**
 * Where sessions are kept. The store makes the tokens (at least 128 random bits, kept only as a hash), decides when a
 * session has expired, and writes the audit entries of sign-in and sign-out.
 */
export interface Sessions {
  /** Null where the token is unknown, ended or expired. */
  find(token: string): Promise<SessionRecord | null>
  /** Without a proof a session is never taken for freshly proven. */
  create(user: Pick<Actor, 'forceId' | 'userId'>, begun?: BegunSession): Promise<{ readonly token: string }>
  /** Notes that the account of a session still stands, and how its holder proved it. */
  confirm(token: string, proof: Proof): Promise<void>
  save(token: string, values: Readonly<Record<string, string>>): Promise<void>
  end(token: string): Promise<void>
}
