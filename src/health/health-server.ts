import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Registry } from 'prom-client'
import { CandourError, logEvent } from '../kernel/index.ts'
import type { Readiness } from './readiness.ts'

/** The port for programs that watch cannot be had. */
class NoHealthPort extends CandourError {}

export interface HealthServer {
  readonly address: string
  close(): Promise<void>
}

interface HealthParts {
  readonly port: number
  readonly host: string
  readonly registry: Registry
  examine(): Promise<Readiness>
}

/**
 * Answers the programs that watch: `/healthz` while the process lives, `/readyz` with 200 or 503, and `/metrics` for
 * Prometheus. It is plain HTTP without sign-in, on a port of its own: the proxy of the force does not lead there.
 */
export async function serveHealth({ port, host, registry, examine }: HealthParts): Promise<HealthServer> {
  let wasAway = false
  async function answer(path: string): Promise<readonly [number, string, string]> {
    if (path === '/healthz') return [200, 'text/plain', 'alive\n']
    if (path === '/metrics') return [200, registry.contentType, await registry.metrics()]
    if (path !== '/readyz') return [404, 'text/plain', 'Ask for /healthz, /readyz or /metrics\n']
    const readiness = await examine()
    const isAway = readiness.checks.database === 'away'
    if (isAway !== wasAway) logEvent(isAway ? 'database.away' : 'database.back')
    wasAway = isAway
    return [readiness.ready ? 200 : 503, 'application/json', `${JSON.stringify(readiness)}\n`]
  }

  const server = createServer(async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    const [status, type, body] = await answer(path).catch(
      () => [500, 'text/plain', 'It could not be measured\n'] as const,
    )
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
  })
  server.requestTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new NoHealthPort(`Port ${port} at ${host} cannot be had (${cause.code}). See CANDOUR_METRICS_PORT`, { cause }),
      ),
    )
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://${host}:${taken}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
