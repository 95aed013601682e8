import type { Module } from '../../web/index.ts'
import { listUnmatchedRoutes } from './list-unmatched/routes.ts'
import { manageRulesRoutes } from './manage-rules/routes.ts'
import { xapiService } from './service/xapi-service.ts'
import { showSourcesRoutes } from './show-sources/routes.ts'
import { showStatementRoutes } from './show-statement/routes.ts'
import type { CourseSittings } from './sittings/course-sittings.ts'

/**
 * A Learning Record Store: what learning platforms say people did, in the Experience API, as evidence. `sittings`: the
 * courses that run here, which send to it too.
 */
export const learningRecord = (sittings: CourseSittings): Module => ({
  name: 'learning-record',
  title: 'Learning record',
  uses: ['workforce', 'training'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  routes: [...showSourcesRoutes, ...showStatementRoutes, ...listUnmatchedRoutes, ...manageRulesRoutes],
  navigation: [{ href: '/learning-record', text: 'Learning record', may: 'statement.read' }],
  homePanels: [],
  services: [xapiService(sittings)],
})
