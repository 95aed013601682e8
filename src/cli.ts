import { Command, CommanderError, Help } from 'commander'
import { openTerminal } from './command-line/terminal.ts'
import { commands } from './commands.ts'
import type { CommandDoor } from './kernel/index.ts'
import { softwareVersion } from './kernel/software/index.ts'

/** The command line: `candour COMMAND`. Exit codes: 0 done, 1 it could not be done, 2 the command was not understood. */
const program = new Command('candour')
  .description('The record of a police force’s response to domestic abuse, and the desk that answers for it')
  .version(softwareVersion)
  .option('--json', 'print the result as JSON')
  .exitOverride()
  .showHelpAfterError('(“candour help” lists the commands)')

const door: CommandDoor = {
  terminal: () => openTerminal(program.opts<{ json?: boolean }>().json ?? false),
  async withSession(work) {
    const terminal = door.terminal()
    const { withSession } = await import('./command-line/with-session.ts')
    return withSession(terminal, (session) => work(session, terminal))
  },
}

/** Commands of which no more than the name is known yet, and how help lists them. */
const listed = new Map<Command, string>()
program.configureHelp({ subcommandTerm: (each) => listed.get(each) ?? Help.prototype.subcommandTerm(each) })

/** Reads the command that is called, and lists the others. */
async function offerCommands(): Promise<void> {
  const [first, second] = process.argv.slice(2).filter((word) => !word.startsWith('-'))
  const called = first === 'help' ? second : first
  const offered = commands.map((each) => ({ ...each, name: each.term.split(' ', 1)[0] ?? '' }))
  const register = await offered.find(({ name }) => name === called)?.load(() => import('./modules.ts'))
  register?.(program, door)
  const known = new Set(program.commands.map((each) => each.name()))
  for (const { name, term, does } of offered) {
    if (!known.has(name)) listed.set(program.command(name).description(does), term)
  }
}

try {
  await offerCommands()
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else (await import('./command-line/end-badly.ts')).endBadly(error)
}
