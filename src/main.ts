import { serveUntilStopped } from './command-line/serve-command.ts'
import { openTerminal } from './command-line/terminal.ts'
import { CandourError } from './kernel/index.ts'

try {
  await serveUntilStopped(openTerminal(false))
} catch (error) {
  if (!(error instanceof CandourError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
