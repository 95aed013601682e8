import { sql } from 'kysely'
import { type Tx, tables, writeMoment } from '../../../kernel/index.ts'
import { type HomePanel, html, table } from '../../../web/index.ts'
import { writeSpan } from '../figure.ts'
import type { FigureTable, StatisticsTables } from '../tables.ts'

const lastFigures = (tx: Tx) =>
  tables<StatisticsTables>(tx)
    .selectFrom('statistics.figure')
    .select(['figure_id', 'measure_name', 'from_date', 'to_date', 'as_at', 'by_period', 'frozen_at'])
    .where('force_id', '=', tx.forceId)
    .orderBy('frozen_at', 'desc')
    .orderBy('figure_id', 'desc')
    .limit(5)
    .execute()

type UsedMeasure = Pick<FigureTable, 'measure_id' | 'measure_name'> & { readonly figures: number }

/** The measures from which most figures were frozen, under the names they last had. */
async function measuresMostUsed(tx: Tx): Promise<UsedMeasure[]> {
  const { rows } = await sql<UsedMeasure>`
    select measure_id, (array_agg(measure_name order by frozen_at desc))[1] as measure_name, count(*) as figures
    from statistics.figure where force_id = ${tx.forceId}
    group by measure_id order by count(*) desc, measure_id limit 5`.execute(tx.connection)
  return rows
}

export const figuresPanel: HomePanel = {
  title: 'Figures frozen last',
  may: 'figure.work',
  order: 20,
  async render({ db, signedIn }) {
    const figures = await db.read(signedIn, lastFigures)
    return html`${table({
      caption: 'The last five figures frozen',
      captionHidden: true,
      rows: figures,
      empty: 'No figure has been frozen yet. Run a measure and freeze what it came to.',
      columns: [
        {
          heading: 'Measure',
          rowHeader: true,
          cell: (f) => html`<a class="govuk-link" href="/figures/${f.figure_id}">${f.measure_name}</a>`,
        },
        {
          heading: 'Period',
          cell: (f) => writeSpan({ asAt: f.as_at, by: f.by_period, from: f.from_date, to: f.to_date }),
        },
        { heading: 'Frozen', cell: (f) => writeMoment(f.frozen_at) },
      ],
    })}
<p class="govuk-body"><a class="govuk-link" href="/figures">All figures</a></p>`
  },
}

export const measuresPanel: HomePanel = {
  title: 'Measures used most',
  may: 'figure.work',
  order: 25,
  async render({ db, signedIn }) {
    const measures = await db.read(signedIn, measuresMostUsed)
    return html`${table({
      caption: 'The measures most figures were frozen from',
      captionHidden: true,
      rows: measures,
      empty: 'No measure has been used for a figure yet.',
      columns: [
        {
          heading: 'Measure',
          rowHeader: true,
          cell: (m) => html`<a class="govuk-link" href="/measures/${m.measure_id}">${m.measure_name}</a>`,
        },
        { heading: 'Figures', numeric: true, cell: (m) => m.figures },
      ],
    })}
<p class="govuk-body"><a class="govuk-link" href="/measures">All measures</a></p>`
  },
}
