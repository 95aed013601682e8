import { Readable } from 'node:stream'
import {
  findImport,
  findSameFile,
  type Importer,
  type ImportProblem,
  type ImportRecord,
  readProblems,
} from '../../../kernel/import/index.ts'
import { type Actor, type Db, findJob, type Job, may, mustBeId, NotFound, type Tx } from '../../../kernel/index.ts'
import {
  csvLines,
  download,
  type PageRequest,
  page,
  type Reply,
  type Route,
  readListQuery,
} from '../../../web/index.ts'
import { importerOf, mayList } from '../readers.ts'
import { problemHeadings, problemRow } from './problems.ts'
import { progressView } from './progress-view.ts'
import { reportView } from './report-view.ts'

const refreshSeconds = 4
const batch = 5000

/** One import: how far it is while it runs, then what became of it, and what was wrong with its file. */
export const showImportRoutes = (importers: readonly Importer[]): readonly Route[] => [
  {
    method: 'GET',
    path: '/imports/:importId',
    access: 'record.use',
    async handle(request) {
      const importId = mustBeId(request.params.importId)
      const { record, job } = await request.db.read(request.signedIn, async (tx) => ({
        record: await mustFind(tx, importId),
        job: await findJob(tx, importId),
      }))
      const importer = importerOf(importers, record)
      const backLink = back(request.signedIn, importers)
      return record.status === 'running'
        ? showProgress(request, { record, importer, backLink, job })
        : showReport(request, { record, importer, backLink })
    },
  },
  {
    method: 'GET',
    path: '/imports/:importId/problems.csv',
    access: 'record.use',
    async handle({ db, signedIn, params }) {
      const importId = mustBeId(params.importId)
      const record = await db.read(signedIn, (tx) => mustFind(tx, importId))
      if (record.startedBy !== signedIn.userId) throw new NotFound('There are no problems here that you may read')
      const importer = importerOf(importers, record)
      const body = Readable.from(csvLines(problemHeadings, rowsOf(db, signedIn, importId, importer), { mark: true }))
      return download({ fileName: `problems-${record.kind}.csv`, contentType: 'text/csv; charset=utf-8', body })
    },
  },
]

async function mustFind(tx: Tx, importId: string): Promise<ImportRecord> {
  const record = await findImport(tx, importId)
  if (!record) throw new NotFound('There is no such file in the record')
  return record
}

/** Whoever may open a file need not be one of those who read the list of all of them. */
const back = (reader: Actor, importers: readonly Importer[]): Shown['backLink'] =>
  may(reader, ...mayList(importers)) ? { href: '/imports', text: 'Files' } : { href: '/home', text: 'Home' }

interface Shown {
  readonly record: ImportRecord
  readonly importer: Importer | undefined
  readonly backLink: { readonly href: string; readonly text: string }
}

function showProgress(
  { query, csrfToken, signedIn }: PageRequest,
  { record, importer, backLink, job }: Shown & { readonly job: Job | undefined },
): Reply {
  const refreshes = query.get('refresh') !== 'no'
  return page({
    title: `Importing ${record.fileName}`,
    main: progressView({ record, importer, job, refreshes, csrfToken, mine: record.startedBy === signedIn.userId }),
    backLink,
    ...(refreshes ? { refreshAfter: refreshSeconds } : {}),
  })
}

async function showReport({ db, signedIn, query }: PageRequest, { record, importer, backLink }: Shown): Promise<Reply> {
  const list = readListQuery(query, { sortable: ['line'], defaultSort: 'line' })
  const mine = record.startedBy === signedIn.userId
  const { problems, earlier } = await db.read(signedIn, async (tx) => ({
    problems: await readProblems(tx, record.importId, { limit: list.pageSize, offset: list.offset }),
    earlier: record.sha256 ? await findSameFile(tx, record.kind, record.sha256, record.startedAt) : undefined,
  }))
  return page({
    title: record.fileName,
    main: reportView({ record, importer, problems, list, earlier, mine }),
    backLink,
    // The problems quote the file, and some files hold what only their sender may read.
    ...(problems.length > 0 ? { marking: 'OFFICIAL–SENSITIVE' as const } : {}),
    width: 'full',
  })
}

async function* rowsOf(db: Db, actor: Actor, importId: string, importer: Importer | undefined) {
  for (let offset = 0; ; offset += batch) {
    const problems: ImportProblem[] = await db.read(actor, (tx) => readProblems(tx, importId, { limit: batch, offset }))
    yield problems.map((problem) => problemRow(problem, importer))
    if (problems.length < batch) return
  }
}
