import type { Module } from '../../web/index.ts'
import { definitionsImporter } from './import-definitions/importer.ts'
import { referralsOutImporter } from './import-referrals-out/importer.ts'
import { reportsImporter } from './import-reports/importer.ts'
import { riskAssessmentsImporter } from './import-risk-assessments/importer.ts'
import { routingPolicyImporter } from './import-routing-policy/importer.ts'

export const response: Module = {
  name: 'response',
  title: 'Response',
  uses: ['workforce'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [
    definitionsImporter,
    routingPolicyImporter,
    reportsImporter,
    riskAssessmentsImporter,
    referralsOutImporter,
  ],
  reactions: [],
  measures: [],
  extracts: [],
  commands: [],
  routes: [],
  navigation: [],
  homePanels: [],
}
