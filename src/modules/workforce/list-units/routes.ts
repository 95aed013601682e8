import { dayAt } from '../../../kernel/index.ts'
import {
  asOptions,
  filters,
  type Html,
  heading,
  html,
  page,
  pagination,
  type Route,
  readListQuery,
  showing,
  table,
} from '../../../web/index.ts'
import { unitKinds } from '../vocabulary.ts'
import { type ListedUnit, listUnits, type UnitList, unitSorts } from './units.queries.ts'

export const listUnitsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/units',
    access: 'staff.read',
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, { sortable: unitSorts, defaultSort: 'name', filters: ['kind'] })
      const found = await db.read(signedIn, (tx) => listUnits(tx, list, dayAt(new Date())))
      return page({ title: 'Units', main: unitsView(list, found), width: 'full' })
    },
  },
]

const unitsView = (list: UnitList, { units, total }: { units: ListedUnit[]; total: number }): Html => html`
${heading('Units')}
${filters(list, {
  search: { label: 'Name or code' },
  selects: [{ name: 'kind', label: 'Kind of unit', any: 'Any kind', options: asOptions(unitKinds) }],
})}
${showing(list, total, 'units')}
${table({
  caption: 'Units and how many people work in each today',
  captionHidden: true,
  list,
  rows: units,
  empty: 'No unit matches.',
  columns: [
    {
      heading: 'Unit',
      sort: 'name',
      rowHeader: true,
      cell: (u) => html`<a class="govuk-link" href="/units/${u.unit_id}">${u.name}</a>`,
    },
    { heading: 'Code', sort: 'code', cell: (u) => u.code },
    { heading: 'Kind', cell: (u) => unitKinds[u.kind] },
    { heading: 'Command', cell: (u) => u.command },
    { heading: 'People', sort: 'people', numeric: true, cell: (u) => u.people },
  ],
})}
${pagination(list, total)}`
