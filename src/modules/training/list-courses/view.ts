import {
  asOptions,
  filters,
  type Html,
  heading,
  html,
  mojBadge,
  pagination,
  showing,
  table,
} from '../../../web/index.ts'
import { audiences, courseKinds } from '../vocabulary.ts'
import type { CourseList, ListedCourse } from './courses.queries.ts'

export const coursesView = (
  list: CourseList,
  { courses, total }: { courses: ListedCourse[]; total: number },
): Html => html`
${heading('Courses')}
<p class="govuk-body"><a class="govuk-link" href="/courses/coverage">How far training goes into each topic</a></p>
${filters(list, {
  search: { label: 'Title, code or programme' },
  selects: [
    { name: 'kind', label: 'Kind', any: 'Any kind', options: asOptions(courseKinds) },
    { name: 'audience', label: 'Audience', any: 'Any audience', options: asOptions(audiences) },
    {
      name: 'subject',
      label: 'Subject',
      any: 'Any subject',
      options: [{ value: 'domestic_abuse', text: 'Domestic abuse' }],
    },
  ],
})}
${showing(list, total, 'courses')}
${table({
  caption: 'Courses, by their latest version',
  captionHidden: true,
  list,
  rows: courses,
  empty: 'No course matches. Search for part of a title, or clear the filters.',
  columns: [
    {
      heading: 'Title',
      sort: 'title',
      rowHeader: true,
      cell: (c) =>
        html`<a class="govuk-link" href="/courses/${c.course_id}">${c.title}</a>${!c.in_force && html` ${mojBadge('Not in force', 'grey')}`}`,
    },
    { heading: 'Code', cell: (c) => c.code },
    { heading: 'Kind', sort: 'kind', cell: (c) => courseKinds[c.kind] },
    { heading: 'Programme', cell: (c) => c.programme },
    { heading: 'For', cell: (c) => c.audiences.map((audience) => audiences[audience]).join(', ') },
    { heading: 'Mandatory', cell: (c) => (c.mandatory ? 'Mandatory' : 'Voluntary') },
    { heading: 'Hours', sort: 'hours', numeric: true, cell: (c) => c.hours },
  ],
})}
${pagination(list, total)}`
