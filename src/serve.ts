import type { FastifyInstance } from 'fastify'
import { backupPanels, mustKnowBackupKey, openBackupWatch } from './backup/index.ts'
import { type HealthServer, serveHealth } from './health/health-server.ts'
import { type Metrics, openMetrics } from './health/metrics.ts'
import { examine } from './health/readiness.ts'
import { readHealthSettings } from './health/settings.ts'
import {
  CandourError,
  type Config,
  type Force,
  keepSchedule,
  keptSecret,
  logEvent,
  type Terminal,
} from './kernel/index.ts'
import { readCheckpointSettings, readOidcSettings } from './modules/access/index.ts'
import { readMailSettings } from './modules/mail/index.ts'
import { modules } from './modules.ts'
import { type OpenCandour, openCandour } from './open-candour.ts'
import { loadSample } from './sample/index.ts'
import { ownWork, scheduledJobs } from './scheduled-work.ts'
import { createSite } from './site.ts'
import { runSiteJobs } from './site-jobs.ts'

/** Another program has the port, or it is not for us. */
class PortTaken extends CandourError {}

/** A site that is up. */
export interface Served {
  readonly address: string
  /** Where programs that watch may ask; null where no port was named for them. */
  readonly healthAddress: string | null
  readonly force: Force
  /** Settles with the reason where the site cannot go on: its database server is gone for good. */
  readonly gone: Promise<CandourError>
  stop(): Promise<void>
}

/**
 * Brings the database up, loads the sample force where the record is empty, and serves on 127.0.0.1. What faces the
 * world is a proxy of the force's own, which ends TLS.
 */
export async function serve(config: Config, terminal: Terminal, metrics: Metrics = openMetrics()): Promise<Served> {
  const health = readHealthSettings(process.env)
  // Half a configuration must stop the start, not the first who signs in or the first backup.
  readOidcSettings(process.env)
  readMailSettings(process.env)
  await mustKnowBackupKey(config)
  const checkpoints = readCheckpointSettings(process.env)
  const gone = Promise.withResolvers<CandourError>()
  const candour = await openCandour(config, terminal.say, gone.resolve)
  let watched: HealthServer | null = null
  try {
    const force = candour.force ?? (await firstSample(candour, terminal))
    const secret = await keptSecret(config.dataDirectory, 'cookie-secret', terminal.say)
    const record = { db: candour.db, forceId: force.forceId }
    metrics.watch(record)
    const examined = { ...record, ownerUrl: candour.ownerUrl, dataDirectory: config.dataDirectory }
    watched =
      health.port === null
        ? null
        : await serveHealth({
            port: health.port,
            host: health.host,
            registry: metrics.registry,
            examine: () => examine(examined),
          })
    const backupWatch = config.databaseUrl === null ? openBackupWatch() : null
    const app = createSite({
      ...config,
      db: candour.db,
      force,
      secret,
      observe: metrics.observe,
      homePanels: backupWatch === null ? [] : backupPanels(backupWatch, config.backups !== null),
    })
    const address = await listen(app, config.port)
    if (!checkpoints.keptApart) {
      terminal.say(
        `Checkpoints of the audit record lie in ${checkpoints.places.join()}, beside what they prove. Name a place on another machine in CANDOUR_CHECKPOINTS_TO`,
      )
    }
    const served = { config, candour, forceId: force.forceId, backupWatch }
    const jobs = await runSiteJobs({ db: candour.db, force, kinds: scheduledJobs(served) })
    const schedule = keepSchedule(ownWork(served), ({ name }, error) => logEvent('work.failed', { work: name }, error))
    logEvent('site.ready')
    const stop = async () => {
      logEvent('site.stopping')
      await schedule.stop()
      await watched?.close()
      await app.close()
      await jobs.stop()
      await Promise.all(modules.map((module) => module.close?.()))
      await candour.close()
    }
    return { address, healthAddress: watched?.address ?? null, force, gone: gone.promise, stop }
  } catch (error) {
    await watched?.close()
    await candour.close()
    throw error
  }
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
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      throw new PortTaken(`Port ${port} is taken by another program. Name another: PORT=${port + 1} npm start`)
    }
    if (code === 'EACCES') {
      throw new PortTaken(`This user may not open port ${port}. Name one above 1023: PORT=8080 npm start`)
    }
    throw error
  }
}
