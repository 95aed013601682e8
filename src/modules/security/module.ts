import type { Module } from '../../web/index.ts'
import { listControlsRoute } from './list-controls/routes.ts'

/** What protects the record, told to those who answer for it. */
export const security: Module = {
  name: 'security',
  title: 'Security',
  uses: [],
  migrations: null,
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  routes: [listControlsRoute],
  navigation: [{ href: '/security', text: 'Security', may: 'security.read' }],
  homePanels: [],
}
