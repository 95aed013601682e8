import type { Module } from '../../web/index.ts'
import { definitionOfAbuse, howAReportIsHandled } from './extracts/how-a-report-is-handled.ts'
import { definitionsImporter } from './import-definitions/importer.ts'
import { referralsOutImporter } from './import-referrals-out/importer.ts'
import { reportsImporter } from './import-reports/importer.ts'
import { riskAssessmentsImporter } from './import-risk-assessments/importer.ts'
import { routingPolicyImporter } from './import-routing-policy/importer.ts'
import { keepCommandsOut } from './keep-commands-out.ts'
import { reportsPanel } from './list-reports/home-panel.ts'
import { listReportsRoutes } from './list-reports/routes.ts'
import { offences } from './measures/offences.ts'
import { referrals, referralsOut } from './measures/referrals.ts'
import { repeatVictims } from './measures/repeat-victims.ts'
import { reports } from './measures/reports.ts'
import { reportsAgainstPolice } from './measures/reports-against-police.ts'
import { riskAssessments } from './measures/risk-assessments.ts'
import { victims } from './measures/victims.ts'
import { restrictedReport } from './need-to-know.queries.ts'
import { reportForm } from './record-report/form.ts'
import { reportNames } from './report-names.queries.ts'
import { showDefinitionsRoutes } from './show-definitions/routes.ts'
import { showReportRoutes } from './show-report/routes.ts'
import { routingPanel } from './show-routing-policy/home-panel.ts'
import { showRoutingPolicyRoutes } from './show-routing-policy/routes.ts'
import { responseTerms } from './terms.ts'

export const response: Module = {
  name: 'response',
  title: 'Response',
  uses: ['access', 'workforce'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [
    definitionsImporter,
    routingPolicyImporter,
    reportsImporter,
    riskAssessmentsImporter,
    referralsOutImporter,
  ],
  reactions: keepCommandsOut,
  restricts: [restrictedReport],
  terms: responseTerms,
  measures: [reports, riskAssessments, referrals, referralsOut, repeatVictims, reportsAgainstPolice, victims, offences],
  extracts: [howAReportIsHandled, definitionOfAbuse],
  forms: [reportForm],
  routes: [...listReportsRoutes, ...showReportRoutes, ...showRoutingPolicyRoutes, ...showDefinitionsRoutes],
  navigation: [{ href: '/reports', text: 'Reports', may: 'report.read' }],
  homePanels: [reportsPanel, routingPanel],
  thingNames: [reportNames],
}
