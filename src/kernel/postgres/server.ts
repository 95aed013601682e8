import { spawn } from 'node:child_process'
import { open, readFile, rm, stat, truncate } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type PostgresBinaries, program } from './binaries.ts'
import { type ClusterPlace, socketDirectory } from './cluster-place.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { endLeftBehind } from './left-behind.ts'
import { logAdvice } from './log-advice.ts'
import { spawnAs, succeeds } from './ordinary-user.ts'
import { disownPostmaster, isAlive, type Postmaster, readPostmaster } from './postmaster-file.ts'
import type { Progress } from './progress.ts'
import { type Listening, writeSettings } from './settings.ts'

/** Recovery after a power cut replays at most a few gigabytes; a server that is silent for longer has a fault. */
export const longestStartMilliseconds = 10 * 60_000
const longLog = 10_000_000

/** The server that runs on this cluster now, waited for while it starts or stops; undefined where there is none. */
export async function runningServer(place: ClusterPlace, onProgress: Progress): Promise<Postmaster | undefined> {
  const waiting = patience(onProgress)
  for (;;) {
    const postmaster = await readPostmaster(place.clusterDirectory)
    if (postmaster === undefined) return undefined
    if (!(await isAlive(postmaster, place.clusterDirectory))) {
      await disownPostmaster(place.clusterDirectory)
      return undefined
    }
    if (postmaster.status === 'ready') return postmaster
    await waiting()
  }
}

/** Starts the server in a session of its own, so that Ctrl-C reaches us and we stop it in good order. */
export async function startServer(
  place: ClusterPlace,
  binaries: PostgresBinaries,
  onProgress: Progress,
): Promise<Postmaster> {
  const listening = await chooseListening(place)
  await writeSettings(place.clusterDirectory, listening, place.user, place.walArchive)
  const logPath = join(dirname(place.clusterDirectory), 'postgres.log')
  const started = Date.now()
  for (;;) {
    const logStart = await sizeOf(logPath)
    const failed = await spawnServer(place, binaries, logPath)
    try {
      return await waitUntilReady(place, failed, onProgress)
    } catch (error) {
      const log = (await readFile(logPath, 'utf8')).slice(logStart)
      // Processes of a server that was killed take a moment to notice; those at work on a query much longer.
      const waited = Date.now() - started
      if (log.includes('still in use') && waited < 15_000) {
        if (waited > 1_000) await endLeftBehind(place.clusterDirectory, waited > 5_000 ? 'SIGKILL' : 'SIGQUIT')
        await delay(100)
        continue
      }
      // A start that was killed may have got its server up in the meantime.
      const other = await runningServer(place, onProgress)
      if (other !== undefined) return other
      if (!(error instanceof DatabaseUnavailable)) throw error
      const said = [error.message, logAdvice(log), `Its log (${logPath}) says:`].filter(Boolean).join(' ')
      throw new DatabaseUnavailable(`${said}\n${log.trim()}`)
    }
  }
}

/** Stops the server: sessions are ended, nothing committed is lost; returns once it is gone. */
export async function stopServer(place: ClusterPlace, binaries: PostgresBinaries): Promise<void> {
  const postmaster = await readPostmaster(place.clusterDirectory)
  if (postmaster === undefined || !(await isAlive(postmaster, place.clusterDirectory))) return
  if (process.platform === 'win32') {
    await succeeds(program(binaries, 'pg_ctl'), ['stop', '-m', 'fast', '-D', place.clusterDirectory], undefined)
  } else {
    process.kill(postmaster.pid, 'SIGINT')
  }
  await waitUntilStopped(place.clusterDirectory)
}

async function spawnServer(
  place: ClusterPlace,
  binaries: PostgresBinaries,
  logPath: string,
): Promise<() => string | undefined> {
  const log = await open(logPath, 'a', 0o600)
  const child = spawn(program(binaries, 'postgres'), ['-D', place.clusterDirectory], {
    ...spawnAs(place.user),
    cwd: place.user === undefined ? place.clusterDirectory : '/',
    detached: true,
    windowsHide: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot },
    stdio: ['ignore', log.fd, log.fd],
  })
  let failure: string | undefined
  child.once('error', (error) => {
    failure = error.message
  })
  child.once('exit', (code, signal) => {
    failure = `it ended with ${signal ?? `exit code ${code}`}.`
  })
  child.unref()
  await log.close()
  return () => failure
}

async function waitUntilReady(
  place: ClusterPlace,
  failure: () => string | undefined,
  onProgress: Progress,
): Promise<Postmaster> {
  const waiting = patience(onProgress)
  for (;;) {
    const why = failure()
    if (why !== undefined) throw new DatabaseUnavailable(`PostgreSQL did not start: ${why}`)
    const postmaster = await readPostmaster(place.clusterDirectory)
    if (postmaster?.status === 'ready' && (await isAlive(postmaster, place.clusterDirectory))) return postmaster
    await waiting()
  }
}

/** Waits a little at each call: briefly at first, then saying why, and not for ever. */
function patience(onProgress: Progress): () => Promise<void> {
  const started = Date.now()
  let told = false
  return async () => {
    const waited = Date.now() - started
    if (waited > longestStartMilliseconds) throw new DatabaseUnavailable('PostgreSQL was not ready after ten minutes.')
    if (waited > 3_000 && !told) {
      told = true
      onProgress('Waiting for PostgreSQL, which is checking its files after it was cut off')
    }
    await delay(waited < 1_000 ? 5 : 50)
  }
}

async function waitUntilStopped(clusterDirectory: string): Promise<void> {
  for (;;) {
    const postmaster = await readPostmaster(clusterDirectory)
    if (postmaster === undefined || !(await isAlive(postmaster, clusterDirectory))) return
    await delay(10)
  }
}

async function chooseListening(place: ClusterPlace): Promise<Listening> {
  if (process.platform !== 'win32') {
    const directory = await socketDirectory(place)
    // Left by a server that was killed; PostgreSQL would wait for whichever process has its number now.
    for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(directory, name), { force: true })
    return { socketDirectory: directory }
  }
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new DatabaseUnavailable('No free port was found.')
  return { port: address.port }
}

/** The log's length, after emptying one that has grown long. */
async function sizeOf(logPath: string): Promise<number> {
  const size = (await stat(logPath).catch(() => undefined))?.size ?? 0
  if (size < longLog) return size
  await truncate(logPath)
  return 0
}
