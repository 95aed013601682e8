import type { Importer } from '../../kernel/import/index.ts'
import type { Module } from '../../web/index.ts'
import { filesPanel, filesTasks } from './list-imports/home-panel.ts'
import { listImportsRoutes } from './list-imports/routes.ts'
import { mayList } from './readers.ts'
import { runningImports } from './running-imports.ts'
import { sendFileRoutes } from './send-file/routes.ts'
import { showImportRoutes } from './show-import/routes.ts'
import { stopImportRoutes } from './stop-import/routes.ts'

/** The pages over the import pipeline, for all kinds of file that the record's modules can read. */
export function imports(importers: readonly Importer[]): Module {
  const running = runningImports()
  return {
    name: 'imports',
    title: 'Files',
    uses: [],
    migrations: null,
    importers: [],
    reactions: [],
    measures: [],
    extracts: [],
    routes: [
      ...listImportsRoutes(importers, running),
      ...sendFileRoutes(importers, running),
      ...showImportRoutes(importers, running),
      ...stopImportRoutes(running),
    ],
    navigation: [{ href: '/imports', text: 'Files', may: mayList(importers) }],
    homePanels: [filesPanel(importers)],
    homeTasks: [filesTasks],
    close: running.close,
  }
}
