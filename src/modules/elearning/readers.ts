import type { Role } from '../../kernel/index.ts'

/** Who brings courses in, and sees who took them. */
export const courseManagers: readonly Role[] = ['learning', 'administrator']
