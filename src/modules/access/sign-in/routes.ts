import { systemActor } from '../../../kernel/index.ts'
import { page, type Route, redirect, safePath } from '../../../web/index.ts'
import { listSampleUsers } from '../user.queries.ts'
import { signInView } from './view.ts'

/** The page of ways to sign in. `hasProvider` tells whether the force's identity provider is set up. */
export const signInRoutes = (hasProvider: () => boolean): readonly Route[] => [
  {
    method: 'GET',
    path: '/sign-in',
    access: 'public',
    layout: 'staff',
    async handle(request) {
      const { actor, db, force, query } = request
      const next = safePath(query.get('next'), '/home')
      if (actor) return redirect(next)
      const samplePeople = force.isSample ? await db.read(systemActor(force.forceId), listSampleUsers) : null
      return page({ title: 'Sign in', main: signInView(request, { samplePeople, provider: hasProvider(), next }) })
    },
  },
]
