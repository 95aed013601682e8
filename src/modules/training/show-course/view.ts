import { writeDate } from '../../../kernel/index.ts'
import { type Html, heading, html, subheading, summaryList, table } from '../../../web/index.ts'
import { fileSource, stretch } from '../pages.ts'
import { counted, listed } from '../sentence-parts.ts'
import * as is from '../vocabulary.ts'
import type { ShownCourse } from './course.queries.ts'

export const courseView = (course: ShownCourse): Html => html`
${heading(course.current.title, `${is.courseKinds[course.current.kind]} course ${course.current.code}`)}
${details(course)}
${elements(course)}
${curriculum(course)}
${coverage(course)}
${delivery(course)}
${sessions(course)}
${versions(course)}`

const details = ({ current: v }: ShownCourse): Html =>
  summaryList([
    { key: 'Programme', value: v.programme },
    { key: 'Version in force', value: `${v.version_number}, ${stretch(v.valid_from, v.valid_to)}` },
    { key: 'Given since', value: writeDate(v.started_on) },
    { key: 'For', value: listed(v.audiences.map((audience) => is.audiences[audience])) },
    {
      key: 'Length',
      value: v.days === null ? counted(v.hours, 'hour') : `${counted(v.days, 'day')}, ${counted(v.hours, 'hour')}`,
    },
    { key: 'How it is given', value: listed(v.modes.map((mode) => is.modes[mode])) },
    {
      key: 'Individual or group',
      value: `${is.settings[v.setting]}${v.group_most === null ? '' : ` of ${v.group_least ?? 1} to ${v.group_most}`}`,
    },
    { key: 'Mandatory', value: v.mandatory ? 'Mandatory' : 'Voluntary' },
    {
      key: 'Assessment',
      value: v.assessed ? 'Assessed' : v.knowledge_check ? 'Among the subjects of a knowledge check' : 'Not assessed',
    },
    { key: 'What failing means', value: v.failing },
    { key: 'How people get on', value: is.routesOn[v.route_on] },
    { key: 'When in a career', value: v.career_stage },
    { key: 'How often it is given', value: v.frequency },
    { key: 'Refresher', value: v.refresher_months && `After ${counted(v.refresher_months, 'month')}` },
    { key: 'Source', value: fileSource(v) },
  ])

const elements = (course: ShownCourse): Html => html`${subheading('Elements')}
${table({
  caption: 'What a person completes',
  captionHidden: true,
  rows: course.elements,
  columns: [
    { heading: 'Element', rowHeader: true, cell: (e) => e.title },
    { heading: 'How it is given', cell: (e) => is.modes[e.mode] },
    { heading: 'Required', cell: (e) => (e.required ? 'Required' : 'Not required') },
    { heading: 'Hours', numeric: true, cell: (e) => e.hours },
  ],
})}`

const curriculum = ({ lessons, objectives, scenarios }: ShownCourse): Html => html`${subheading('Curriculum')}
${table({
  caption: 'Lessons',
  captionHidden: true,
  rows: lessons,
  empty: 'No lesson is recorded.',
  columns: [
    { heading: 'Lesson', rowHeader: true, cell: (lesson) => lesson.title },
    {
      heading: 'Objectives',
      cell: (lesson) => objectives.filter((o) => o.lesson === lesson.title).map((o) => html`<div>${o.objective}</div>`),
    },
    {
      heading: 'Scenarios',
      cell: (lesson) =>
        scenarios
          .filter((s) => s.lesson === lesson.title)
          .map((s) => html`<div>${s.title} (${is.castings[s.casting].toLowerCase()})</div>`),
    },
  ],
})}`

const coverage = (course: ShownCourse): Html => html`${subheading('Topics')}
${table({
  caption: 'How far it goes into topics',
  captionHidden: true,
  rows: course.coverage,
  empty: 'No topic is recorded.',
  columns: [
    { heading: 'Topic', rowHeader: true, cell: (row) => is.topics[row.topic] },
    { heading: 'Coverage', cell: (row) => is.depths[row.depth] },
    { heading: 'Lesson', cell: (row) => row.lesson },
    { heading: 'How', cell: (row) => row.note },
  ],
})}`

const delivery = ({ deliverers, materials }: ShownCourse): Html => html`${subheading('Who delivers it')}
${table({
  caption: 'Who delivers it, the latest first',
  captionHidden: true,
  rows: deliverers,
  empty: 'Nobody is recorded as delivering it.',
  columns: [
    { heading: 'Team or organisation', rowHeader: true, cell: (d) => d.deliverer },
    { heading: 'Kind', cell: (d) => is.delivererKinds[d.kind] },
    { heading: 'Part', cell: (d) => d.part },
    { heading: 'When', cell: (d) => stretch(d.from_on, d.to_on) },
    { heading: 'Qualifications', cell: (d) => d.qualifications },
  ],
})}
${subheading('Materials')}
${table({
  caption: 'Materials in use',
  captionHidden: true,
  rows: materials,
  empty: 'No material is recorded.',
  columns: [
    { heading: 'Title', rowHeader: true, cell: (m) => m.title },
    { heading: 'Kind', cell: (m) => is.materialKinds[m.kind] },
    { heading: 'Author', cell: (m) => m.author },
    { heading: 'Copyright', cell: (m) => m.copyright_holder ?? 'The force' },
    { heading: 'May be disclosed', cell: (m) => is.disclosures[m.disclosure] },
  ],
})}`

const sessions = (course: ShownCourse): Html => html`${subheading('Sessions')}
${table({
  caption: 'The latest 20 sessions',
  captionHidden: true,
  rows: course.sessions,
  empty: 'No session is recorded.',
  columns: [
    { heading: 'Session', rowHeader: true, cell: (s) => s.code },
    {
      heading: 'When',
      cell: (s) => (s.starts_on === s.ends_on ? writeDate(s.starts_on) : stretch(s.starts_on, s.ends_on)),
    },
    { heading: 'How', cell: (s) => is.modes[s.mode] },
    { heading: 'Place', cell: (s) => s.place },
    { heading: 'Booked', numeric: true, cell: (s) => s.booked },
    { heading: 'Places', numeric: true, cell: (s) => s.capacity },
    { heading: 'Waiting', numeric: true, cell: (s) => s.waiting },
  ],
})}`

const versions = (course: ShownCourse): Html => html`${subheading('Versions')}
${table({
  caption: 'Versions, the latest first',
  captionHidden: true,
  rows: course.versions,
  columns: [
    { heading: 'Version', rowHeader: true, cell: (v) => v.version_number },
    { heading: 'In force', cell: (v) => stretch(v.valid_from, v.valid_to) },
    { heading: 'What changed', cell: (v) => v.change },
    { heading: 'Why', cell: (v) => v.reason },
    { heading: 'Source', cell: fileSource },
  ],
})}`
