import { endBadly } from './command-line/end-badly.ts'
import { serveUntilStopped } from './command-line/serve-command.ts'
import { openTerminal } from './command-line/terminal.ts'

try {
  await serveUntilStopped(openTerminal(false))
} catch (error) {
  endBadly(error)
}
