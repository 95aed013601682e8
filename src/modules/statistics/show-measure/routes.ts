import { type DocumentExtension, documentDownload } from '../../../documents/index.ts'
import { dayAt, type Measure, NotFound, Refused, type Register, settledMoment, type Tx } from '../../../kernel/index.ts'
import {
  csrfField,
  download,
  fileNameOf,
  type PageRequest,
  page,
  type Reply,
  type Route,
  redirect,
  writeCsv,
} from '../../../web/index.ts'
import { askedDetail } from '../asked-detail.ts'
import { writeSpan } from '../figure.ts'
import { freezeFigure } from '../freeze-figure/freeze-figure.ts'
import { maskedCsv } from '../masked-view.ts'
import { mustHoldNames } from '../must-hold-names.ts'
import { openToFreeze } from '../open-for-measure.ts'
import { shapeCsv } from '../shape/shape-csv.ts'
import { maskedShapeOf, shapeOf } from '../shape/shape-of.ts'
import { maskedRequest, mustBeExact } from '../small-counts.ts'
import { asFigureShape, countRun } from './count.ts'
import { measureDocument, measureFileName } from './measure-document.ts'
import { type ReadRun, readRun } from './read-run.ts'
import { refusedAt } from './refused-at.ts'
import { showRows } from './rows.ts'
import { measureView } from './view.ts'

const documentExtensions: readonly DocumentExtension[] = ['pdf', 'docx', 'ods']

/** A measure's page, the same as a document, its numbers as CSV, the rows behind one of them, and the freezing of what it came to. */
export const showMeasureRoutes = (register: Register): readonly Route[] => {
  const asked = (request: PageRequest): Asked => {
    const measure = register.measure(request.params.measureId ?? '')
    if (!measure) throw new NotFound('There is no such measure')
    const now = new Date()
    return { measure, read: readRun(measure, request.query, dayAt(now), now) }
  }
  return [
    {
      method: 'GET',
      path: '/measures/:measureId',
      access: 'statistics.read',
      handle: (request) => showMeasure(request, asked(request)),
    },
    {
      method: 'GET',
      path: '/measures/:measureId/table.csv',
      access: 'statistics.read',
      async handle(request) {
        const { measure, read } = mustBeRight(asked(request))
        const counted = await countRun(request.db, request.signedIn, measure, read.request)
        const figure = asFigureShape(counted)
        const { headings, rows } = counted.exact
          ? shapeCsv(shapeOf(figure, measure, counted.factsHeld), 'en')
          : maskedCsv(maskedShapeOf(figure, measure, counted.factsHeld))
        const body = writeCsv(headings, rows, { mark: true })
        return download({
          fileName: fileNameOf(`${measure.name} ${writeSpan(figure)}`, 'csv'),
          contentType: 'text/csv; charset=utf-8',
          body,
        })
      },
    },
    ...documentExtensions.map(
      (extension): Route => ({
        method: 'GET',
        path: `/measures/:measureId/document.${extension}`,
        access: 'statistics.read',
        async handle(request) {
          const { measure, read } = mustBeRight(asked(request))
          const counted = await countRun(request.db, request.signedIn, measure, read.request)
          const document = measureDocument(measure, counted, request.force.name)
          return documentDownload(document, measureFileName(document.title, measure, counted), extension)
        },
      }),
    ),
    {
      method: 'GET',
      path: '/measures/:measureId/rows',
      access: 'statistics.read',
      handle: async (request) => showRows(request, mustBeRight(asked(request))),
    },
    {
      method: 'POST',
      path: '/measures/:measureId/freeze',
      access: 'statistics.read',
      async handle(request) {
        const { measure, read } = mustBeRight(asked(request))
        const { knownAt, ...rest } = read.request
        const detail = askedDetail(read.request)
        const figure = await openToFreeze(request.db, request.signedIn, measure, detail, async (tx, exact) => {
          // What is kept can be looked at by whoever keeps it, so it is no more than they are shown.
          if (!exact) {
            mustBeExact(rest)
            return freezeFigure(tx, measure, maskedRequest(rest, dayAt(tx.at)))
          }
          if (knownAt) await mustBeSettled(tx, knownAt)
          const moment = knownAt ?? (await settledMoment(tx))
          await mustHoldNames(tx, measure, { ...rest, knownAt: moment })
          return freezeFigure(tx, measure, { ...rest, knownAt: moment })
        })
        return redirect(`/figures/${figure.figureId}`, 'Figure frozen')
      },
    },
  ]
}

interface Asked {
  readonly measure: Measure
  readonly read: ReadRun
}

/** Where there is no form to show it beside, what is wrong with the address is refused. */
function mustBeRight(asked: Asked): Asked {
  const [error] = asked.read.errors
  if (error) throw new Refused(error.message)
  return asked
}

/** A figure must come to the same for ever, so nothing may still be written about its moment. */
async function mustBeSettled(tx: Tx, moment: Date): Promise<void> {
  if (moment > (await settledMoment(tx))) {
    throw new Refused('A file is being imported that can still change what was known then. Wait until it is done')
  }
}

async function showMeasure(request: PageRequest, { measure, read }: Asked): Promise<Reply> {
  const errors = [...read.errors]
  let counted: Awaited<ReturnType<typeof countRun>> | null = null
  if (errors.length === 0) {
    try {
      counted = await countRun(request.db, request.signedIn, measure, read.request)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      errors.push(refusedAt(measure, error))
    }
  }
  return page({
    title: measure.name,
    main: measureView({
      measure,
      read: { ...read, errors },
      counted,
      query: request.query,
      reader: request.signedIn,
      csrf: csrfField(request),
    }),
    backLink: { href: '/measures', text: 'Statistics' },
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    ...(measure.sensitivity === 'restricted' ? { marking: 'OFFICIAL–SENSITIVE' as const } : {}),
    width: 'full',
  })
}
