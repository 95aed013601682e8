import { writeDate } from '../../../kernel/index.ts'
import {
  asOptions,
  filters,
  type Html,
  heading,
  html,
  pagination,
  showing,
  subheading,
  summaryList,
  table,
} from '../../../web/index.ts'
import { standings } from '../currency.ts'
import { fileSource, standingBadge, stretch } from '../pages.ts'
import { when, whose } from '../requirement-words.ts'
import type { RequirementVersionTable } from '../tables.ts'
import type { StandingList, StandingPerson, UnitStandings } from './requirement.queries.ts'

interface Shown {
  readonly requirement: RequirementVersionTable
  readonly units: readonly UnitStandings[]
  readonly people: readonly StandingPerson[]
  readonly total: number
}

export const requirementView = (list: StandingList, { requirement, units, people, total }: Shown): Html => html`
${heading(requirement.title, 'Required learning')}
${summaryList([
  { key: 'Course', value: html`<a class="govuk-link" href="/courses/${requirement.course_id}">The course</a>` },
  { key: 'Of whom', value: whose(requirement) },
  { key: 'When', value: when(requirement) },
  { key: 'In force', value: stretch(requirement.in_force_from, requirement.in_force_to) },
  { key: 'Source', value: fileSource(requirement) },
])}
${subheading('Units')}
${table({
  caption: 'People and overdue by unit, today',
  captionHidden: true,
  rows: units,
  empty: 'It is required of nobody today.',
  columns: [
    {
      heading: 'Unit',
      rowHeader: true,
      cell: (u) => html`<a class="govuk-link" href="?standing=overdue&unit=${u.unit_id}">${u.unit}</a>`,
    },
    { heading: 'Overdue', numeric: true, cell: (u) => u.overdue },
    { heading: 'People', numeric: true, cell: (u) => u.people },
  ],
})}
${subheading('People')}
${filters(list, {
  selects: [
    { name: 'standing', label: 'Standing', any: 'Any standing', options: asOptions(standings) },
    { name: 'unit', label: 'Unit', any: 'Any unit', options: units.map((u) => ({ value: u.unit_id, text: u.unit })) },
  ],
})}
${showing(list, total, 'people')}
${table({
  caption: 'People and how they stand today',
  captionHidden: true,
  list,
  rows: people,
  empty: 'Nobody matches. Clear the filters to see everyone.',
  columns: [
    {
      heading: 'Person',
      rowHeader: true,
      cell: (p) => html`<a class="govuk-link" href="/people/${p.person_id}/training">${p.name}</a> ${p.staff_number}`,
    },
    { heading: 'Unit', sort: 'unit', cell: (p) => p.unit },
    { heading: 'Standing', cell: (p) => standingBadge(p.standing) },
    { heading: 'Lapses', cell: (p) => (p.lapses_on ? writeDate(p.lapses_on) : '') },
    { heading: 'First due by', cell: (p) => writeDate(p.due_by) },
  ],
})}
${pagination(list, total)}`
