import type { Importer, ImportPhase, ImportProgress } from '../../../kernel/import/index.ts'
import type { Job, JobProgress } from '../../../kernel/index.ts'
import { wholePercent } from '../../../web/index.ts'

/** How far an import is, as far as its reader may know. */
export interface ShownProgress {
  /** Null before its turn has come. */
  readonly phase: ImportPhase | null
  /** Null where it is not said. */
  readonly rows: number | null
  readonly bytes: number
  readonly totalBytes: number | null
}

/** Of restricted kinds the share alone is kept: who watches jobs may not know how much there is. */
export function progressOfJob({ phase, rows, bytes, totalBytes }: ImportProgress, importer: Importer): JobProgress {
  if (!importer.restricted) return { phase, done: bytes, total: totalBytes, message: `${rows}` }
  const share = totalBytes ? wholePercent(bytes, totalBytes) : 0
  return { phase, done: share, total: 100 }
}

const phases: readonly string[] = ['waiting', 'reading', 'checking', 'applying', 'finished'] satisfies ImportPhase[]
const isPhase = (text: string | null): text is ImportPhase => text !== null && phases.includes(text)

/** The same, as it stands on the job. */
export const shownProgress = ({ phase, done, total, message, state }: Job): ShownProgress => ({
  phase: state === 'waiting' ? null : isPhase(phase) ? phase : 'reading',
  rows: message === null ? null : Number(message),
  bytes: done ?? 0,
  totalBytes: total,
})
