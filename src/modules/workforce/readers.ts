import type { Role } from '../../kernel/index.ts'

/** Who may read who works where: every role in the force. */
export const staffReaders: readonly Role[] = [
  'learning',
  'trainer',
  'supervisor',
  'responder',
  'investigator',
  'professional-standards',
  'foi-officer',
  'analyst',
  'auditor',
  'administrator',
]
