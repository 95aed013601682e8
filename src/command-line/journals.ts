import { journalOf } from '../backup/index.ts'
import type { Config } from '../kernel/index.ts'

/** The data folder's own journal, and one beside the backups, where a lost disk does not take it. */
export const journals = ({ dataDirectory, backups }: Pick<Config, 'dataDirectory' | 'backups'>): string[] => [
  journalOf(dataDirectory),
  ...(backups === null ? [] : [journalOf(backups.to)]),
]
