import { type Route, redirect } from '../../../web/index.ts'

export const signOutRoute: Route = {
  method: 'POST',
  path: '/sign-out',
  access: 'public',
  layout: 'staff',
  async handle({ session }) {
    await session.signOut()
    return redirect('/sign-in', 'You have signed out')
  },
}
