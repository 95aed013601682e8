import { AuthorizationResponseError } from 'openid-client'
import { logEvent, NotFound, systemActor } from '../../../kernel/index.ts'
import {
  type Page,
  type PageRequest,
  type Proof,
  type Reply,
  type Route,
  redirect,
  safePath,
} from '../../../web/index.ts'
import { type Attempt, asks, readAttempt, writeAttempt } from './attempt.ts'
import { findPerson } from './find-person.ts'
import { callback, type Provider, type ProviderClaims } from './provider.ts'
import { TooWeak } from './strength.ts'
import { expired, noAnswer, stopped, tooWeak, unknownPerson, untrusted } from './view.ts'

/** Signing in by way of the force's identity provider: out to it, and back. */
export const signInOidcRoutes = (provider: () => Provider | null): readonly Route[] => [
  {
    method: 'GET',
    path: '/sign-in/oidc',
    access: 'public',
    layout: 'staff',
    async handle({ query, session }) {
      const ask = asks.find((each) => each === query.get('ask')) ?? 'sign-in'
      const begun = await open(provider)
        .begin(safePath(query.get('next'), '/home'), ask)
        .catch((error: unknown) => {
          logEvent('sign-in.failed', { why: 'no answer' }, error)
          return null
        })
      if (!begun) return noAnswer
      session.carry(writeAttempt(begun.attempt))
      return redirect(begun.address)
    },
  },
  {
    method: 'GET',
    path: callback,
    access: 'public',
    layout: 'staff',
    async handle(request) {
      const { session, url } = request
      const attempt = readAttempt(session.carried)
      session.carry(null)
      if (!attempt) {
        logEvent('sign-in.failed', { why: 'expired' })
        return expired
      }
      const from = open(provider)
      const claims = await from.finish(new URL(url, from.settings.origin), attempt).catch(explain)
      if (attempt.ask === 'silent') return afterRecheck(request, attempt, claims)
      if ('kind' in claims) return claims
      const user = await findUserOf(request, claims)
      if (!user) {
        logEvent('sign-in.failed', { why: 'unknown person' })
        return unknownPerson
      }
      await session.signIn(user, proofOf(claims))
      return redirect(safePath(attempt.next, '/home'))
    },
  },
]

const findUserOf = ({ db, force }: PageRequest, claims: ProviderClaims) =>
  db.write(systemActor(force.forceId), (tx) => findPerson(tx, claims))

/** The account still stands, or its person is signed out and may sign in again. */
async function afterRecheck(request: PageRequest, attempt: Attempt, claims: ProviderClaims | Page): Promise<Reply> {
  const { actor, session } = request
  const user = 'kind' in claims ? null : await findUserOf(request, claims)
  const next = safePath(attempt.next, '/home')
  if (!('kind' in claims) && user && user.userId === actor?.userId) {
    await session.confirm(proofOf(claims))
    return redirect(next)
  }
  await session.signOut()
  return redirect(`/sign-in?next=${encodeURIComponent(next)}`, 'Your force’s sign-in service asks you to sign in again')
}

const proofOf = (claims: ProviderClaims): Proof => ({ ...claims, by: 'provider', at: claims.authTime })

function open(provider: () => Provider | null): Provider {
  const opened = provider()
  if (!opened) throw new NotFound()
  return opened
}

/** The page for a sign-in that did not come to its end. What exactly was wrong is nothing to tell a browser. */
function explain(error: unknown): Page {
  if (error instanceof TooWeak) {
    logEvent('sign-in.failed', { why: 'too weak' })
    return tooWeak
  }
  const isStopped = error instanceof AuthorizationResponseError
  logEvent('sign-in.failed', { why: isStopped ? 'stopped' : 'untrusted' }, error)
  return isStopped ? stopped : untrusted
}
