import type { Job, JobKind } from '../../kernel/index.ts'
import { govukTag, type Html, wholePercent, writeNumber } from '../../web/index.ts'

type Shown = Pick<Job, 'state' | 'failedAt' | 'everyMilliseconds'>

/** Where a job stands: what is done again and again failed where its last time did. */
export function stateTag({ state, failedAt, everyMilliseconds }: Shown): Html {
  if (failedAt !== null && state !== 'running') return govukTag({ text: 'Failed', classes: 'govuk-tag--red' })
  if (state === 'running') return govukTag({ text: 'Running', classes: 'govuk-tag--blue' })
  if (state === 'waiting') {
    return govukTag({ text: everyMilliseconds === null ? 'Waiting' : 'At its time', classes: 'govuk-tag--grey' })
  }
  if (state === 'done') return govukTag({ text: 'Done', classes: 'govuk-tag--green' })
  return govukTag({ text: 'Stopped', classes: 'govuk-tag--yellow' })
}

export const titleOf = (kinds: readonly JobKind[], kind: string): string =>
  kinds.find((each) => each.kind === kind)?.title ?? kind

/** How far a job is: `Reading, 40%`. Null before it says so. */
export function progressWords({ phase, done, total }: Pick<Job, 'phase' | 'done' | 'total'>): string | null {
  if (phase === null) return null
  const share = total ? `, ${wholePercent(done ?? 0, total)}%` : ''
  return `${phase.charAt(0).toUpperCase()}${phase.slice(1)}${share}`
}

/** `every 5 minutes`, `every day`. */
export function everyWords(milliseconds: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const
  const [unit, length] = units.find(([, each]) => milliseconds >= each && milliseconds % each === 0) ?? ['second', 1000]
  const number = Math.round(milliseconds / length)
  return number === 1 ? `every ${unit}` : `every ${writeNumber(number)} ${unit}s`
}
