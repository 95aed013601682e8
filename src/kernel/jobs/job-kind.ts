import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../tx.ts'

/** How far a job is, for people: what it does now, how much of it is done, of how much. */
export interface JobProgress {
  readonly phase: string
  readonly done?: number | null
  /** Null where it is not known. */
  readonly total?: number | null
  readonly message?: string | null
}

/** What a job is given when its turn has come. */
export interface JobContext<Payload = unknown> {
  readonly db: Db
  /** Whoever asked for it, with the roles they hold at this moment and held when they asked; or Candour itself. */
  readonly actor: Actor
  readonly jobId: string
  readonly payload: Payload
  /** 1 for the first. */
  readonly attempt: number
  /** No other attempt follows this one. */
  readonly isLast: boolean
  /** Told to stop: by somebody, because the process ends, or because the job was taken for dead. See `handsBack`. */
  readonly signal: AbortSignal
  /** Whether it was told to stop because its process ends: it is then done from its beginning by the next. */
  handsBack(): boolean
  /** Asks now whether somebody asked it to stop, which `signal` then says: before what cannot be undone. */
  listen(): Promise<void>
  /** Kept a moment later. */
  report(progress: JobProgress): void
  /** The file that was sent with it. */
  openFile(): Readable
}

interface Described {
  /** `imports.import-file`: the module's name first. */
  readonly kind: string
  /** What it is for, as an administrator reads it: “Import a file”. */
  readonly title: string
  /** Takes long and much: so that it keeps no small work waiting. */
  readonly long?: boolean
  /** Done by Candour itself, whoever made it necessary. */
  readonly asCandour?: boolean
  /** Whether an administrator may have it tried again after it failed; not where what was sent with it is gone. */
  readonly canRetry?: boolean
  /** How often it is begun where the fault is ours, or it was killed. */
  readonly attempts?: number
  /** Everybody in the force may see that there is one and how far it is; else whoever asked for it and administrators. */
  readonly seenByAll?: boolean
  /** Done again and again by Candour itself. What an earlier start was told gives way to this. */
  readonly every?: { readonly milliseconds: number; readonly firstAfterMilliseconds: number }
}

/** One kind of later work, as a module declares it. */
export interface JobKindOf<Payload> extends Described {
  /** Identities, and what of it tells nothing: it is kept in the open. */
  readonly payload: z.ZodType<Payload>
  /**
   * Does it. What it resolves to is kept as JSON. Throws a CandourError below 500 where it cannot be done and never will,
   * whose message an administrator reads; what else it throws is our fault, and it is tried again. It may have been
   * begun before and killed anywhere: so that it is done once, it writes that it was done with what it does.
   */
  run(context: JobContext<Payload>): Promise<unknown>
  /** Puts right what it left half done when nothing more is tried, in the name of whoever asked for it. */
  abandoned?(context: Pick<JobContext<Payload>, 'db' | 'actor' | 'jobId' | 'payload'> & { why: string }): Promise<void>
}

/** A kind, whatever its payload. */
export interface JobKind extends Described {
  readonly parse: (payload: unknown) => unknown
  run(context: JobContext): Promise<unknown>
  abandoned?(context: Pick<JobContext, 'db' | 'actor' | 'jobId' | 'payload'> & { why: string }): Promise<void>
}

/** A kind whose payload is parsed before it is run; the same value names the kind to `addJob`. */
export interface TypedJobKind<Payload> extends JobKind {
  /** For the types alone: there is no such value. */
  readonly takes?: Payload
}

export function jobKind<Payload>({ payload, run, abandoned, ...described }: JobKindOf<Payload>): TypedJobKind<Payload> {
  return {
    ...described,
    parse: (given) => payload.parse(given),
    run: (context) => run({ ...context, payload: payload.parse(context.payload) }),
    ...(abandoned
      ? { abandoned: (context) => abandoned({ ...context, payload: payload.parse(context.payload) }) }
      : {}),
  }
}

export const defaultAttempts = 5
