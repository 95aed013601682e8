import type { Module } from '../../web/index.ts'
import { addEventRoutes } from './add-event/routes.ts'
import { caseNames } from './case-names.queries.ts'
import { casesPanel, casesTasks } from './home-panel.ts'
import { casesImporter } from './import-cases/importer.ts'
import { keepCommandsOut } from './keep-commands-out.ts'
import { listCasesRoutes } from './list-cases/routes.ts'
import { allegationOutcomes, peopleWithOutcome } from './measures/allegation-outcomes.ts'
import { allegations, cases } from './measures/allegations.ts'
import { peopleAcquitted, peopleCharged, peopleConvicted } from './measures/criminal-stages.ts'
import { hearings, peopleAtHearings } from './measures/hearings.ts'
import { peopleDisciplined, peopleDismissed, peopleUnderMisconductInvestigation } from './measures/misconduct-stages.ts'
import { casesEnded, casesOpen, investigationsEnded } from './measures/open-cases.ts'
import { peopleAccused } from './measures/people-accused.ts'
import { peopleWhoLeft, peopleWhoLeftUnderInvestigation } from './measures/people-who-left.ts'
import {
  peopleRestricted,
  peopleRestrictedOnDay,
  peopleSuspended,
  peopleSuspendedOnDay,
  peopleUnderInvestigation,
} from './measures/spells.ts'
import { restrictedCase } from './need-to-know.queries.ts'
import { showCaseRoutes } from './show-case/routes.ts'
import { conductTerms } from './terms.ts'

export const conduct: Module = {
  name: 'conduct',
  title: 'Conduct',
  uses: ['access', 'workforce'],
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
    peopleAcquitted,
    peopleUnderMisconductInvestigation,
    peopleDisciplined,
    peopleDismissed,
    peopleWhoLeft,
    peopleWhoLeftUnderInvestigation,
    peopleAccused,
    peopleUnderInvestigation,
    peopleSuspended,
    peopleSuspendedOnDay,
    peopleRestricted,
    peopleRestrictedOnDay,
    hearings,
    peopleAtHearings,
    allegationOutcomes,
    peopleWithOutcome,
    casesOpen,
    casesEnded,
    investigationsEnded,
  ],
  extracts: [],
  routes: [...listCasesRoutes, ...showCaseRoutes, ...addEventRoutes],
  navigation: [{ href: '/conduct/cases', text: 'Conduct', may: ['case.read', 'case.read-where-named'] }],
  homePanels: [casesPanel],
  homeTasks: [casesTasks],
  thingNames: [caseNames],
}
