import { sql } from 'kysely'
import type { PlainDate, Tx } from '../../../kernel/index.ts'
import type { Result } from '../../training/index.ts'
import { peopleNow } from '../../workforce/index.ts'

export interface StatementOutcome {
  readonly course: string
  readonly element: string
  readonly on: PlainDate
  readonly result: Result
  readonly score: number | null
  readonly duration: string | null
  readonly personId: string | null
  readonly person: string | null
  readonly inForce: boolean
}

/** What a statement counts towards, and for whom. */
export async function outcomesOf(tx: Tx, statementId: string): Promise<readonly StatementOutcome[]> {
  const { rows } = await sql<StatementOutcome>`
    select r.course, r.element, o.completed_on as on, o.result, o.score, o.duration, p.person_id as "personId",
      p.name as person, r.superseded_at is null as "inForce"
    from learning_record.outcome as o
    join learning_record.rule as r on r.force_id = o.force_id and r.rule_id = o.rule_id
    left join learning_record.identification as i
      on i.force_id = o.force_id and i.agent_key = o.agent_key and i.superseded_at is null
    left join (${peopleNow(tx.forceId)}) as p on p.person_id = i.person_id
    where o.force_id = ${tx.forceId} and o.statement_id = ${statementId} order by r.course, r.element`.execute(
    tx.connection,
  )
  return rows
}

export interface StatementOrigin {
  readonly source: string
  /** The statements that void it. */
  readonly voidedBy: readonly string[]
}

export async function originOf(tx: Tx, statementId: string): Promise<StatementOrigin | undefined> {
  const { rows } = await sql<StatementOrigin>`
    select o.name as source, array(
      select v.voiding_id from learning_record.voiding as v
      where v.force_id = s.force_id and v.voided_id = s.statement_id and (v.any_source or v.source_id = s.source_id)
        and not s.voids) as "voidedBy"
    from learning_record.statement as s
    join learning_record.source as o on o.force_id = s.force_id and o.source_id = s.source_id
    where s.force_id = ${tx.forceId} and s.statement_id = ${statementId}`.execute(tx.connection)
  return rows[0]
}
