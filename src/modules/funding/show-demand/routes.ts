import { type Register, writeDate } from '../../../kernel/index.ts'
import { barChart, type Html, heading, html, page, paragraph, type Route, table } from '../../../web/index.ts'
import { type Beside, besideView, countBeside } from '../beside.ts'
import { comparedWith, writeChange } from '../comparison.ts'
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

const daysOf = ({ measure_id, period_from, period_to }: Indicators[number]) => ({
  measure_id,
  from: period_from,
  to: period_to,
})

const begin = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const demandView = (indicators: Indicators, beside: Beside): Html => html`
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
    {
      heading: 'In our record',
      cell: (each) => (each.measure_id === null ? 'Not held by the force' : besideView(beside(daysOf(each)))),
    },
  ],
})}`

export const showDemandRoutes = (register: () => Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/demand',
    access: 'signed-in',
    async handle(request) {
      const indicators = await request.db.read(request.signedIn, (tx) => indicatorsKnownAt(tx, tx.at))
      const beside = await countBeside(request, register(), indicators.map(daysOf))
      return page({
        title: 'Changes in demand',
        main: demandView(indicators, beside),
        backLink: { href: '/funding', text: 'Funding' },
        width: 'full',
      })
    },
  },
]
