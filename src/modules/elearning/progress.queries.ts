import { sql } from 'kysely'
import type { Tx } from '../../kernel/index.ts'
import type { AchievementKind } from './tables.ts'

/** Something achieved in a registration, with the statement that says it. */
export interface Achievement {
  readonly activityId: string
  readonly kind: AchievementKind
  readonly statementId: string
  readonly score: number | null
  readonly recordedAt: Date
}

/** What was achieved in a registration, in order: of one moment units first, then what they made of the course. */
export async function achievementsOf(tx: Tx, registrationId: string): Promise<readonly Achievement[]> {
  const { rows } = await sql<Achievement>`
    select a.activity_id as "activityId", a.kind, a.statement_id as "statementId", a.score,
      a.recorded_at as "recordedAt"
    from elearning.achievement as a
    left join elearning.unit as u on u.force_id = a.force_id and u.activity_id = a.activity_id
    where a.force_id = ${tx.forceId} and a.registration_id = ${registrationId}
    order by a.recorded_at, u.position nulls last,
      array_position(array['completed', 'passed', 'failed', 'waived', 'satisfied'], a.kind), a.statement_id`.execute(
    tx.connection,
  )
  return rows
}

/** One sitting in a registration. */
export interface Sitting {
  readonly sessionId: string
  readonly unit: string
  readonly mode: string
  readonly launchedAt: Date
  readonly initializedAt: Date | null
  readonly lastSeenAt: Date | null
  readonly terminatedAt: Date | null
  readonly abandonedAt: Date | null
  readonly seconds: number | null
}

/** The sittings of a registration, the latest first. */
export async function sittingsOf(tx: Tx, registrationId: string): Promise<readonly Sitting[]> {
  const { rows } = await sql<Sitting>`
    select s.session_id as "sessionId", u.title as unit, s.launch_mode as mode, s.launched_at as "launchedAt",
      s.initialized_at as "initializedAt", s.last_seen_at as "lastSeenAt", s.terminated_at as "terminatedAt",
      s.abandoned_at as "abandonedAt", s.seconds
    from elearning.session as s
    join elearning.unit as u on u.force_id = s.force_id and u.unit_id = s.unit_id
    where s.force_id = ${tx.forceId} and s.registration_id = ${registrationId}
    order by s.launched_at desc limit 200`.execute(tx.connection)
  return rows
}
