import type { JobKind } from '../../kernel/index.ts'
import type { Module } from '../../web/index.ts'
import { failedTasks, listJobsRoute } from './list-jobs.ts'
import { showJobRoutes } from './show-job.ts'

/** The pages over later work (`src/kernel/jobs`), with all kinds of it. */
export const jobs = (kinds: () => readonly JobKind[]): Module => ({
  name: 'jobs',
  title: 'Later work',
  uses: [],
  migrations: null,
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  routes: [listJobsRoute(kinds), ...showJobRoutes(kinds)],
  navigation: [{ href: '/jobs', text: 'Later work', may: 'job.manage' }],
  homePanels: [],
  homeTasks: [failedTasks],
})
