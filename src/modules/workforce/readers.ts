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

/** Who may read what a person has been trained in: learning and development, and those who answer for the person. */
export const personTrainingReaders = ['learning', 'trainer', 'supervisor', 'auditor', 'professional-standards'] as const
