import type { Importer } from '../../kernel/import/index.ts'
import { type Actor, hasRole, type Role, roles } from '../../kernel/index.ts'

/** Who may read the list of all files besides those who send some. */
const listReaders: readonly Role[] = ['administrator', 'learning', 'foi-officer', 'analyst', 'auditor']

/** Who may read the list: those above, and whoever may send a file of at least one kind. */
export const mayList = (importers: readonly Importer[]): readonly Role[] => [
  ...new Set([...listReaders, ...importers.flatMap((importer) => importer.roles)]),
]

/** Who may send a file of some kind. */
export const maySend = (importers: readonly Importer[]): readonly Role[] => [
  ...new Set(importers.flatMap((importer) => importer.roles)),
]

/**
 * Who may open one import: everybody in the force, for each row they may read names the import it came from. It tells
 * of the file, never of what stands in it.
 */
export const mayOpen: readonly Role[] = roles

/** The kinds that somebody may send, in the order in which they are normally sent. */
export const sentBy = (importers: readonly Importer[], actor: Actor): Importer[] =>
  importers.filter((importer) => hasRole(actor, ...importer.roles))
