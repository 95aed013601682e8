import { NotFound } from '../../../kernel/index.ts'
import { download, type Route, readListQuery, writeCsv } from '../../../web/index.ts'
import { publishedLog, publishedRequest, writtenCell } from '../../disclosure/index.ts'
import { shapeCsv } from '../../statistics/index.ts'
import { tablesOf } from '../published.ts'
import { readAsPublic } from '../read-as-public.ts'
import { disclosurePage, logPage } from './view.ts'

export const readDisclosureLogRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/disclosure-log',
    access: 'public',
    async handle(request) {
      const list = readListQuery(request.query, { sortable: ['published'], defaultSort: 'published', pageSize: 20 })
      const { search, pageSize: limit, offset } = list
      const { entries, total } = await readAsPublic(request, (tx) => publishedLog(tx, { search, limit, offset }))
      return logPage(list, entries, total)
    },
  },
  {
    method: 'GET',
    path: '/disclosure-log/:reference',
    access: 'public',
    handle: async (request) =>
      disclosurePage(await readAsPublic(request, (tx) => publishedRequest(tx, request.params.reference ?? ''))),
  },
  {
    method: 'GET',
    path: '/disclosure-log/:reference/tables/:number/table.csv',
    access: 'public',
    async handle(request) {
      const { reference = '', number } = request.params
      const { entry } = await readAsPublic(request, (tx) => publishedRequest(tx, reference))
      const table = tablesOf(entry).find((each) => String(each.number) === number)
      if (!table) throw new NotFound('There is no such table')
      const { headings, rows } = table.figure
        ? shapeCsv(table.figure, 'en')
        : { headings: table.columns, rows: table.rows.map((row) => row.map(writtenCell)) }
      return download({
        // Named by the disclosure it is of. Its subject stays out of the name: the file may lie on a computer that is shared.
        fileName: `${reference}-table-${table.number}.csv`,
        contentType: 'text/csv; charset=utf-8',
        body: writeCsv(headings, rows, { mark: true }),
      })
    },
  },
]
