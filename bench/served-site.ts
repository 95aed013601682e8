import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { peakOf, processorTimeOf, type Watch, watchHeld } from './process-figures.ts'

/** Candour, served by a process of its own. */
export interface ServedSite {
  readonly address: string
  /** The most memory it has held so far, in bytes; null where the system does not tell. */
  peak(): number | null
  /** The processor time it has taken so far, in milliseconds; null where the system does not tell. */
  processorTime(): number | null
  /** Watches what it holds of memory, until it is stopped; gives the most there was, in bytes. */
  watchMemory(): Watch
  stop(): Promise<void>
}

/** `candour serve` over a data folder, on any free port. */
export async function serveSite(dataDirectory: string): Promise<ServedSite> {
  const program = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, '--json', 'serve'], {
    env: { ...process.env, CANDOUR_DATA: dataDirectory, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2000)
  })
  let output = ''
  for await (const chunk of child.stdout) {
    output += chunk
    const address = /"address": "([^"]+)"/.exec(output)?.[1]
    if (address === undefined) continue
    return {
      address,
      peak: () => peakOf(child.pid ?? 0),
      processorTime: () => processorTimeOf(child.pid ?? 0),
      watchMemory: () => watchHeld(child.pid ?? 0),
      async stop() {
        child.kill('SIGTERM')
        await exited
      },
    }
  }
  throw new Error(`The site did not come up: ${said}`)
}
