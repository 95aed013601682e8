import { ConfigError } from '../kernel/index.ts'

/** Where programs that watch the site ask: a port of their own, which the public’s proxy never leads to. */
export interface HealthSettings {
  /** CANDOUR_METRICS_PORT; null serves none of it. Nought takes any free port. */
  readonly port: number | null
  /** CANDOUR_METRICS_HOST; 127.0.0.1. */
  readonly host: string
}

/** Reads the environment. Throws ConfigError. */
export function readHealthSettings(environment: NodeJS.ProcessEnv): HealthSettings {
  const text = environment.CANDOUR_METRICS_PORT?.trim()
  const host = environment.CANDOUR_METRICS_HOST?.trim() || '127.0.0.1'
  if (!text) return { port: null, host }
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { port, host }
  throw new ConfigError(`CANDOUR_METRICS_PORT is “${text}”, which is no port`)
}
