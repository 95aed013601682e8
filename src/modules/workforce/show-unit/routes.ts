import { dayAt, mustBeId, type PlainDate, parsePlainDate, writeDate } from '../../../kernel/index.ts'
import {
  govukButton,
  govukInput,
  type Html,
  heading,
  html,
  page,
  type Route,
  subheading,
  summaryList,
  table,
} from '../../../web/index.ts'
import { ranks, unitKinds, workforceRoles } from '../vocabulary.ts'
import { postsView } from './posts-view.ts'
import { findUnit, postsOf, type RankStrength, type ShownPosts, type ShownUnit, strengthOf } from './unit.queries.ts'

export const showUnitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/units/:unitId',
    access: 'staff.read',
    async handle({ db, signedIn, params, query }) {
      const unitId = mustBeId(params.unitId)
      const asked = query.get('on') ?? ''
      const day = parsePlainDate(asked) ?? dayAt(new Date())
      const wrong = asked !== '' && asked !== day
      const [unit, strength, posts] = await db.read(
        signedIn,
        async (tx) =>
          [await findUnit(tx, unitId), await strengthOf(tx, unitId, day), await postsOf(tx, unitId, day)] as const,
      )
      const message = 'Enter a date that exists, such as 2021-10-01'
      return page({
        title: unit.name,
        main: unitView(unit, { strength, posts }, day, wrong ? { value: asked, message } : null),
        backLink: { href: '/units', text: 'Units' },
        ...(wrong ? { errors: [{ field: 'on', message }], status: 422 } : {}),
      })
    },
  },
]

/** Lowest first, as the vocabulary has them. */
const rankOrder = Object.keys(ranks)

type Mistake = { value: string; message: string } | null

interface OnTheDay {
  readonly strength: readonly RankStrength[]
  readonly posts: readonly ShownPosts[]
}

const unitView = (unit: ShownUnit, { strength, posts }: OnTheDay, day: PlainDate, mistake: Mistake): Html => html`
${heading(unit.name, unitKinds[unit.kind])}
${summaryList([
  { key: 'Code', value: unit.code },
  {
    key: 'Command',
    value: unit.command && html`<a class="govuk-link" href="/units/${unit.command_unit_id}">${unit.command}</a>`,
  },
  { key: 'Opened', value: writeDate(unit.opened_on) },
  { key: 'Closed', value: unit.closed_on && writeDate(unit.closed_on) },
])}
${subheading(`Strength on ${writeDate(day)}`)}
<form method="get" novalidate>
${govukInput({
  id: 'on',
  name: 'on',
  label: { text: 'Another day' },
  hint: { text: 'Year, month and day, such as 2021-10-01' },
  value: mistake?.value ?? day,
  classes: 'govuk-input--width-10',
  errorMessage: mistake ? { text: mistake.message } : undefined,
})}
${govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>
${table({
  caption: `People posted to ${unit.name}, by rank`,
  captionHidden: true,
  rows: [...strength].sort((a, b) => rankOrder.indexOf(a.rank) - rankOrder.indexOf(b.rank)),
  empty: 'Nobody is posted here on that day.',
  columns: [
    { heading: 'Role', rowHeader: true, cell: (s) => workforceRoles[s.role] },
    { heading: 'Rank', cell: (s) => ranks[s.rank] },
    { heading: 'People', numeric: true, cell: (s) => s.people },
  ],
})}
${postsView(unit, posts, day)}
<p class="govuk-body"><a class="govuk-link" href="/people?unit=${unit.unit_id}">Everyone who works here today</a></p>`
