import type { Role } from '../../kernel/index.ts'

/** Who reads the policies: every member of the force. */
export const policyReaders: readonly Role[] = [
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
