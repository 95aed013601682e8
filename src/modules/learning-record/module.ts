import type { Module } from '../../web/index.ts'
import { credentialCommands } from './credentials/commands.ts'
import { xapiService } from './service/xapi-service.ts'

/** A Learning Record Store: what learning platforms say people did, in the Experience API, as evidence. */
export const learningRecord: Module = {
  name: 'learning-record',
  title: 'Learning record',
  uses: ['workforce', 'training'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  commands: [credentialCommands],
  routes: [],
  navigation: [],
  homePanels: [],
  services: [xapiService],
}
