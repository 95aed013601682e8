import type { Module } from '../../web/index.ts'
import { peopleImporter } from './import-people/importer.ts'
import { unitsImporter } from './import-units/importer.ts'
import { joiners, leavers } from './measures/movements.ts'
import { strength } from './measures/strength.ts'

export const workforce: Module = {
  name: 'workforce',
  title: 'Workforce',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [unitsImporter, peopleImporter],
  reactions: [],
  measures: [strength, joiners, leavers],
  extracts: [],
  commands: [],
  routes: [],
  navigation: [],
  homePanels: [],
}
