import { join, resolve } from 'node:path'
import { ConfigError, type LogLevel } from '../kernel/index.ts'

export interface LogSettings {
  /** CANDOUR_LOG: the file; null for standard output (`-` or `stdout`). `log/candour.jsonl` in the data folder. */
  readonly file: string | null
  /** Where a null file goes: standard output, or standard error of a command, whose output is its result. */
  readonly standard?: 1 | 2
  /** CANDOUR_LOG_LEVEL: the least that is logged; `info`. */
  readonly level: LogLevel
}

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']

/** Reads the environment. Throws ConfigError naming the variable that is wrong. */
export function readLogSettings(environment: NodeJS.ProcessEnv, dataDirectory: string): LogSettings {
  const to = environment.CANDOUR_LOG?.trim() || join(dataDirectory, 'log', 'candour.jsonl')
  const wanted = environment.CANDOUR_LOG_LEVEL?.trim() || 'info'
  const level = levels.find((each) => each === wanted)
  if (!level) throw new ConfigError(`CANDOUR_LOG_LEVEL is “${wanted}”. It is one of ${levels.join(', ')}`)
  return { file: to === '-' || to === 'stdout' ? null : resolve(to), level }
}
