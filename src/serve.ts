import type { FastifyInstance } from 'fastify'
import { CandourError, type Config, type Force, keptSecret, type Terminal } from './kernel/index.ts'
import { openSessions } from './modules/access/index.ts'
import { modules } from './modules.ts'
import { type OpenCandour, openCandour } from './open-candour.ts'
import { loadSample } from './sample/index.ts'
import { createServer } from './web/index.ts'

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
  const candour = await openCandour(config, terminal.say)
  try {
    const force = candour.force ?? (await firstSample(candour, terminal))
    const app = await site(config, candour, force)
    const address = await listen(app, config.port)
    const stop = async () => {
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

async function firstSample(candour: OpenCandour, terminal: Terminal): Promise<Force> {
  terminal.say('The record is empty: loading the sample force, invented people and events of a large force’s shape')
  const { force, text } = await loadSample({ ...candour, size: 'small', seed: 1, onProgress: terminal.progress })
  terminal.say(text)
  return force
}

async function site(config: Config, { db }: OpenCandour, force: Force): Promise<FastifyInstance> {
  const behindProxy = config.origin?.startsWith('https://') ?? false
  return createServer({
    routes: modules.flatMap((module) => module.routes),
    navigation: modules.flatMap((module) => module.navigation),
    homePanels: modules.flatMap((module) => module.homePanels),
    db,
    sessions: openSessions(db, force),
    config: {
      forceId: force.forceId,
      forceName: force.name,
      sample: force.isSample,
      secret: await keptSecret(config.dataDirectory, 'cookie-secret'),
      secure: behindProxy,
      trustProxy: behindProxy,
      ...(config.leaveTo ? { leaveTo: config.leaveTo } : {}),
    },
  })
}

async function listen(app: FastifyInstance, port: number): Promise<string> {
  try {
    return await app.listen({ host: '127.0.0.1', port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new PortTaken(`Port ${port} is taken by another program. Name another: PORT=${port + 1} npm start`)
  }
}
