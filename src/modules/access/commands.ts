import type { OfferedCommand } from '../../kernel/index.ts'

export const accessCommands: readonly OfferedCommand[] = [
  {
    term: 'audit',
    does: 'check, sign and export the audit record',
    load: async () => (await import('./audit-commands.ts')).auditCommands,
  },
  {
    term: 'user',
    does: 'people who sign in',
    load: async () => (await import('./user-commands.ts')).userCommands,
  },
]
