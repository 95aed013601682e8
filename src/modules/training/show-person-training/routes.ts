import { dayAt, mustBeId, parsePlainDate } from '../../../kernel/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { namesOfUsers } from '../../access/index.ts'
import { findPerson } from '../../workforce/index.ts'
import { completionsOf, countCompletionsOf, requiredOf } from './training.queries.ts'
import { personTrainingView } from './view.ts'

/** A person's training; `?on=2021-10-01` tells whether they were in date on that day. */
export const showPersonTrainingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people/:personId/training',
    access: 'person-training.read',
    async handle({ db, signedIn, params, query }) {
      const personId = mustBeId(params.personId)
      const asked = query.get('on') ?? ''
      const day = parsePlainDate(asked) ?? dayAt(new Date())
      const wrong = asked !== '' && asked !== day
      const message = 'Enter a date that exists, such as 2021-10-01'
      const list = readListQuery(query, { sortable: ['day'], defaultSort: 'day' })
      const { person, required, completions, total, names } = await db.read(signedIn, async (tx) => {
        const results = await completionsOf(tx, personId, { limit: list.pageSize, offset: list.offset })
        return {
          person: await findPerson(tx, personId),
          required: await requiredOf(tx, personId, day),
          completions: results,
          total: await countCompletionsOf(tx, personId),
          names: await namesOfUsers(
            tx,
            results.map(({ entered_by }) => entered_by),
          ),
        }
      })
      const name = `${person.given_name} ${person.family_name}`
      return page({
        title: `Training of ${name}`,
        main: personTrainingView({
          reader: signedIn,
          personId,
          name,
          staffNumber: person.staff_number,
          day,
          required,
          names,
          completions,
          total,
          list,
          mistake: wrong ? { value: asked, message } : null,
        }),
        backLink: { href: '/people', text: 'People' },
        width: 'full',
        ...(wrong ? { errors: [{ field: 'on', message }], status: 422 } : {}),
      })
    },
  },
]
