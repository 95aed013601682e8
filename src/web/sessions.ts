import type { Actor } from '../kernel/index.ts'

/** A live session. `actor` is looked up afresh by the store each time, so a withdrawn role is gone at once. */
export interface SessionRecord {
  readonly token: string
  readonly actor: Actor
  readonly values: Readonly<Record<string, string>>
}

/**
 * Where sessions are kept. The store makes the tokens (at least 128 random bits, kept only as a hash), decides when a
 * session has expired, and writes the audit entries of sign-in and sign-out.
 */
export interface Sessions {
  /** Null where the token is unknown, ended or expired. */
  find(token: string): Promise<SessionRecord | null>
  create(user: Pick<Actor, 'forceId' | 'userId'>): Promise<{ readonly token: string }>
  save(token: string, values: Readonly<Record<string, string>>): Promise<void>
  end(token: string): Promise<void>
}
