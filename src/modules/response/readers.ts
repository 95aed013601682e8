import type { Role } from '../../kernel/index.ts'

/** Who works with reports. Which of them a reader sees is for the record’s own policies. */
export const reportReaders: readonly Role[] = ['responder', 'investigator', 'supervisor', 'professional-standards']
