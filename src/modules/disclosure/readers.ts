import type { Role } from '../../kernel/index.ts'

/** Who works the desk. */
export const deskOfficers: readonly Role[] = ['foi-officer']

/** Who may look over its shoulder. They never see who asked. */
export const deskReaders: readonly Role[] = ['foi-officer', 'auditor', 'analyst', 'professional-standards']
