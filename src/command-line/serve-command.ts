import { setTimeout as delay } from 'node:timers/promises'
import type { Command as Program } from 'commander'
import { CandourError, type CommandDoor, readConfig, type Terminal } from '../kernel/index.ts'
import { samplePeople } from '../sample/index.ts'
import { type Served, serve } from '../serve.ts'

const longestFarewellMilliseconds = 5_000

/**
 * Serves until the process is told to stop: Ctrl-C, or SIGTERM from whatever runs it. Throws the reason where the site
 * cannot go on.
 */
export async function serveUntilStopped(terminal: Terminal): Promise<void> {
  const started = performance.now()
  const served = await serve(readConfig(process.env), terminal)
  // Before anybody hears that it is ready, and may tell it to stop.
  const told = stopSignal()
  announce(served, terminal, (performance.now() - started) / 1000)
  const ending = await Promise.race([told, served.gone])
  if (ending instanceof CandourError) {
    // What was under way cannot end well any more, and must not keep a site alive that answers nothing.
    await Promise.race([served.stop().catch(() => {}), delay(longestFarewellMilliseconds, undefined, { ref: false })])
    throw ending
  }
  terminal.say(`${ending === 'SIGINT' ? 'Ctrl-C' : ending}: stopping`)
  await served.stop()
}

const stopSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve(name))
  })

function announce({ address, force }: Served, terminal: Terminal, seconds: number): void {
  const people = force.isSample ? samplePeople() : []
  const width = Math.max(0, ...people.map((person) => person.name.length))
  terminal.result(
    [
      `Candour is ready at ${address} after ${seconds.toFixed(1)} s: ${force.name}`,
      ...(force.isSample ? [`Sign in at ${address}/sign-in as one of these invented people:`] : []),
      ...people.map((person) => `  ${person.name.padEnd(width)}  ${person.does}`),
      'Ctrl-C stops it',
    ].join('\n'),
    { address, force: force.name, samplePeople: people },
  )
}

/** `candour serve` */
export function registerServe(program: Program, door: CommandDoor): void {
  program
    .command('serve')
    .description('serve the site on 127.0.0.1, at PORT (8080)')
    .action(() => serveUntilStopped(door.terminal()))
}
