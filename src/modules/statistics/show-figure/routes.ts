import {
  type Actor,
  audit,
  type Db,
  Forbidden,
  type Measure,
  may,
  mustBeId,
  NotFound,
  type Register,
  writeDate,
  writeMoment,
} from '../../../kernel/index.ts'
import {
  download,
  fileNameOf,
  govukInsetText,
  type Html,
  heading,
  html,
  type PageRequest,
  page,
  paragraph,
  type Reply,
  type Route,
  subheading,
  table,
  writeCsv,
} from '../../../web/index.ts'
import { type Figure, writeSpan } from '../figure.ts'
import { figureView } from '../figure-view.ts'
import { labelsOf } from '../labels-of.ts'
import { maskedCsv, maskedView } from '../masked-view.ts'
import { ofPages } from '../of-pages.ts'
import { openForMeasure } from '../open-for-measure.ts'
import { provenanceView } from '../provenance-view.ts'
import { type Explained, explainRerun, type Rerun, rerunFigure } from '../rerun-figure/rerun-figure.ts'
import type { FigureShape } from '../shape/figure-shape.ts'
import { shapeCsv } from '../shape/shape-csv.ts'
import { shapeOf } from '../shape/shape-of.ts'
import { maskedWords } from '../small-counts.ts'
import { figureDetail, openFigure } from './open-figure.ts'
import { partRowsHref, shapeRowsHref } from './rows-href.ts'

/** A frozen figure, and what it comes to when it is made again. */
export const showFigureRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/figures/:figureId',
    access: 'statistics.read',
    handle: (request) => showFigure(register, request, false),
  },
  {
    method: 'GET',
    path: '/figures/:figureId/again',
    access: 'statistics.read',
    handle: (request) => showFigure(register, request, true),
  },
  {
    method: 'GET',
    path: '/figures/:figureId/table.csv',
    access: 'statistics.read',
    async handle({ db, signedIn, params }) {
      const opened = await openFigure(db, signedIn, register, mustBeId(params.figureId), 'as CSV')
      const { headings, rows } = opened.exact
        ? shapeCsv(shapeOf(opened.figure, opened.measure, opened.factsHeld), 'en')
        : maskedCsv(opened.masked)
      const { figure } = opened
      const body = writeCsv(headings, rows, { mark: true })
      return download({
        fileName: fileNameOf(`${figure.name} ${writeSpan(figure)}`, 'csv'),
        contentType: 'text/csv; charset=utf-8',
        body,
      })
    },
  },
]

async function showFigure(register: Register, request: PageRequest, again: boolean): Promise<Reply> {
  const { db, signedIn, params } = request
  const opened = await openFigure(db, signedIn, register, mustBeId(params.figureId), again ? 'made again' : 'its page')
  const { figure, exact } = opened
  const measure = register.measure(figure.measureId)
  if (again && !measure) throw new NotFound('The measure behind this figure is no longer run')
  if (again && !exact) throw new Forbidden(`It is not made again for you. ${maskedWords}`)
  const rerun = again && measure ? await makeAgain(db, signedIn, figure, measure) : null
  return page({
    title: `Figure: ${figure.name}, frozen on ${writeMoment(figure.frozenAt)}`,
    main: html`
${heading(figure.name, `A figure frozen on ${writeMoment(figure.frozenAt)} by ${figure.frozenBy}`)}
${rerun && measure && rerunView(figure, rerun, measure, signedIn)}
${exact ? withRows(shapeOf(figure, opened.measure, opened.factsHeld), measure, signedIn) : maskedView(opened.masked)}
<div class="govuk-button-group"><a class="govuk-link" href="/figures/${figure.figureId}/table.csv">Download the numbers (CSV)</a>
${exact && measure && may(signedIn, measure.may) && html`<a class="govuk-link" href="/figures/${figure.figureId}/again">Make it again and compare</a>`}</div>
${exact && subheading('Where it comes from')}
${exact && provenanceView(figure, opened.files, opened.measure)}`,
    backLink: { href: '/figures', text: 'Figures' },
    ...(figure.sensitivity === 'restricted' ? { marking: 'OFFICIAL–SENSITIVE' as const } : {}),
    width: 'full',
  })
}

