import { Command, CommanderError } from 'commander'
import { registerBackup } from './command-line/backup-commands.ts'
import { endBadly } from './command-line/end-badly.ts'
import { registerErase } from './command-line/erase-command.ts'
import { registerExport } from './command-line/export-command.ts'
import { registerImport } from './command-line/import-command.ts'
import { registerRecordCommands } from './command-line/record-commands.ts'
import { registerServe } from './command-line/serve-command.ts'
import { registerSetAside } from './command-line/set-aside-command.ts'
import { openTerminal } from './command-line/terminal.ts'
import { withSession } from './command-line/with-session.ts'
import { type CommandDoor, softwareVersion } from './kernel/index.ts'
import { modules } from './modules.ts'

/** The command line: `candour COMMAND`. Exit codes: 0 done, 1 it could not be done, 2 the command was not understood. */
const program = new Command('candour')
  .description('The record of a police force’s response to domestic abuse, and the desk that answers for it')
  .version(softwareVersion)
  .option('--json', 'print the result as JSON')
  .exitOverride()
  .showHelpAfterError('(“candour help” lists the commands)')

const door: CommandDoor = {
  terminal: () => openTerminal(program.opts<{ json?: boolean }>().json ?? false),
  withSession: (work) => {
    const terminal = door.terminal()
    return withSession(terminal, (session) => work(session, terminal))
  },
}

registerServe(program, door)
registerRecordCommands(program, door)
registerImport(program, door)
registerSetAside(program, door)
registerBackup(program, door)
registerExport(program, door)
registerErase(program, door)
for (const module of modules) for (const register of module.commands) register(program, door)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else endBadly(error)
}
