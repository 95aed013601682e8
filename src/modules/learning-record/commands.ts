import type { OfferedCommand } from '../../kernel/index.ts'

export const learningRecordCommands: readonly OfferedCommand[] = [
  {
    term: 'learning-record',
    does: 'the Learning Record Store',
    load: async () => (await import('./credentials/commands.ts')).credentialCommands,
  },
]
