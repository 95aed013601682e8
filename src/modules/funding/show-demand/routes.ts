import { type Actor, writeDate } from '../../../kernel/index.ts'
import { barChart, type Html, heading, html, page, paragraph, type Route, table } from '../../../web/index.ts'
import { comparedWith, writeChange } from '../comparison.ts'
import { measureLink } from '../measure-link.ts'
import { indicatorsKnownAt } from '../register.queries.ts'
import { demandCounts } from '../vocabulary.ts'

type Indicators = Awaited<ReturnType<typeof indicatorsKnownAt>>

/** Bars begin at zero and go one way: rises are drawn, and what fell or stood still is told in the table. */
function chart(indicators: Indicators): Html | false {
  const [most, ...others] = indicators
    .filter(({ percent_change }) => percent_change > 0)
    .toSorted((a, b) => b.percent_change - a.percent_change)
  if (!most) return false
  return barChart({
    id: 'demand',
    finding: `${most.title}: ${writeChange(most.percent_change)}, the largest rise published`,
    counted: 'Rise in per cent on the period each source compares with',
    bars: [most, ...others].map(({ title, percent_change }) => ({
      label: title,
      value: percent_change,
      text: `${percent_change}%`,
    })),
  })
}

const measure = (id: string | null, reader: Actor): Html | string =>
  id === null ? 'Not held by the force' : measureLink(id, 'Count it from the record', reader)

const begin = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const demandView = (indicators: Indicators, reader: Actor): Html => html`
${heading('Changes in demand')}
${paragraph('Changes that others published. Where the force’s own record can count the same, the count stands beside, so the two can be compared.')}
${chart(indicators)}
${table({
  caption: 'Published changes',
  captionHidden: true,
  rows: indicators,
  empty: 'No demand indicator is in the record. Import some to compare periods.',
  columns: [
    { heading: 'What', rowHeader: true, cell: (each) => each.title },
    { heading: 'Counts', cell: (each) => demandCounts[each.counts] },
    { heading: 'Period', cell: (each) => `${writeDate(each.period_from)} to ${writeDate(each.period_to)}` },
    { heading: 'Compared with', cell: (each) => begin(comparedWith(each)) },
    { heading: 'Change', whole: true, cell: (each) => begin(writeChange(each.percent_change)) },
    { heading: 'Source', cell: (each) => each.source },
    { heading: 'In our record', cell: (each) => measure(each.measure_id, reader) },
  ],
})}`

export const showDemandRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/demand',
    access: 'signed-in',
    async handle({ db, signedIn }) {
      const indicators = await db.read(signedIn, (tx) => indicatorsKnownAt(tx, tx.at))
      return page({
        title: 'Changes in demand',
        main: demandView(indicators, signedIn),
        backLink: { href: '/funding', text: 'Funding' },
        width: 'full',
      })
    },
  },
]
