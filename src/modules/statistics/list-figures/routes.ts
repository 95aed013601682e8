import { sql } from 'kysely'
import { type Tx, tables, writeMoment } from '../../../kernel/index.ts'
import {
  filters,
  type Html,
  heading,
  html,
  page,
  pagination,
  type Route,
  readListQuery,
  showing,
  table,
} from '../../../web/index.ts'
import { writeSpan } from '../figure.ts'
import type { FigureTable, StatisticsTables } from '../tables.ts'

type Listed = Pick<
  FigureTable,
  | 'figure_id'
  | 'measure_name'
  | 'unit'
  | 'from_date'
  | 'to_date'
  | 'as_at'
  | 'by_period'
  | 'frozen_at'
  | 'frozen_by_name'
>

const sorts = ['frozen', 'measure'] as const
const readList = (query: URLSearchParams) =>
  readListQuery(query, { sortable: sorts, defaultSort: 'frozen', defaultDirection: 'desc' })
type FigureList = ReturnType<typeof readList>

async function listFigures(tx: Tx, list: FigureList): Promise<{ figures: Listed[]; total: number }> {
  const found = tables<StatisticsTables>(tx)
    .selectFrom('statistics.figure')
    .where('force_id', '=', tx.forceId)
    .where(sql<boolean>`strpos(lower(measure_name), ${list.search.toLowerCase()}) > 0 or ${list.search} = ''`)
  const figures = await found
    .select([
      'figure_id',
      'measure_name',
      'unit',
      'from_date',
      'to_date',
      'as_at',
      'by_period',
      'frozen_at',
      'frozen_by_name',
    ])
    .orderBy(list.sort === 'measure' ? 'measure_name' : 'frozen_at', list.direction)
    .orderBy('figure_id')
    .limit(list.pageSize)
    .offset(list.offset)
    .execute()
  const { total } = await found.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { figures, total }
}

export const listFiguresRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/figures',
    access: 'statistics.read',
    async handle({ db, signedIn, query }) {
      const list = readList(query)
      const found = await db.read(signedIn, (tx) => listFigures(tx, list))
      return page({
        title: 'Figures',
        main: figuresView(list, found),
        backLink: { href: '/measures', text: 'Statistics' },
        width: 'full',
      })
    },
  },
]

const figuresView = (list: FigureList, { figures, total }: { figures: Listed[]; total: number }): Html => html`
${heading('Figures')}
${filters(list, { search: { label: 'Measure' } })}
${showing(list, total, 'figures')}
${table({
  caption: 'Figures frozen so far',
  captionHidden: true,
  list,
  rows: figures,
  empty: 'No figure has been frozen yet. Run a measure and freeze what it came to.',
  columns: [
    {
      heading: 'Measure',
      sort: 'measure',
      rowHeader: true,
      cell: (f) => html`<a class="govuk-link" href="/figures/${f.figure_id}">${f.measure_name}</a>`,
    },
    { heading: 'Unit', cell: (f) => f.unit },
    {
      heading: 'Period',
      cell: (f) => writeSpan({ asAt: f.as_at, by: f.by_period, from: f.from_date, to: f.to_date }),
    },
    { heading: 'Frozen', sort: 'frozen', cell: (f) => writeMoment(f.frozen_at) },
    { heading: 'By', cell: (f) => f.frozen_by_name },
  ],
})}
${pagination(list, total)}`
