import type { Module } from '../../web/index.ts'

/** People who sign in, their roles and sessions, and the audit record. */
export const access: Module = {
  name: 'access',
  title: 'Access',
  uses: [],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  measures: [],
  extracts: [],
  commands: [],
  reactions: [],
  routes: [],
  navigation: [],
  homePanels: [],
}
