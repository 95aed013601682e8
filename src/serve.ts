import type { FastifyInstance } from 'fastify'
import { readBackupKey, scheduledBackup } from './backup/index.ts'
import {
  CandourError,
  type Config,
  type Force,
  keepSchedule,
  keptSecret,
  logEvent,
  type ScheduledWork,
  type Terminal,
} from './kernel/index.ts'
import { readOidcSettings } from './modules/access/index.ts'
import { modules } from './modules.ts'
import { type OpenCandour, openCandour } from './open-candour.ts'
import { loadSample } from './sample/index.ts'
import { createSite } from './site.ts'

/** Another program has the port. */
class PortTaken extends CandourError {}

/** A site that is up. */
export interface Served {
  readonly address: string
  readonly force: Force
  stop(): Promise<void>
}

/**
 * Brings the database up, loads the sample force where the record is empty, and serves on 127.0.0.1. What faces the
 * world is a proxy of the force's own, which ends TLS.
 */
export async function serve(config: Config, terminal: Terminal): Promise<Served> {
  readOidcSettings(process.env) // half a configuration must stop the start, not the first who signs in
  const works = await scheduledWorks(config)
  const candour = await openCandour(config, terminal.say)
  try {
    const force = candour.force ?? (await firstSample(candour, terminal))
    const secret = await keptSecret(config.dataDirectory, 'cookie-secret')
    const { origin, courseOrigin, leaveTo } = config
    const app = createSite({ db: candour.db, force, secret, origin, courseOrigin, leaveTo })
    const address = await listen(app, config.port)
    const schedule = keepSchedule(works, (work, error) => logEvent('work.failed', { work: work.name }, error))
    const stop = async () => {
      await schedule.stop()
      await app.close()
      await Promise.all(modules.map((module) => module.close?.()))
      await candour.close()
    }
    return { address, force, stop }
  } catch (error) {
    await candour.close()
    throw error
  }
}

/** What the site does by itself. A backup that could not be made for want of a key stops the start. */
async function scheduledWorks({ backups, databaseUrl }: Config): Promise<ScheduledWork[]> {
  if (backups === null || databaseUrl !== null) return []
  await readBackupKey(process.env)
  return [scheduledBackup(backups)]
}

async function firstSample(candour: OpenCandour, terminal: Terminal): Promise<Force> {
  terminal.say('The record is empty: loading the sample force, invented people and events of a large force’s shape')
  const { force, text } = await loadSample({ ...candour, size: 'small', seed: 1, onProgress: terminal.progress })
  terminal.say(text)
  return force
}

async function listen(app: FastifyInstance, port: number): Promise<string> {
  try {
    return await app.listen({ host: '127.0.0.1', port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new PortTaken(`Port ${port} is taken by another program. Name another: PORT=${port + 1} npm start`)
  }
}
