import type { Config, ScheduledWork } from './kernel/index.ts'
import type { OpenCandour } from './open-candour.ts'

/** What a served site has to do by itself, again and again. */
export interface ServedRecord {
  readonly config: Config
  readonly candour: OpenCandour
  readonly forceId: string
}

/** Everything that is done by schedule while the site is served; each subject adds its own line. */
export const scheduledWork = (_served: ServedRecord): readonly ScheduledWork[] => []
