import { may, mustBeId } from '../../../kernel/index.ts'
import { page, type Route } from '../../../web/index.ts'
import { findPerson, postingsOf } from './person.queries.ts'
import { personView } from './view.ts'

export const showPersonRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people/:personId',
    access: 'staff.read',
    async handle({ db, signedIn, params }) {
      const personId = mustBeId(params.personId)
      const [person, postings] = await db.read(
        signedIn,
        async (tx) => [await findPerson(tx, personId), await postingsOf(tx, personId)] as const,
      )
      return page({
        title: `${person.given_name} ${person.family_name}`,
        main: personView(person, postings, may(signedIn, 'person-training.read')),
        backLink: { href: '/people', text: 'People' },
        width: 'full',
      })
    },
  },
]
