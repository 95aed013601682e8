import { type Actor, may, writeDate } from '../../../kernel/index.ts'
import {
  asOptions,
  filters,
  govukButton,
  type Html,
  heading,
  html,
  pagination,
  showing,
  table,
} from '../../../web/index.ts'
import { evidenceFor, source, titleAndCode } from '../pages.ts'
import { results } from '../vocabulary.ts'
import { type CompletionList, countedUpTo, type ListedCompletion } from './completions.queries.ts'

const thisYear = () => new Date().getFullYear()

export const completionsView = (
  list: CompletionList,
  { completions, total, names }: { completions: ListedCompletion[]; total: number; names: ReadonlyMap<string, string> },
  courses: readonly { code: string; title: string }[],
  reader: Actor,
): Html => html`
${heading('Completions')}
<p class="govuk-body">Each row is one element of a course that somebody passed, attended or failed.</p>
${may(reader, 'completion.record') && govukButton({ text: 'Record a completion', href: '/completions/record' })}
${filters(list, {
  search: { label: 'Name or staff number' },
  selects: [
    {
      name: 'course',
      label: 'Course',
      any: 'Any course',
      options: courses.map(({ code, title }) => ({ value: code, text: titleAndCode(title, code) })),
    },
    { name: 'result', label: 'Result', any: 'Any result', options: asOptions(results) },
    {
      name: 'year',
      label: 'Year',
      any: 'Any year',
      options: Array.from({ length: 12 }, (_, i) => String(thisYear() - i)).map((year) => ({
        value: year,
        text: year,
      })),
    },
  ],
})}
${
  total > countedUpTo
    ? html`<p class="govuk-body">More than ${countedUpTo.toLocaleString('en-GB')} results. Search or filter to see fewer.</p>`
    : showing(list, total, 'results')
}
${table({
  caption: 'Completions, the latest first',
  captionHidden: true,
  list,
  rows: completions,
  empty: 'Nothing matches. Search for part of a name, or clear the filters.',
  columns: [
    { heading: 'Day', sort: 'day', cell: (c) => writeDate(c.completed_on) },
    {
      heading: 'Person',
      rowHeader: true,
      cell: (c) => html`<a class="govuk-link" href="/people/${c.person_id}/training">${c.person}</a> ${c.staff_number}`,
    },
    { heading: 'Course', cell: (c) => html`<a class="govuk-link" href="/courses/${c.course_id}">${c.course}</a>` },
    { heading: 'Element', cell: (c) => titleAndCode(c.element_title, c.element) },
    { heading: 'Result', cell: (c) => results[c.result] },
    { heading: 'Score', numeric: true, cell: (c) => c.score },
    { heading: 'Evidence', cell: evidenceFor(reader) },
    { heading: 'Source', cell: source(names) },
  ],
})}
${pagination(list, Math.min(total, countedUpTo))}`
