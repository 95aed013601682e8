import type { OfferedCommand } from '../../kernel/index.ts'

export const disclosureCommands: readonly OfferedCommand[] = [
  {
    term: 'foi',
    does: 'take in and answer Freedom of Information requests',
    async load(answering) {
      const { register, terms } = await answering()
      return (await import('./command-line/foi-commands.ts')).registerFoi(register, terms)
    },
  },
  {
    term: 'ask <question...>',
    does: 'answer one question from the record, with where the answer came from',
    async load(answering) {
      const { register, terms } = await answering()
      return (await import('./command-line/ask-command.ts')).registerAsk(register, terms)
    },
  },
]
