import type { Importer } from '../../kernel/import/index.ts'
import type { Module } from '../../web/index.ts'
import { importJobs } from './import-file/import-job.ts'
import { filesPanel, filesTasks } from './list-imports/home-panel.ts'
import { listImportsRoutes } from './list-imports/routes.ts'
import { mayList } from './readers.ts'
import { sendFileRoutes } from './send-file/routes.ts'
import { showImportRoutes } from './show-import/routes.ts'
import { stopImportRoutes } from './stop-import/routes.ts'

/** The pages over the import pipeline, for all kinds of file that the record's modules can read. */
export function imports(importers: readonly Importer[]): Module {
  const jobs = importJobs(importers)
  return {
    name: 'imports',
    title: 'Files',
    uses: ['mail'],
    migrations: null,
    importers: [],
    reactions: [],
    measures: [],
    extracts: [],
    routes: [
      ...listImportsRoutes(importers),
      ...sendFileRoutes(importers, jobs),
      ...showImportRoutes(importers),
      ...stopImportRoutes(jobs),
    ],
    navigation: [{ href: '/imports', text: 'Files', may: mayList(importers) }],
    homePanels: [filesPanel(importers)],
    homeTasks: [filesTasks],
    jobs: [jobs.kind],
  }
}
