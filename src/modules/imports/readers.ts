import type { Importer, ImportRecord } from '../../kernel/import/index.ts'
import { type Actor, may, type Permission } from '../../kernel/index.ts'

/** Who may send a file of some kind. */
export const maySend = (importers: readonly Importer[]): readonly Permission[] => [
  ...new Set(importers.map((importer) => importer.may)),
]

/** Who may read the list: those who read it all, and whoever may send a file of at least one kind. */
export const mayList = (importers: readonly Importer[]): readonly Permission[] => ['import.list', ...maySend(importers)]

/** The kinds that somebody may send, in the order in which they are normally sent. */
export const sentBy = (importers: readonly Importer[], actor: Actor): Importer[] =>
  importers.filter((importer) => may(actor, importer.may))

/** The kind that a file on record is of; undefined where this version no longer knows it. */
export const importerOf = (
  importers: readonly Importer[],
  { kind }: Pick<ImportRecord, 'kind'>,
): Importer | undefined => importers.find((importer) => importer.kind === kind)
