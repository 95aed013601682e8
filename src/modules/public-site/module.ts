import type { Module } from '../../web/index.ts'
import { findHelpRoutes } from './find-help/routes.ts'
import { helpServicesImporter } from './import-help-services/importer.ts'
import { readDisclosureLogRoutes } from './read-disclosure-log/routes.ts'
import { readNoticesRoutes } from './read-notices/routes.ts'
import { reportProblemRoutes } from './report-problem/routes.ts'
import { showDefinitionRoutes } from './show-definition/routes.ts'
import { showFrontPageRoutes } from './show-front-page/routes.ts'
import { showStatisticsRoutes } from './show-statistics/routes.ts'
import { showWhatHappensRoutes } from './show-what-happens/routes.ts'

export const publicSite: Module = {
  name: 'public-site',
  title: 'Public site',
  uses: ['response', 'disclosure', 'statistics'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [helpServicesImporter],
  reactions: [],
  measures: [],
  extracts: [],
  routes: [
    ...showFrontPageRoutes,
    ...findHelpRoutes,
    ...showWhatHappensRoutes,
    ...showDefinitionRoutes,
    ...readDisclosureLogRoutes,
    ...showStatisticsRoutes,
    ...readNoticesRoutes,
    ...reportProblemRoutes,
  ],
  navigation: [{ href: '/public-feedback', text: 'Feedback', may: 'feedback.read' }],
  homePanels: [],
}
