import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { Db, Tx } from '../../../kernel/index.ts'
import { NotAuthenticated, OutOfScope, type Sender } from '../credentials/authenticate.ts'
import { isStillGood } from '../credentials/credential.queries.ts'
import { holds, type Scope } from '../credentials/scopes.ts'
import type { CourseSitting } from '../sittings/course-sittings.ts'
import { inTurn } from '../sittings/in-turn.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import type { VersionRules } from '../specification/version.ts'

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

/** A request as the specification sees it, whichever syntax it came in. */
export interface XapiRequest {
  readonly rules: VersionRules
  readonly method: Method
  /** The path after the base address: `/statements`. */
  readonly resource: string
  /** The base address's path: `/xapi/2.0`. */
  readonly base: string
  readonly params: ReadonlyMap<string, string>
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly sender: Sender
  readonly db: Db
  /** Called when statements have been stored. */
  readonly stored: () => void
}

export interface XapiResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer | Readable
}

/** What can be done with a resource, and the parameters that may be named in doing it. */
export interface Operation {
  readonly params: readonly string[]
  handle(request: XapiRequest): Promise<XapiResponse>
}

export type Resource = Readonly<Partial<Record<Method, Operation>>>

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): XapiResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

export const noContent: XapiResponse = { status: 204 }

/** A parameter that has to be there. Throws NotUnderstood. */
export function required(request: XapiRequest, name: string): string {
  const value = request.params.get(name)
  if (value === undefined) throw new NotUnderstood(`The parameter “${name}” is missing`)
  return value
}

/** Throws OutOfScope where the credential is not good for any of these. */
export function mustHold({ sender }: XapiRequest, ...anyOf: readonly Scope[]): void {
  if (anyOf.some((scope) => holds(sender.scopes, scope))) return
  throw new OutOfScope(`The credential does not have the scope ${anyOf.join(' or ')}`)
}

/** The sender's own transaction, in which its credential still is good. Throws NotAuthenticated where it was revoked. */
export const reading = <T>(request: XapiRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
  request.sender.sitting
    ? ofSitting(request, request.sender.sitting, 'read', work)
    : request.db.read(request.sender.actor, (tx) => ifGood(tx, request.sender, work))

export const writing = <T>(request: XapiRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
  request.sender.sitting
    ? ofSitting(request, request.sender.sitting, 'write', work)
    : request.db.write(request.sender.actor, (tx) => ifGood(tx, request.sender, work))

async function ifGood<T>(tx: Tx, { credentialId }: Sender, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!(await isStillGood(tx, credentialId))) throw new NotAuthenticated()
  return work(tx)
}

/** May write even to read: what a course has read is noted. */
const ofSitting = <T>(
  { db, sender }: XapiRequest,
  sitting: CourseSitting,
  how: 'read' | 'write',
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  inTurn(sitting.sittingId, () =>
    db.write(sender.actor, async (tx) => {
      await sitting.hold(tx, how)
      return work(tx)
    }),
  )
