import type { Module } from '../../web/index.ts'
import { demandComparisons, fundingList, recommendationList } from './extracts/registers.ts'
import { demandIndicatorsImporter } from './import-demand-indicators/importer.ts'
import { fundingImporter } from './import-funding/importer.ts'
import { recommendationsImporter } from './import-recommendations/importer.ts'
import { awarded } from './measures/awarded.ts'
import { recommendations } from './measures/recommendations.ts'

export const funding: Module = {
  name: 'funding',
  title: 'Funding and demand',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [fundingImporter, demandIndicatorsImporter, recommendationsImporter],
  reactions: [],
  measures: [awarded, recommendations],
  extracts: [fundingList, demandComparisons, recommendationList],
  commands: [],
  routes: [],
  navigation: [],
  homePanels: [],
}
