import { page, type Route, redirect, safePath } from '../../../web/index.ts'
import { signInAgainView } from './view.ts'

/**
 * Where somebody who is signed in shows again who they are, or signs in more strongly, and goes on to where they were. What
 * only the provider has to be asked is asked at once.
 */
export const signInAgainRoute: Route = {
  method: 'GET',
  path: '/sign-in/again',
  access: 'public',
  layout: 'staff',
  async handle(request) {
    const { actor, query } = request
    const next = safePath(query.get('next'), '/home')
    const encoded = encodeURIComponent(next)
    if (!actor) return redirect(`/sign-in?next=${encoded}`)
    const lacks = query.get('lacks')
    if (lacks === 'recheck') return redirect(`/sign-in/oidc?ask=silent&next=${encoded}`)
    const ask = lacks === 'stronger' ? 'stronger' : 'again'
    return page({ title: 'Confirm who you are', main: signInAgainView(request, actor, ask, next) })
  },
}
