import { dayAt } from '../../../kernel/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { listPeople, peopleFilters, peopleSorts } from './people.queries.ts'
import { peopleView } from './view.ts'

export const listPeopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people',
    access: 'staff.read',
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, { sortable: peopleSorts, defaultSort: 'name', filters: peopleFilters })
      const found = await db.read(signedIn, (tx) => listPeople(tx, list, dayAt(new Date())))
      return page({ title: 'People', main: peopleView(list, found), width: 'full' })
    },
  },
]
