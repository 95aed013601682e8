import type { Register } from '../../kernel/index.ts'
import type { Module } from '../../web/index.ts'
import { demandComparisons, fundingList, recommendationList } from './extracts/registers.ts'
import { demandIndicatorsImporter } from './import-demand-indicators/importer.ts'
import { fundingImporter } from './import-funding/importer.ts'
import { recommendationsImporter } from './import-recommendations/importer.ts'
import { listAwardsRoutes } from './list-awards/routes.ts'
import { recommendationsPanel } from './list-recommendations/home-panel.ts'
import { listRecommendationsRoutes } from './list-recommendations/routes.ts'
import { awarded } from './measures/awarded.ts'
import { recommendations } from './measures/recommendations.ts'
import { showAwardRoutes } from './show-award/routes.ts'
import { showDemandRoutes } from './show-demand/routes.ts'
import { fundingTerms } from './terms.ts'

/** `register`: of all measures, of which some stand beside what others publish. It is asked for when a page is. */
export const fundingWith = (register: () => Register): Module => ({
  name: 'funding',
  title: 'Funding and demand',
  uses: ['statistics'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [fundingImporter, demandIndicatorsImporter, recommendationsImporter],
  reactions: [],
  terms: fundingTerms,
  measures: [awarded, recommendations],
  extracts: [fundingList, demandComparisons, recommendationList],
  routes: [
    ...listAwardsRoutes,
    ...showAwardRoutes,
    ...showDemandRoutes(register),
    ...listRecommendationsRoutes(register),
  ],
  navigation: [{ href: '/funding', text: 'Funding', may: 'funding.count' }],
  homePanels: [recommendationsPanel],
})
