import { NotFound } from '../../../kernel/index.ts'
import {
  type FormError,
  type Page,
  type PageRequest,
  page,
  type Route,
  readForm,
  redirect,
} from '../../../web/index.ts'
import { parseRoles } from '../role-titles.ts'
import { findUser } from '../user.queries.ts'
import { changeUser } from './command.ts'
import { changeUserForm } from './form.ts'
import { listUserVersions } from './user-history.queries.ts'
import { userView } from './view.ts'

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function userPage(request: PageRequest, userId: string, errors: readonly FormError[]): Promise<Page> {
  const { db, form, signedIn } = request
  const { user, versions } = await db.read(signedIn, async (tx) => ({
    user: await findUser(tx, userId),
    versions: await listUserVersions(tx, userId),
  }))
  if (!user) throw new NotFound()
  const entered =
    errors.length > 0
      ? { roles: parseRoles(form.getAll('roles')) ?? [], may: form.get('may') ?? '' }
      : { roles: user.roles, may: user.active ? 'sign-in' : 'not-sign-in' }
  return page({
    title: user.name,
    backLink: { href: '/users', text: 'Back to people who sign in' },
    errors,
    main: userView(request, user, versions, entered, errors),
  })
}

function userIdOf({ params }: PageRequest): string {
  const { userId = '' } = params
  if (!identity.test(userId)) throw new NotFound()
  return userId
}

export const changeUserRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/:userId',
    access: ['administrator'],
    handle: async (request) => userPage(request, userIdOf(request), []),
  },
  {
    method: 'POST',
    path: '/users/:userId',
    access: ['administrator'],
    async handle(request) {
      const userId = userIdOf(request)
      const read = readForm(changeUserForm, request.form)
      if (!read.ok) return userPage(request, userId, read.errors)
      const { roles, may } = read.value
      const change = { roles: parseRoles(roles) ?? [], active: may === 'sign-in' }
      const changed = await request.db.write(request.signedIn, (tx) => changeUser(tx, userId, change))
      return redirect(`/users/${userId}`, changed ? 'Changes saved' : 'Nothing was changed')
    },
  },
]
