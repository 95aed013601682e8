import type { Register } from '../../kernel/index.ts'
import type { Module } from '../../web/index.ts'
import { measureRoutes } from './routes.ts'

/** Statistics over all that the record's modules declare. */
export const statistics = (register: Register): Module => ({
  name: 'statistics',
  title: 'Statistics',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  commands: [],
  routes: measureRoutes(register),
  navigation: [
    {
      href: '/measures',
      text: 'Statistics',
      roles: ['foi-officer', 'analyst', 'auditor', 'learning', 'supervisor', 'professional-standards'],
    },
  ],
  homePanels: [],
})
