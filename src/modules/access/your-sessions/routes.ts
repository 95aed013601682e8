import { audit, hashToken, mustBeId, NotFound } from '../../../kernel/index.ts'
import { page, type Route, redirect } from '../../../web/index.ts'
import { endSessions, listLiveSessions } from '../session.queries.ts'
import { findUser } from '../user.queries.ts'
import { yourSessionsView } from './view.ts'

/** Where somebody is signed in, and how they end it elsewhere. */
export const yourSessionsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sessions',
    access: 'signed-in',
    async handle(request) {
      const { db, signedIn, session } = request
      const live = await db.read(signedIn, (tx) => listLiveSessions(tx, signedIn.userId, hashToken(session.token)))
      return page({ title: 'Your sessions', width: 'full', main: yourSessionsView(request, live) })
    },
  },
  {
    method: 'POST',
    path: '/sessions/end',
    access: 'signed-in',
    async handle({ db, signedIn, session, form }) {
      const { userId } = signedIn
      const which = form.get('session')
      const meant =
        which === 'others' ? { userId, but: hashToken(session.token) } : { userId, sessionId: mustBeId(which ?? '') }
      const ended = await db.write(signedIn, async (tx) => {
        const ended = await endSessions(tx, meant)
        if (ended.length > 0) {
          await audit(tx, {
            action: 'end-sessions',
            subjectType: 'user',
            subjectId: userId,
            detail: { sessions: ended.length },
          })
        }
        return ended.length
      })
      return redirect('/sessions', ended === 0 ? 'There was nothing to end' : 'Signed out there')
    },
  },
  {
    method: 'POST',
    path: '/users/:userId/end-sessions',
    access: 'session.end',
    async handle({ db, signedIn, params }) {
      const userId = mustBeId(params.userId)
      const ended = await db.write(signedIn, async (tx) => {
        if (!(await findUser(tx, userId))) throw new NotFound()
        const ended = await endSessions(tx, { userId })
        await audit(tx, {
          action: 'end-sessions',
          subjectType: 'user',
          subjectId: userId,
          detail: { sessions: ended.length },
        })
        return ended.length
      })
      return redirect(`/users/${userId}`, ended === 0 ? 'They were not signed in' : 'Signed out everywhere')
    },
  },
]
