import { writeDate } from '../../../kernel/index.ts'
import {
  asOptions,
  filters,
  type Html,
  heading,
  html,
  listHref,
  pagination,
  showing,
  table,
} from '../../../web/index.ts'
import { ranks, unitKinds, workforceRoles } from '../vocabulary.ts'
import type { ListedPerson, PeopleList } from './people.queries.ts'

export const peopleView = (
  list: PeopleList,
  { people, total }: { people: ListedPerson[]; total: number },
): Html => html`
${heading('People')}
${filters(list, {
  search: { label: 'Name or staff number' },
  selects: [
    { name: 'role', label: 'Role', any: 'Any role', options: asOptions(workforceRoles) },
    { name: 'rank', label: 'Rank', any: 'Any rank', options: asOptions(ranks) },
    { name: 'unit_kind', label: 'Kind of unit', any: 'Any unit', options: asOptions(unitKinds) },
  ],
})}
${list.filters.unit && onlyOneUnit(list, people)}
${showing(list, total, 'people')}
${table({
  caption: 'People and where they work today',
  captionHidden: true,
  list,
  rows: people,
  empty: 'Nobody matches. Search for part of a name, or clear the filters.',
  columns: [
    { heading: 'Name', sort: 'name', rowHeader: true, cell: personLink },
    { heading: 'Staff number', sort: 'staff-number', cell: (p) => p.staff_number },
    { heading: 'Role', cell: (p) => (p.role ? workforceRoles[p.role] : leaverText(p)) },
    { heading: 'Rank', cell: (p) => (p.rank && p.rank !== 'none' ? ranks[p.rank] : '') },
    { heading: 'Unit', sort: 'unit', cell: unitLink },
    { heading: 'Joined', sort: 'joined', cell: (p) => writeDate(p.joined_on) },
  ],
})}
${pagination(list, total)}`

const onlyOneUnit = (list: PeopleList, people: readonly ListedPerson[]): Html =>
  html`<p class="govuk-body">Only people who work in ${people[0]?.unit ?? 'one unit'} today. <a class="govuk-link" href="${listHref(list, { unit: null })}">Show all units</a></p>`

const personLink = (p: ListedPerson): Html =>
  html`<a class="govuk-link" href="/people/${p.person_id}">${p.family_name}, ${p.given_name}</a>`

const unitLink = (p: ListedPerson) =>
  p.unit_id ? html`<a class="govuk-link" href="/units/${p.unit_id}">${p.unit}</a>` : ''

const leaverText = (p: ListedPerson): string => (p.left_on ? `Left ${writeDate(p.left_on)}` : 'Not posted')
