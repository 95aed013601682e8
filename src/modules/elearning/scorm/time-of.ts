import type { Tx } from '../../../kernel/index.ts'
import { type Visit, visitsOfRegistration } from './run-time/visit.queries.ts'

/** How long one sitting took: as its units said, as the server saw it, and what counts. Seconds. */
export interface SittingTime {
  readonly sessionId: string
  readonly begunAt: Date
  readonly lastSeenAt: Date
  readonly said: number | null
  readonly seen: number
  readonly counted: number
  /** A unit said more than there was time for. */
  readonly isOver: boolean
}

export interface RegistrationTime {
  /** Seconds that count, over all sittings. */
  readonly total: number
  readonly sittings: readonly SittingTime[]
}

/** The time a registration in a SCORM course has taken, sitting by sitting, in order. */
export async function timeOf(tx: Tx, registrationId: string): Promise<RegistrationTime> {
  const visits = await visitsOfRegistration(tx, registrationId)
  const sittings = [...Map.groupBy(visits, ({ sessionId }) => sessionId)].map(([sessionId, of]) =>
    sitting(sessionId, of),
  )
  return { total: sum(sittings.map(({ counted }) => counted)), sittings }
}

function sitting(sessionId: string, visits: readonly Visit[]): SittingTime {
  const begunAt = new Date(Math.min(...visits.map((visit) => visit.begunAt.getTime())))
  const lastSeenAt = new Date(Math.max(...visits.map((visit) => visit.lastSeenAt.getTime())))
  const said = visits.flatMap(({ saidSeconds }) => (saidSeconds === null ? [] : [saidSeconds]))
  return {
    sessionId,
    begunAt,
    lastSeenAt,
    said: said.length === 0 ? null : sum(said),
    seen: (lastSeenAt.getTime() - begunAt.getTime()) / 1000,
    counted: sum(visits.map(({ countedSeconds }) => countedSeconds)),
    isOver: visits.some(({ isOver }) => isOver),
  }
}

const sum = (seconds: readonly number[]): number => seconds.reduce((total, each) => total + each, 0)