type ExplainedRerun = Rerun & { readonly changes: readonly Explained[] }

/** Counts under the purpose of statistics; explains row by row with no more than the reader's own rights. */
async function makeAgain(db: Db, actor: Actor, figure: Figure, measure: Measure): Promise<ExplainedRerun> {
  const rerun = await openForMeasure(db, actor, measure, figureDetail(figure), (tx, exact) => {
    if (!exact) throw new Forbidden(`It is not made again for you. ${maskedWords}`)
    return rerunFigure(tx, figure, measure)
  })
  if (rerun.sameNow) return { ...rerun, changes: [] }
  const changes = await db.write(actor, async (tx) => {
    const found = await explainRerun(tx, figure, measure, rerun.nowKnownAt)
    if (measure.sensitivity === 'restricted') {
      const rows = [...new Set(found.map(({ row }) => row.page_id))]
      await audit(tx, {
        action: 'read rows behind a number',
        subjectType: 'measure',
        subjectId: measure.id,
        detail: { ...figureDetail(figure), figure: figure.figureId, rows },
        about: rows,
        restricted: ofPages(tx, measure, rows),
      })
    }
    return found
  })
  return { ...rerun, changes }
}

/** A figure with the rows behind each of its numbers and those that it was worked out from. */
const withRows = (shape: FigureShape, measure: Measure | null, reader: Actor): Html =>
  figureView(shape, shapeRowsHref(shape, measure, reader), (part) => partRowsHref(part, measure, reader))

function rerunView(figure: Figure, rerun: ExplainedRerun, measure: Measure, reader: Actor): Html {
  const then = rerun.sameAsThen
    ? 'Made again from the record as it was known then, it gives the same numbers.'
    : 'Made again from the record as it was known then, it gives other numbers. That should not happen: tell whoever looks after Candour.'
  const redefined = rerun.redefined
    ? ' The measure has been redefined since, so a difference can be the definition’s.'
    : ''
  if (rerun.sameNow) {
    return govukInsetText({
      text: `${then}${redefined} From the record as it is known now, it gives the same numbers too.`,
    })
  }
  const counted = { ...figure, cells: rerun.now, parts: rerun.nowParts, knownAt: rerun.nowKnownAt }
  const now = shapeOf(counted, measure, rerun.nowHeld)
  return html`${govukInsetText({ text: `${then}${redefined} From the record as it is known now, it gives other numbers.` })}
${withRows(now, measure, reader)}
${subheading('Why it differs')}
${paragraph('Rows that only one of the two counted. Corrections and late entries are the usual reason. Rows that you may not read are not shown.')}
${table({
  caption: 'Rows that make the difference',
  captionHidden: true,
  rows: rerun.changes,
  empty: 'There are no such rows that you may read.',
  columns: [
    {
      heading: 'Change',
      rowHeader: true,
      cell: (c) => (c.change === 'newly counted' ? 'Newly counted' : 'No longer counted'),
    },
    {
      heading: 'Date',
      cell: (c) =>
        c.rowHref
          ? html`<a class="govuk-link" href="${c.rowHref(c.row.page_id)}">${writeDate(c.row.on_date)}</a>`
          : writeDate(c.row.on_date),
    },
    { heading: 'Broken down as', cell: (c) => labelsOf(measure, figure.dimensions, c.row.values).join(', ') },
    ...(measure.aggregate === 'sum' || measure.aggregate === 'durations'
      ? [{ heading: 'Amount', numeric: true, cell: (c: Explained) => c.row.amount ?? 0 }]
      : []),
    // A line of a file that few may see tells how many rows stand before it.
    ...(measure.sensitivity === 'open'
      ? [{ heading: 'Line', numeric: true, cell: (c: Explained) => c.row.line ?? '' }]
      : []),
  ],
})}`
}
