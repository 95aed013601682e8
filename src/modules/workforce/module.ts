import type { Module } from '../../web/index.ts'
import { peopleImporter } from './import-people/importer.ts'
import { postsImporter } from './import-posts/importer.ts'
import { unitsImporter } from './import-units/importer.ts'
import { findPersonPanel } from './list-people/home-panel.ts'
import { listPeopleRoutes } from './list-people/routes.ts'
import { listUnitsRoutes } from './list-units/routes.ts'
import { joiners, leavers } from './measures/movements.ts'
import { fundedPosts, vacancies } from './measures/posts.ts'
import { strength } from './measures/strength.ts'
import { ownUnitPanel } from './own-unit/home-panel.ts'
import { showPersonRoutes } from './show-person/routes.ts'
import { showUnitRoutes } from './show-unit/routes.ts'
import { workforceTerms } from './terms.ts'

export const workforce: Module = {
  name: 'workforce',
  title: 'Workforce',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [unitsImporter, peopleImporter, postsImporter],
  reactions: [],
  terms: workforceTerms,
  measures: [strength, joiners, leavers, fundedPosts, vacancies],
  extracts: [],
  routes: [...listPeopleRoutes, ...showPersonRoutes, ...listUnitsRoutes, ...showUnitRoutes],
  navigation: [
    { href: '/people', text: 'People', may: 'staff.read' },
    { href: '/units', text: 'Units', may: 'staff.read' },
  ],
  homePanels: [ownUnitPanel, findPersonPanel],
}
