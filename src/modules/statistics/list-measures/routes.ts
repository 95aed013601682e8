import { type Measure, may, type Register } from '../../../kernel/index.ts'
import { type Html, heading, html, page, paragraph, type Route, table } from '../../../web/index.ts'

export const listMeasuresRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/measures',
    access: 'statistics.read',
    async handle({ signedIn }) {
      const measures = register.measures.filter((measure) => may(signedIn, measure.may))
      return page({ title: 'Statistics', main: measuresView(measures), width: 'full' })
    },
  },
]

const measuresView = (measures: readonly Measure[]): Html => html`
${heading('Statistics')}
${paragraph('Each measure says what it counts. Run one for any period, break it down, and freeze what it came to as a figure that can be made again.')}
<p class="govuk-body"><a class="govuk-link" href="/figures">Figures frozen so far</a></p>
${table({
  caption: 'Measures',
  captionHidden: true,
  rows: measures,
  columns: [
    {
      heading: 'Measure',
      rowHeader: true,
      cell: (m) => html`<a class="govuk-link" href="/measures/${m.id}">${m.name}</a>`,
    },
    { heading: 'Counts', cell: (m) => m.unit },
    { heading: 'What it counts', cell: (m) => m.definition },
    { heading: 'Broken down by', cell: (m) => m.dimensions.map((d) => d.name).join(', ') },
  ],
})}`
