import { NotFound } from '../../../kernel/index.ts'
import { type Language, languages, type Route } from '../../../web/index.ts'
import { type PublishedEntry, publishedLog, publishedRequest } from '../../disclosure/index.ts'
import { holdsFigures, tablesOf } from '../published.ts'
import { readAsPublic } from '../read-as-public.ts'
import { figuresPage, type PublishedFigures, statisticsPage, statisticsPath } from './view.ts'

/** Disclosures looked through for figures: the newest ones. The log itself has them all. */
const most = 50

const figuresOf = (published: PublishedEntry, language: Language): PublishedFigures => ({
  ...published,
  tables: tablesOf(published.entry, language).filter(holdsFigures),
})

export const showStatisticsRoutes: readonly Route[] = languages.flatMap((language): Route[] => [
  {
    method: 'GET',
    path: statisticsPath[language],
    access: 'public',
    async handle(request) {
      const { entries } = await readAsPublic(request, (tx) => publishedLog(tx, { search: '', limit: most, offset: 0 }))
      const all = entries.map((entry) => figuresOf(entry, language))
      return statisticsPage(
        all.filter(({ tables }) => tables.length > 0),
        language,
      )
    },
  },
  {
    method: 'GET',
    path: `${statisticsPath[language]}/:reference`,
    access: 'public',
    async handle(request) {
      const { reference = '' } = request.params
      const figures = figuresOf(await readAsPublic(request, (tx) => publishedRequest(tx, reference)), language)
      if (figures.tables.length === 0) throw new NotFound('No figures were published under this reference')
      return figuresPage(figures, language)
    },
  },
])
