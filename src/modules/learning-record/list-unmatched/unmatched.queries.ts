import { sql } from 'kysely'
import { audit, Refused, type Tx } from '../../../kernel/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { deriveResults, identifyByHand, takeMatching } from '../match-statements/match.queries.ts'

/** An agent whose results wait for somebody to say who it is. */
export interface UnmatchedAgent {
  readonly agentKey: string
  /** The agent in JSON, as the latest of its statements has it. */
  readonly agent: string
  readonly results: number
  readonly last: string
}

const waiting = (tx: Tx) => sql`
  from learning_record.outcome as o
  join learning_record.rule as r on r.force_id = o.force_id and r.rule_id = o.rule_id and r.superseded_at is null
  where o.force_id = ${tx.forceId} and not exists (select from learning_record.identification as i
    where i.force_id = o.force_id and i.agent_key = o.agent_key and i.superseded_at is null)`

/** How many agents wait. */
export async function countUnmatched(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct o.agent_key) as count ${waiting(tx)}`.execute(
    tx.connection,
  )
  return rows[0]?.count ?? 0
}

/** Those who wait, with the most results first. */
export async function listUnmatched(
  tx: Tx,
  page: { limit: number; offset: number },
): Promise<readonly UnmatchedAgent[]> {
  const { rows } = await sql<UnmatchedAgent>`
    select o.agent_key as "agentKey", (array_agg(o.agent order by o.completed_on desc))[1] as agent,
      count(*) as results, max(o.completed_on) as last
    ${waiting(tx)} group by o.agent_key order by count(*) desc, o.agent_key
    limit ${page.limit} offset ${page.offset}`.execute(tx.connection)
  return rows
}

/** Says who an agent is; its results enter the training record. Throws Refused where nobody has the staff number. */
export async function sayWhoItIs(tx: Tx, agentKey: string, staffNumber: string): Promise<string> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select p.person_id as "personId", p.name from (${peopleNow(tx.forceId)}) as p
    where p.staff_number = ${staffNumber.toUpperCase()}`.execute(tx.connection)
  const person = rows[0]
  if (!person) throw new Refused(`The workforce record has nobody with the staff number ${staffNumber}`)
  await takeMatching(tx)
  await identifyByHand(tx, agentKey, person.personId)
  await deriveResults(tx, [agentKey])
  await audit(tx, {
    action: 'learning-record.identify-agent',
    subjectType: 'person',
    subjectId: person.personId,
    detail: { agent: agentKey },
  })
  return person.name
}
