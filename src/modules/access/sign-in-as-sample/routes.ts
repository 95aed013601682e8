import { Forbidden, systemActor } from '../../../kernel/index.ts'
import { type Route, redirect, safePath } from '../../../web/index.ts'
import { listSampleUsers } from '../user.queries.ts'

/**
 * Signs in as an invented person, without proof. Refused in a force of real people: here, where the session is made,
 * and by the database, which holds no sample person of such a force.
 */
export const signInAsSampleRoute: Route = {
  method: 'POST',
  path: '/sign-in/sample',
  access: 'public',
  layout: 'staff',
  async handle({ db, force, form, session }) {
    if (!force.isSample) throw new Forbidden('This force has real people: sign in with your force account')
    const people = await db.read(systemActor(force.forceId), listSampleUsers)
    const chosen = people.find(({ userId }) => userId === form.get('user'))
    if (!chosen) throw new Forbidden('Choose one of the sample people on the sign-in page')
    await session.signIn(chosen, { by: 'sample', at: new Date() })
    return redirect(safePath(form.get('next'), '/home'))
  },
}
