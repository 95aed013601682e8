import { type Html, type HtmlValue, heading, html, mojBadge, table } from '../../../web/index.ts'
import type { Coverage } from '../coverage-matrix.ts'
import { type Audience, audiences, type Depth, depths, type Topic, topics } from '../vocabulary.ts'

const colours: Record<Depth, 'green' | 'blue' | 'grey'> = { specific: 'green', mentioned: 'blue', none: 'grey' }

const cell = (found: Coverage | undefined): HtmlValue => {
  const furthest = found?.rows[0]?.course
  const depth = found?.depth ?? 'none'
  const badge = mojBadge(depths[depth], colours[depth])
  return furthest
    ? html`<a class="govuk-link" href="/courses/${furthest.course_id}">${badge}<span class="govuk-visually-hidden"> by ${furthest.title}</span></a>`
    : badge
}

/** Topics stand down the side: their names are longer than those of audiences, and there are more of them. */
export const coverageView = (matrix: readonly Coverage[]): Html => {
  const trained = [...new Set(matrix.map(({ audience }) => audience))]
  return html`
${heading('How far training goes into each topic')}
<p class="govuk-body">For each audience, the furthest that any of its courses on domestic abuse in force today goes.
Specific: a lesson has it for its subject. Mentioned: it comes up. None: no course says anything of it.</p>
${table<Topic>({
  caption: 'Coverage of topics by audience',
  captionHidden: true,
  rows: trained.length > 0 ? (Object.keys(topics) as Topic[]) : [],
  empty: 'No course on domestic abuse is in force today.',
  columns: [
    { heading: 'Topic', rowHeader: true, cell: (topic) => topics[topic] },
    ...trained.map((audience: Audience) => ({
      heading: audiences[audience],
      cell: (topic: Topic) => cell(matrix.find((each) => each.audience === audience && each.topic === topic)),
    })),
  ],
})}`
}
