import {
  type AuditEvent,
  audit,
  Forbidden,
  type Measure,
  may,
  Refused,
  settledMoment,
  type Tx,
  writeDate,
} from '../../../kernel/index.ts'
import {
  fileLine,
  type Html,
  heading,
  html,
  type PageRequest,
  page,
  pagination,
  paragraph,
  type Reply,
  readListQuery,
  showing,
  table,
} from '../../../web/index.ts'
import { askedDetail } from '../asked-detail.ts'
import { type CellAddress, type CountedRow, rowsBehind } from '../drill-down.queries.ts'
import { fileNames } from '../import-files.queries.ts'
import { labelsOf } from '../labels-of.ts'
import { type MeasureRun, measureRun } from '../measure-run.ts'
import { ofPages } from '../of-pages.ts'
import { orRefused, resultOf } from '../or-refused.ts'
import { seesExactly } from '../sees-exactly.queries.ts'
import { maskedWords } from '../small-counts.ts'
import { mustHoldValues } from '../unknown-values.queries.ts'
import type { ReadRun } from './read-run.ts'

/** The rows behind one number, as far as the reader's own rights go. */
export async function showRows(request: PageRequest, asked: { measure: Measure; read: ReadRun }): Promise<Reply> {
  const { measure, read } = asked
  const { query, db, signedIn } = request
  if (!may(signedIn, measure.may)) throw new Forbidden('Your role does not run this measure')
  const list = readListQuery(query, { sortable: ['date'], defaultSort: 'date' })
  const cell: CellAddress = {
    periodKey: query.get('period') ?? '',
    values: query.has('total') ? null : query.getAll('v'),
  }
  const find = async (tx: Tx): Promise<Found> => {
    if (!(await seesExactly(tx, measure))) throw new Forbidden(`The rows are not shown. ${maskedWords}`)
    const run = measureRun(measure, { ...read.request, knownAt: read.request.knownAt ?? (await settledMoment(tx)) })
    if (!run.periods.some(({ key }) => key === cell.periodKey)) throw new Refused(unknownPeriod(cell, run))
    await mustHoldValues(tx, run, null)
    const behind = await rowsBehind(tx, run, cell, { limit: list.pageSize, offset: list.offset })
    const files = await fileNames(
      tx,
      behind.rows.map((row) => row.import_id),
    )
    return { run, ...behind, files }
  }
  const worked = await db.write(signedIn, async (tx) => {
    const done = await orRefused(tx, () => find(tx))
    if (measure.sensitivity === 'restricted') {
      const rows = 'refused' in done ? null : done.result.rows
      await audit(tx, rowsRead(tx, measure, read.request, cell, rows))
    }
    return done
  })
  const found = resultOf(worked)
  const back = new URLSearchParams(query)
  for (const name of ['period', 'v', 'total', 'page']) back.delete(name)
  return page({
    title: `Rows behind ${measure.name.toLowerCase()}`,
    main: html`${rowsView(found, cell)}${showing(list, found.total, 'rows')}${rowsTable(found)}${pagination(list, found.total)}`,
    backLink: { href: `/measures/${measure.id}?${back}`, text: measure.name },
    ...(measure.sensitivity === 'restricted' ? { marking: 'OFFICIAL–SENSITIVE' as const } : {}),
    width: 'full',
  })
}

const unknownPeriod = ({ periodKey }: CellAddress, { periods }: MeasureRun): string => {
  const [first, last] = [periods[0]?.key, periods.at(-1)?.key]
  const possible = first === last ? `The only one is ${first}` : `They go from ${first} to ${last}`
  return `There is no period “${periodKey}” in what is counted. ${possible}`
}

interface Found {
  readonly run: MeasureRun
  readonly rows: readonly CountedRow[]
  readonly total: number
  readonly files: ReadonlyMap<string, string>
}

function rowsView({ run }: Found, cell: CellAddress): Html {
  const period = run.periods.find((p) => p.key === cell.periodKey)
  const values = labelsOf(run.measure, run.dimensions, cell.values ?? [])
  return html`${heading(`Rows behind one number`, run.measure.name)}
${paragraph([period?.label ?? 'No such period', ...values].join(', '))}
${(run.measure.aggregate === 'distinct' || run.measure.aggregate === 'durations') && paragraph(`${run.measure.unit} are counted once each, so there can be more rows here than the number says.`)}`
}

const rowsTable = ({ run, rows, files }: Found): Html =>
  table({
    caption: 'Rows that were counted',
    captionHidden: true,
    rows,
    empty: 'There are no rows here that you may read.',
    columns: [
      {
        heading: 'Date',
        rowHeader: true,
        cell: (r) =>
          run.measure.rowHref
            ? html`<a class="govuk-link" href="${run.measure.rowHref(r.page_id)}">${writeDate(r.on_date)}</a>`
            : writeDate(r.on_date),
      },
      ...run.dimensions.map((id, i) => ({
        heading: run.measure.dimensions.find((d) => d.id === id)?.name ?? id,
        cell: (r: CountedRow) => labelsOf(run.measure, run.dimensions, r.values)[i] ?? '',
      })),
      ...(run.measure.aggregate === 'durations'
        ? [{ heading: 'Days', numeric: true, cell: (r: CountedRow) => r.amount ?? '' }]
        : []),
      {
        heading: 'From',
        cell: (r) =>
          r.import_id === null
            ? 'Entered by hand'
            : files.has(r.import_id)
              ? fileLine(r.import_id, r.line, files.get(r.import_id))
              : 'A file',
      },
    ],
  })

/** What is written of rows that were shown: of which number, and of what they tell. Null where they were refused. */
function rowsRead(
  tx: Tx,
  measure: Measure,
  asked: ReadRun['request'],
  cell: CellAddress,
  rows: readonly CountedRow[] | null,
): AuditEvent {
  const pages = [...new Set((rows ?? []).map((row) => row.page_id))]
  const refused = rows === null ? { refused: true } : {}
  return {
    action: 'read rows behind a number',
    subjectType: 'measure',
    subjectId: measure.id,
    detail: { ...askedDetail(asked), period: cell.periodKey, cell: cell.values ?? 'total', rows: pages, ...refused },
    about: pages,
    restricted: ofPages(tx, measure, pages),
  }
}
