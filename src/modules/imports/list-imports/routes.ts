import { countImports, type Importer, listImports } from '../../../kernel/import/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { mayList, sentBy } from '../readers.ts'
import type { RunningImports } from '../running-imports.ts'
import { importsView } from './view.ts'

export const listImportsRoutes = (importers: readonly Importer[], running: RunningImports): readonly Route[] => [
  {
    method: 'GET',
    path: '/imports',
    access: mayList(importers),
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, {
        sortable: ['started'],
        defaultSort: 'started',
        defaultDirection: 'desc',
        filters: ['kind'],
      })
      const wanted = { kind: list.filters.kind, search: list.search }
      const found = await db.read(signedIn, async (tx) => ({
        imports: await listImports(tx, { ...wanted, limit: list.pageSize, offset: list.offset }),
        total: await countImports(tx, wanted),
      }))
      // A file that waits for a connection holds no lock yet by which the database could tell that it is alive.
      const imports = found.imports.map((each) =>
        each.status === 'interrupted' && running.find(each.importId) ? { ...each, status: 'running' as const } : each,
      )
      const maySend = sentBy(importers, signedIn).length > 0
      return page({
        title: 'Files',
        main: importsView({ list, imports, total: found.total, importers, maySend }),
        width: 'full',
      })
    },
  },
]
