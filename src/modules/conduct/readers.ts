import type { Role } from '../../kernel/index.ts'

/** Who may come to the pages at all; which cases they then find is for the database's policies alone. */
export const caseReaders: readonly Role[] = ['professional-standards', 'investigator']
