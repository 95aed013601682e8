import { AuthorizationResponseError } from 'openid-client'
import { logEvent, NotFound, systemActor } from '../../../kernel/index.ts'
import { type Page, type Route, redirect, safePath } from '../../../web/index.ts'
import { readAttempt, writeAttempt } from './attempt.ts'
import { findPerson } from './find-person.ts'
import type { Provider } from './provider.ts'
import { expired, noAnswer, stopped, unknownPerson, untrusted } from './view.ts'

const callback = '/sign-in/oidc/callback'

/** Signing in by way of the force's identity provider: out to it, and back. */
export const signInOidcRoutes = (provider: () => Provider | null): readonly Route[] => [
  {
    method: 'GET',
    path: '/sign-in/oidc',
    access: 'public',
    layout: 'staff',
    async handle({ origin, query, session }) {
      const begun = await open(provider)
        .begin(`${origin}${callback}`, safePath(query.get('next'), '/home'))
        .catch((error: unknown) => {
          logEvent('sign-in.failed', { why: 'no answer' }, error)
          return null
        })
      if (!begun) return noAnswer
      session.carry(writeAttempt(begun.attempt))
      return redirect(begun.address.href)
    },
  },
  {
    method: 'GET',
    path: callback,
    access: 'public',
    layout: 'staff',
    async handle(request) {
      const { db, force, origin, session, url } = request
      const attempt = readAttempt(session.carried)
      session.carry(null)
      if (!attempt) {
        logEvent('sign-in.failed', { why: 'expired' })
        return expired
      }
      const claims = await open(provider).finish(new URL(url, origin), attempt).catch(explain)
      if ('kind' in claims) return claims
      const user = await db.write(systemActor(force.forceId), (tx) => findPerson(tx, claims))
      if (!user) {
        logEvent('sign-in.failed', { why: 'unknown person' })
        return unknownPerson
      }
      await session.signIn(user)
      return redirect(safePath(attempt.next, '/home'))
    },
  },
]

function open(provider: () => Provider | null): Provider {
  const opened = provider()
  if (!opened) throw new NotFound()
  return opened
}

/** The page for a sign-in that did not come to its end. What exactly was wrong is nothing to tell a browser. */
function explain(error: unknown): Page {
  const isStopped = error instanceof AuthorizationResponseError
  logEvent('sign-in.failed', { why: isStopped ? 'stopped' : 'untrusted' }, error)
  return isStopped ? stopped : untrusted
}
