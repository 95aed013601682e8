import type { Module } from '../../web/index.ts'
import { bookingsImporter } from './import-bookings/importer.ts'
import { completionsImporter } from './import-completions/importer.ts'
import { coursesImporter } from './import-courses/importer.ts'
import { curriculumImporter } from './import-curriculum/importer.ts'
import { deliverersImporter } from './import-deliverers/importer.ts'
import { evaluationsImporter } from './import-evaluations/importer.ts'
import { materialsImporter } from './import-materials/importer.ts'
import { requirementsImporter } from './import-requirements/importer.ts'
import { sessionsImporter } from './import-sessions/importer.ts'
import { rederivePostings } from './rederive-postings.queries.ts'

export const training: Module = {
  name: 'training',
  title: 'Training',
  uses: ['workforce'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [
    coursesImporter,
    curriculumImporter,
    materialsImporter,
    deliverersImporter,
    requirementsImporter,
    sessionsImporter,
    bookingsImporter,
    completionsImporter,
    evaluationsImporter,
  ],
  reactions: [{ after: 'people', run: rederivePostings }],
  measures: [],
  extracts: [],
  commands: [],
  routes: [],
  navigation: [],
  homePanels: [],
}
