import { NotFound } from '../../../kernel/index.ts'
import type { Route } from '../../../web/index.ts'
import { type PublishedEntry, publishedLog, publishedRequest } from '../../disclosure/index.ts'
import { holdsFigures, tablesOf } from '../published.ts'
import { readAsPublic } from '../read-as-public.ts'
import { figuresPage, type PublishedFigures, statisticsPage } from './view.ts'

/** Disclosures looked through for figures: the newest ones. The log itself has them all. */
const most = 50

const figuresOf = (published: PublishedEntry): PublishedFigures => ({
  ...published,
  tables: tablesOf(published.entry).filter(holdsFigures),
})

export const showStatisticsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/statistics',
    access: 'public',
    async handle(request) {
      const { entries } = await readAsPublic(request, (tx) => publishedLog(tx, { search: '', limit: most, offset: 0 }))
      return statisticsPage(entries.map(figuresOf).filter(({ tables }) => tables.length > 0))
    },
  },
  {
    method: 'GET',
    path: '/statistics/:reference',
    access: 'public',
    async handle(request) {
      const { reference = '' } = request.params
      const figures = figuresOf(await readAsPublic(request, (tx) => publishedRequest(tx, reference)))
      if (figures.tables.length === 0) throw new NotFound('No figures were published under this reference')
      return figuresPage(figures)
    },
  },
]
