import type { Register } from '../../kernel/index.ts'
import type { Term } from '../../kernel/meaning/index.ts'
import type { Module } from '../../web/index.ts'
import { standingAnswersImporter } from './answering/standing-answers/importer.ts'
import { agreeAnswersRoutes } from './deciding/agree-answers/routes.ts'
import { answerWithRoutes } from './deciding/answer-with/routes.ts'
import { decideQuestionRoutes } from './deciding/decide-question/routes.ts'
import { decideRegimeRoutes } from './deciding/decide-regime/routes.ts'
import { bringEntriesUpToDate } from './deciding/earlier-entries.ts'
import { publicWordingRoutes } from './deciding/public-wording/routes.ts'
import { publishRequestRoutes } from './deciding/publish-request/routes.ts'
import { writeLetterRoutes } from './deciding/write-letter/routes.ts'
import { decideEarlierRoutes } from './earlier-requests/decide-earlier/routes.ts'
import { makeComparable } from './earlier-requests/keep-comparable.queries.ts'
import { deskTasks, requestsPanel } from './home-panel.ts'
import { listRequestsRoutes } from './list-requests/routes.ts'
import { listStandingAnswersRoutes } from './list-standing-answers/routes.ts'
import { deskNumbers } from './measures/desk-numbers.ts'
import { clearSmallNumbersRoutes } from './protecting/clear-small-numbers/routes.ts'
import { showLetterRoutes } from './reading-letters/show-letter/routes.ts'
import { takeRequestRoutes } from './reading-letters/take-request/routes.ts'
import { requestNames } from './request-names.queries.ts'
import { showRequestRoutes } from './show-request/routes.ts'

/** The Freedom of Information desk, over all that the record's modules declare. */
export const disclosure = (register: Register, terms: readonly Term[] = []): Module => ({
  name: 'disclosure',
  title: 'Disclosure',
  uses: ['statistics', 'workforce'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [standingAnswersImporter],
  reactions: [],
  measures: deskNumbers.measures,
  extracts: deskNumbers.extracts,
  routes: [
    ...listRequestsRoutes,
    ...listStandingAnswersRoutes,
    ...takeRequestRoutes,
    ...showLetterRoutes,
    ...showRequestRoutes(register, terms),
    ...decideRegimeRoutes,
    ...decideEarlierRoutes,
    ...decideQuestionRoutes(register),
    ...answerWithRoutes(register),
    ...agreeAnswersRoutes(register),
    ...clearSmallNumbersRoutes(register),
    ...writeLetterRoutes(register),
    ...publicWordingRoutes(register),
    ...publishRequestRoutes(register),
    // An answer may hold numbers over restricted rows, for those who have this permission: see statistics.
  ].map((route) => ({ restricted: ['restricted.count-exactly'], ...route })),
  navigation: [{ href: '/requests', text: 'Requests', may: 'request.read' }],
  homePanels: [requestsPanel],
  homeTasks: [deskTasks],
  thingNames: [requestNames],
  async bringUpToDate(db, forceId) {
    await bringEntriesUpToDate(db, forceId, register)
    await makeComparable(db, forceId)
  },
})
