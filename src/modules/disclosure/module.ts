import type { Register } from '../../kernel/index.ts'
import type { Module } from '../../web/index.ts'
import { registerAsk } from './command-line/ask-command.ts'
import { registerFoi } from './command-line/foi-commands.ts'
import { standingAnswersImporter } from './standing-answers/importer.ts'

/** The Freedom of Information desk, over all that the record's modules declare. */
export const disclosure = (register: Register): Module => ({
  name: 'disclosure',
  title: 'Disclosure',
  uses: ['statistics'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [standingAnswersImporter],
  reactions: [],
  measures: [],
  extracts: [],
  commands: [registerFoi(register), registerAsk(register)],
  routes: [],
  navigation: [],
  homePanels: [],
})
