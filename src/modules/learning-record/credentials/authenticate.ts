import {
  type Actor,
  CandourError,
  type Db,
  type Force,
  hashToken,
  isId,
  rolesOf,
  systemActor,
} from '../../../kernel/index.ts'
import { findOwnSource, ownActor } from '../own-statements/own-source.ts'
import type { CourseSitting, CourseSittings } from '../sittings/course-sittings.ts'
import { findByToken, findCredential, type GoodCredential, noteUse } from './credential.queries.ts'
import type { Scope } from './scopes.ts'
import { isSecret, nobodysHash } from './secret.ts'
import { beginTry } from './tries.ts'

/** Whoever sends a request: a source, by one of its credentials. */
export interface Sender {
  readonly credentialId: string
  readonly sourceId: string
  readonly authority: string
  readonly scopes: readonly Scope[]
  readonly actor: Actor
  /** Where a course that runs here sends it: what narrows the scopes to one registration. */
  readonly sitting: CourseSitting | null
}

/** No credential, or none that is good: 401 Unauthorized. Which of the two is not told. */
export class NotAuthenticated extends CandourError {
  override readonly status = 401
  constructor() {
    super('The credential is missing, wrong, expired or revoked')
  }
}

/** The credential is good, but not for this: 403 Forbidden. */
export class OutOfScope extends CandourError {
  override readonly status = 403
}

/** How long a verified secret is not verified again: scrypt takes 50 ms of a processor. Revocation does not wait for it. */
const rememberSecretFor = 60_000
/** A token is verified cheaply, and expires by itself. */
const rememberTokenFor = 2_000
const rememberAtMost = 1_000
const noteUseEvery = 60_000

/** `address`: where the request came from, for the limit on wrong credentials. */
export type Authenticate = (authorization: string | undefined, address: string) => Promise<Sender>

/** Verifies what stands in Authorization: Basic, or a bearer token of ours. Throws NotAuthenticated, TooManyWrong. */
export function authenticator(db: Db, force: Force, sittings: CourseSittings): Authenticate {
  const known = new Map<string, { sender: Sender; until: number }>()
  const noted = new Map<string, number>()
  const pending = new Map<string, Promise<Sender>>()

  async function verify(authorization: string, memory: string, from: Attempt): Promise<Sender> {
    const sender =
      (await sittingSender(db, force, sittings, authorization)) ??
      senderOf(force, await readCredential(db, force, authorization, from))
    if (known.size >= rememberAtMost) known.clear()
    const bearer = /^bearer /i.test(authorization)
    known.set(memory, { sender, until: Date.now() + (bearer ? rememberTokenFor : rememberSecretFor) })
    return sender
  }

  async function recall(authorization: string, address: string): Promise<Sender> {
    const memory = hashToken(authorization).toString('base64')
    const remembered = known.get(memory)
    if (remembered && remembered.until > Date.now()) return remembered.sender
    // A page of requests that arrive together with one credential costs one scrypt.
    const running =
      pending.get(memory) ??
      verify(authorization, memory, { address, wasGood: known.delete(memory) }).finally(() => pending.delete(memory))
    pending.set(memory, running)
    return running
  }

  return async (authorization, address) => {
    if (authorization === undefined) throw new NotAuthenticated()
    const sender = await recall(authorization, address)
    if (sender.sitting) return sender
    if ((noted.get(sender.credentialId) ?? 0) + noteUseEvery < Date.now()) {
      noted.set(sender.credentialId, Date.now())
      await db.write(systemActor(force.forceId), (tx) => noteUse(tx, sender.credentialId))
    }
    return sender
  }
}

/** The key of a sitting is its id; no other credential's looks like one. Its token is random: no scrypt is needed. */
async function sittingSender(
  db: Db,
  force: Force,
  sittings: CourseSittings,
  authorization: string,
): Promise<Sender | null> {
  const [, value = ''] = /^basic +(\S+)$/i.exec(authorization) ?? []
  const { key, secret } = readBasic(value)
  if (!isId(key)) return null
  return db.read(systemActor(force.forceId), async (tx) => {
    const sitting = await sittings.find(tx, key.toLowerCase(), hashToken(secret))
    const source = sitting && (await findOwnSource(tx))
    if (!sitting || !source) throw new NotAuthenticated()
    return {
      credentialId: sitting.sittingId,
      sourceId: source.sourceId,
      authority: source.authority,
      scopes: ['statements/write', 'statements/read', 'state', 'profile'],
      actor: ownActor(force.forceId, source, sitting.personId),
      sitting,
    }
  })
}

function readBasic(value: string): { readonly key: string; readonly secret: string } {
  const [key = '', ...rest] = Buffer.from(value, 'base64').toString('utf8').split(':')
  return { key, secret: rest.join(':') }
}

async function readCredential(db: Db, force: Force, authorization: string, from: Attempt): Promise<GoodCredential> {
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(authorization) ?? []
  const system = systemActor(force.forceId)
  if (scheme.toLowerCase() === 'bearer') {
    const found = await db.read(system, (tx) => findByToken(tx, hashToken(value)))
    if (!found) throw new NotAuthenticated()
    return found
  }
  if (scheme.toLowerCase() !== 'basic') throw new NotAuthenticated()
  return credentialOf(db, force, value, from)
}

/** Where a credential came from, and whether the very same was right before. */
interface Attempt {
  readonly address: string
  readonly wasGood: boolean
}

/**
 * The credential whose access key and secret these are, as Basic writes them. A key that nobody has costs the same as a
 * wrong secret. Others' mistakes never hold back who was right before, nor who comes for the first time and tries no more
 * than twice a minute. Throws NotAuthenticated, TooManyWrong.
 */
export async function credentialOf(db: Db, force: Force, basic: string, from: Attempt): Promise<GoodCredential> {
  const { key: accessKey, secret } = readBasic(basic)
  if (accessKey.includes('\0')) throw new NotAuthenticated()
  const found = await db.read(systemActor(force.forceId), (tx) => findCredential(tx, accessKey))
  const tried = from.wasGood ? null : beginTry(from.address, found ? accessKey : null)
  const isRight = await isSecret(secret, found?.secretHash ?? nobodysHash)
  if (!found || !isRight) throw new NotAuthenticated()
  tried?.takeBack()
  return found
}

const senderOf = (force: Force, credential: GoodCredential): Sender => ({
  credentialId: credential.credentialId,
  sourceId: credential.sourceId,
  authority: credential.authority,
  scopes: credential.scopes,
  actor: {
    forceId: force.forceId,
    userId: credential.sourceId,
    name: credential.sourceName,
    personId: null,
    commandId: null,
    roles: rolesOf.learningSource,
  },
  sitting: null,
})
