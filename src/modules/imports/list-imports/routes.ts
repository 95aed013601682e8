import { countImports, type Importer, listImports } from '../../../kernel/import/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { mayList, sentBy } from '../readers.ts'
import { importsView } from './view.ts'

export const listImportsRoutes = (importers: readonly Importer[]): readonly Route[] => [
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
      const maySend = sentBy(importers, signedIn).length > 0
      return page({
        title: 'Files',
        main: importsView({ list, ...found, importers, maySend }),
        width: 'full',
      })
    },
  },
]
