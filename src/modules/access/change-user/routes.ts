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
import { isPowerful } from '../powers/powerful.ts'
import { waitingProposals } from '../powers/proposals.queries.ts'
import { parseRoles, roleTitle } from '../role-titles.ts'
import { countLiveSessions } from '../session.queries.ts'
import { unknownStaffNumber } from '../staff-number-input.ts'
import { findUser } from '../user.queries.ts'
import { findPersonByStaffNumber, findWorkforcePerson } from '../works-where.queries.ts'
import { changeUser } from './command.ts'
import { changeUserForm } from './form.ts'
import { listUserVersions } from './user-history.queries.ts'
import { userView } from './view.ts'

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function userPage(request: PageRequest, userId: string, errors: readonly FormError[]): Promise<Page> {
  const { db, form, signedIn } = request
  const shown = await db.read(signedIn, async (tx) => {
    const user = await findUser(tx, userId)
    if (!user) throw new NotFound()
    const person = user.personId === null ? undefined : await findWorkforcePerson(tx, user.personId)
    const waiting = (await waitingProposals(tx)).filter((each) => each.userId === userId)
    const signedIn = await countLiveSessions(tx, userId)
    return { user, person, waiting, signedIn, versions: await listUserVersions(tx, userId) }
  })
  const { user, person } = shown
  const entered =
    errors.length > 0
      ? {
          roles: parseRoles(form.getAll('roles')) ?? [],
          may: form.get('may') ?? '',
          staffNumber: form.get('staffNumber') ?? '',
        }
      : {
          roles: user.roles,
          may: user.active ? 'sign-in' : 'not-sign-in',
          staffNumber: person?.staffNumber ?? '',
        }
  return page({
    title: `${user.name}, who signs in`,
    backLink: { href: '/users', text: 'Back to people who sign in' },
    errors,
    main: userView(request, shown, entered, errors),
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
    access: 'user.change',
    restricted: true,
    handle: async (request) => userPage(request, userIdOf(request), []),
  },
  {
    method: 'POST',
    path: '/users/:userId',
    access: 'user.change',
    fresh: true,
    restricted: true,
    async handle(request) {
      const userId = userIdOf(request)
      const read = readForm(changeUserForm, request.form)
      if (!read.ok) return userPage(request, userId, read.errors)
      const { roles, may, staffNumber } = read.value
      const { db, signedIn } = request
      const person = staffNumber && (await db.read(signedIn, (tx) => findPersonByStaffNumber(tx, staffNumber)))
      if (person === undefined) return userPage(request, userId, [unknownStaffNumber(staffNumber ?? '')])
      const personId = person ? person.personId : null
      const change = { roles: parseRoles(roles) ?? [], active: may === 'sign-in', personId }
      const { changed, waits } = await db.write(signedIn, async (tx) => {
        const changed = await changeUser(tx, userId, change)
        const now = await findUser(tx, userId)
        return { changed, waits: change.active ? change.roles.filter((role) => !now?.roles.includes(role)) : [] }
      })
      const must = waits.filter(isPowerful).map(roleTitle).join(', ')
      const said = changed ? 'Changes saved' : 'Nothing was changed'
      return redirect(`/users/${userId}`, must ? `${said}. Another administrator must agree to: ${must}` : said)
    },
  },
]
