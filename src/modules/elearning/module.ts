import { logEvent } from '../../kernel/index.ts'
import type { Module } from '../../web/index.ts'
import { cmi5Routes } from './cmi5/routes.ts'
import { importPackageRoutes } from './import-package/routes.ts'
import { runningUploads } from './import-package/running-uploads.ts'
import { launchUnitRoutes } from './launch-unit/routes.ts'
import { listPackagesRoutes } from './list-packages/routes.ts'
import { courseRoutes } from './my-learning/course-routes.ts'
import { coursesPanel, courseTasks } from './my-learning/home-panel.ts'
import { listRoutes } from './my-learning/list-routes.ts'
import { playerAssetService, playerService } from './scorm/player/player-service.ts'
import { courseService } from './serve-content/course-service.ts'
import { showPackageRoutes } from './show-package/routes.ts'
import { showRegistrationRoutes } from './show-registration/routes.ts'
import { withdrawPackageRoutes } from './withdraw-package/routes.ts'

const uploads = runningUploads((error) => logEvent('work.failed', { work: 'bringing a course in' }, error))

/** eLearning: course packages in cmi5 and SCORM, launched here, and what people did in them. */
export const elearning: Module = {
  name: 'elearning',
  title: 'eLearning',
  uses: ['workforce', 'learning-record'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  routes: [
    ...listPackagesRoutes,
    ...importPackageRoutes(uploads),
    ...showPackageRoutes,
    ...withdrawPackageRoutes,
    ...showRegistrationRoutes,
    ...cmi5Routes,
    ...listRoutes,
    ...courseRoutes,
    ...launchUnitRoutes,
  ],
  navigation: [
    { href: '/elearning', text: 'eLearning', may: 'elearning.manage' },
    { href: '/my-learning', text: 'My learning', may: 'record.use' },
  ],
  homePanels: [coursesPanel],
  homeTasks: [courseTasks],
  services: [courseService, playerService, playerAssetService],
  close: () => uploads.close(),
}
