import type { OfferedCommand } from '../../kernel/index.ts'

export const elearningCommands: readonly OfferedCommand[] = [
  {
    term: 'elearning',
    does: 'courses that people take here',
    load: async () => (await import('./import-package/commands.ts')).importPackageCommands,
  },
]
