import type { Module } from '../../web/index.ts'
import { addEventRoutes } from './add-event/routes.ts'
import { casesPanel } from './home-panel.ts'
import { casesImporter } from './import-cases/importer.ts'
import { keepCommandsOut } from './keep-commands-out.ts'
import { listCasesRoutes } from './list-cases/routes.ts'
import { allegations, cases } from './measures/allegations.ts'
import { peopleCharged, peopleConvicted } from './measures/criminal-stages.ts'
import { peopleDisciplined, peopleDismissed, peopleUnderMisconductInvestigation } from './measures/misconduct-stages.ts'
import { peopleWhoLeft } from './measures/people-who-left.ts'
import { restrictedCase } from './need-to-know.queries.ts'
import { caseReaders } from './readers.ts'
import { showCaseRoutes } from './show-case/routes.ts'
import { conductTerms } from './terms.ts'

export const conduct: Module = {
  name: 'conduct',
  title: 'Conduct',
  uses: ['workforce'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [casesImporter],
  reactions: keepCommandsOut,
  restricts: [restrictedCase],
  terms: conductTerms,
  measures: [
    allegations,
    cases,
    peopleCharged,
    peopleConvicted,
    peopleUnderMisconductInvestigation,
    peopleDisciplined,
    peopleDismissed,
    peopleWhoLeft,
  ],
  extracts: [],
  commands: [],
  routes: [...listCasesRoutes, ...showCaseRoutes, ...addEventRoutes],
  navigation: [{ href: '/conduct/cases', text: 'Conduct', roles: caseReaders }],
  homePanels: [casesPanel],
}
