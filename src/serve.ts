import type { FastifyInstance } from 'fastify'
import { CandourError, type Config, type Force, keptSecret, type Terminal } from './kernel/index.ts'
import { readOidcSettings } from './modules/access/index.ts'
import { modules } from './modules.ts'
import { type OpenCandour, openCandour } from './open-candour.ts'
import { loadSample } from './sample/index.ts'
import { createSite } from './site.ts'

/** Another program has the port, or it is not for us. */
class PortTaken extends CandourError {}

/** A site that is up. */
export interface Served {
  readonly address: string
  readonly force: Force
  /** Settles with the reason where the site cannot go on: its database server is gone for good. */
  readonly gone: Promise<CandourError>
  stop(): Promise<void>
}

/**
 * Brings the database up, loads the sample force where the record is empty, and serves on 127.0.0.1. What faces the
 * world is a proxy of the force's own, which ends TLS.
 */
export async function serve(config: Config, terminal: Terminal): Promise<Served> {
  readOidcSettings(process.env) // half a configuration must stop the start, not the first who signs in
  const gone = Promise.withResolvers<CandourError>()
  const candour = await openCandour(config, terminal.say, gone.resolve)
  try {
    const force = candour.force ?? (await firstSample(candour, terminal))
    const secret = await keptSecret(config.dataDirectory, 'cookie-secret', terminal.say)
    const app = createSite({ ...config, db: candour.db, force, secret })
    const address = await listen(app, config.port)
    const stop = async () => {
      await app.close()
      await Promise.all(modules.map((module) => module.close?.()))
      await candour.close()
    }
    return { address, force, gone: gone.promise, stop }
  } catch (error) {
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
