import { Conflict } from '../../../kernel/index.ts'
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
import { whatNow } from '../powers/what-now.ts'
import { parseRoles } from '../role-titles.ts'
import { unknownStaffNumber } from '../staff-number-input.ts'
import { findPersonByStaffNumber } from '../works-where.queries.ts'
import { addUser } from './command.ts'
import { addUserForm } from './form.ts'
import { addUserView } from './view.ts'

function formPage(request: PageRequest, errors: readonly FormError[]): Page {
  const { form } = request
  const entered = {
    name: form.get('name') ?? '',
    email: form.get('email') ?? '',
    staffNumber: form.get('staffNumber') ?? '',
    roles: parseRoles(form.getAll('roles')) ?? [],
  }
  return page({
    title: 'Add a person who signs in',
    backLink: { href: '/users', text: 'Back to people who sign in' },
    errors,
    main: addUserView(request, entered, errors),
  })
}

export const addUserRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/add',
    access: 'user.change',
    restricted: true,
    handle: async (request) => formPage(request, []),
  },
  {
    method: 'POST',
    path: '/users/add',
    access: 'user.change',
    fresh: true,
    restricted: true,
    async handle(request) {
      const { db, force, signedIn } = request
      const read = readForm(addUserForm, request.form)
      if (!read.ok) return formPage(request, read.errors)
      const { staffNumber } = read.value
      const person = staffNumber && (await db.read(signedIn, (tx) => findPersonByStaffNumber(tx, staffNumber)))
      if (person === undefined) return formPage(request, [unknownStaffNumber(staffNumber ?? '')])
      try {
        const user = { ...read.value, personId: person ? person.personId : null, sample: force.isSample }
        const userId = await db.write(signedIn, (tx) => addUser(tx, user))
        const { name, roles } = read.value
        return redirect(`/users/${userId}`, whatNow(name, roles, roles.filter(isPowerful)))
      } catch (error) {
        if (error instanceof Conflict) return formPage(request, [{ field: 'email', message: error.message }])
        throw error
      }
    },
  },
]
