import type { Role } from '../../kernel/index.ts'

/** Who may open the statistics; each measure names its own readers besides. */
export const statisticsReaders: readonly Role[] = [
  'foi-officer',
  'analyst',
  'auditor',
  'learning',
  'supervisor',
  'professional-standards',
]
