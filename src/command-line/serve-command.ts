import { setTimeout as delay } from 'node:timers/promises'
import type { Command as Program } from 'commander'
import { openMetrics } from '../health/metrics.ts'
import { CandourError, type CommandDoor, logEvent, openDataFolder, readConfig, type Terminal } from '../kernel/index.ts'
import { type OpenLog, startLog } from '../log/open-log.ts'
import { readLogSettings } from '../log/settings.ts'
import { samplePeople } from '../sample/index.ts'
import { type Served, serve } from '../serve.ts'

const longestFarewellMilliseconds = 5_000

/**
 * Serves until the process is told to stop: Ctrl-C, or SIGTERM from whatever runs it. Throws the reason where the site
 * cannot go on.
 */
export async function serveUntilStopped(terminal: Terminal): Promise<void> {
  const started = performance.now()
  const config = readConfig(process.env)
  // What is wrong with the folder is told before what the log would say of it.
  await openDataFolder(config.dataDirectory)
  const settings = readLogSettings(process.env, config.dataDirectory)
  const metrics = openMetrics()
  const log = startLog(settings, terminal.say, metrics.countEvent)
  try {
    const served = await serve(config, terminal, metrics)
    // Before anybody hears that it is ready, and may tell it to stop.
    const told = stopSignal()
    // Where standard output is the log, what people read goes to standard error.
    announce(served, settings.file === null ? beside(terminal) : terminal, (performance.now() - started) / 1000)
    await untilEnded(served, told, terminal, log)
  } finally {
    log.close()
  }
}

const beside = (terminal: Terminal): Terminal => ({ ...terminal, result: (text) => terminal.say(text) })

async function untilEnded(
  served: Served,
  told: Promise<NodeJS.Signals>,
  terminal: Terminal,
  log: OpenLog,
): Promise<void> {
  const reopen = () => {
    log.reopen()
    logEvent('log.reopened')
  }
  if (process.platform !== 'win32') process.on('SIGUSR2', reopen)
  const ending = await Promise.race([told, served.gone])
  if (ending instanceof CandourError) {
    // What was under way cannot end well any more, and must not keep a site alive that answers nothing.
    await Promise.race([served.stop().catch(() => {}), delay(longestFarewellMilliseconds, undefined, { ref: false })])
    throw ending
  }
  terminal.say(`${ending === 'SIGINT' ? 'Ctrl-C' : ending}: stopping`)
  await served.stop()
  process.removeListener('SIGUSR2', reopen)
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
