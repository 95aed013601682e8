import type { Module } from '../../web/index.ts'
import { listMailRoute } from './list-mail/routes.ts'
import { keptMailJob, mailJob } from './mail-job.ts'

/** What Candour tells people by mail: written with what it is about, and sent by a job. */
export const mail: Module = {
  name: 'mail',
  title: 'Mail',
  uses: ['access'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  jobs: [mailJob, keptMailJob],
  routes: [listMailRoute],
  navigation: [{ href: '/mail', text: 'Mail', may: 'mail.read' }],
  homePanels: [],
}
