import type { Tx } from '../../../kernel/index.ts'
import type { Context } from '../documents/document.queries.ts'
import type { JsonObject } from '../specification/json.ts'

/** What a request of a sitting wants to do with documents. */
export interface DocumentUse extends Context {
  /** Null: every document of the context. */
  readonly documentId: string | null
  readonly change: 'read' | 'remove' | { readonly content: Buffer; readonly contentType: string }
}

/**
 * One sitting of a course that runs here, as a sender: the course's program speaks for one learner in one registration,
 * and reaches nothing else. Every method throws an error of status 401 or 403 where it refuses.
 */
export interface CourseSitting {
  readonly sittingId: string
  readonly personId: string
  /** It reads the statements of this registration and no others. */
  readonly registration: string
  /** Whose name it may ask for. */
  readonly agentKey: string
  /**
   * Looks whether the sitting is open still, in each request's own transaction. Where it writes, holds whatever else
   * could end the sitting or speak in its registration until the transaction ends.
   */
  hold(tx: Tx, how: 'read' | 'write'): Promise<void>
  /**
   * Holds new statements, in the order they came, to the standard's rules and notes what they change. Gives for each what
   * Candour says right after it.
   */
  admit(tx: Tx, statements: readonly JsonObject[]): Promise<readonly (readonly JsonObject[])[]>
  useDocuments(tx: Tx, use: DocumentUse): Promise<void>
  /** Whether it may ask what is known of an activity. */
  knowsActivity(activityId: string): boolean
}

/** The courses that are launched here, as far as this module has to know them. Who serves them gives it. */
export interface CourseSittings {
  /** The sitting with this id, where the token has this SHA-256; asked by Candour itself. */
  find(tx: Tx, sittingId: string, tokenHash: Buffer): Promise<CourseSitting | null>
}

/** Nothing is launched here. */
export const noSittings: CourseSittings = { find: async () => null }
