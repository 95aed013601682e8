import { sql } from 'kysely'
import { awaitTurn, newId, type Tx } from '../../../kernel/index.ts'
import { type EvidencedResult, recordEvidence } from '../../training/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { activityKey, agentKey, verbKey } from '../keys.ts'
import { isObject, type JsonObject } from '../specification/json.ts'
import { storedOf } from '../statements/ordinal.ts'
import { outcomeOf } from './outcome.ts'

/** One at a time: of two that match at once the second finds nothing left to do. */
export const takeMatching = (tx: Tx): Promise<void> => awaitTurn(tx, `matching ${tx.forceId}`)

export interface Rule {
  readonly ruleId: string
  readonly verbId: string
  readonly activityId: string
  readonly through: string
}

/** The rules in force, and how far each has looked. */
export async function rulesToMatch(tx: Tx): Promise<readonly Rule[]> {
  const { rows } = await sql<Rule>`
    select r.rule_id as "ruleId", r.verb_id as "verbId", r.activity_id as "activityId",
      coalesce(p.through, 0)::text as through
    from learning_record.rule as r
    left join learning_record.progress as p on p.force_id = r.force_id and p.subject = r.rule_id::text
    where r.force_id = ${tx.forceId} and r.superseded_at is null`.execute(tx.connection)
  return rows
}

interface Found {
  readonly id: string
  readonly ordinal: string
  readonly body: string
  readonly timestamped: boolean
}

const atOnce = 500

/** Keeps what the next statements say by a rule, up to an ordinal. Returns how many there were. */
export async function keepOutcomes(tx: Tx, rule: Rule, below: string): Promise<{ found: number; agents: string[] }> {
  const { rows } = await sql<Found>`
    select s.statement_id as id, s.ordinal::text as ordinal, s.body, s.timestamped
    from learning_record.reference as r
    join learning_record.reference as v on v.force_id = r.force_id and v.key = ${verbKey(rule.verbId)}
      and v.ordinal = r.ordinal and v.via = 0 and v.direct
    join learning_record.statement as s on s.force_id = r.force_id and s.ordinal = r.ordinal
    where r.force_id = ${tx.forceId} and r.key = ${activityKey(rule.activityId)} and r.via = 0 and r.direct
      and r.ordinal > ${rule.through}::bigint and r.ordinal < ${below}::bigint
    order by r.ordinal limit ${atOnce}`.execute(tx.connection)
  const outcomes = rows.flatMap(({ id, ordinal, body, timestamped }) => {
    const statement = { ...(JSON.parse(body) as JsonObject), ...(timestamped ? {} : { timestamp: storedOf(ordinal) }) }
    const { actor } = statement as JsonObject
    const key = isObject(actor) && actor.objectType !== 'Group' ? agentKey(actor) : null
    const { on, result, score, duration } = outcomeOf(statement)
    if (key === null) return []
    const named = nameOf(actor as JsonObject)
    return [{ i: id, k: key, a: JSON.stringify(actor), ...named, o: on, r: result, s: score, d: duration }]
  })
  await sql`
    insert into learning_record.outcome
      (force_id, rule_id, statement_id, agent_key, agent, named_by, named, completed_on, result, score, duration,
        recorded_at)
    select ${tx.forceId}::uuid, ${rule.ruleId}::uuid, i, k, a, h, n, o, r, s, d, ${tx.at}
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as x (i uuid, k uuid, a text, h text, n text, o date, r text, s numeric, d text)
    on conflict do nothing`.execute(tx.connection)
  const reached = rows.length < atOnce ? (BigInt(below) - 1n).toString() : rows.at(-1)?.ordinal
  if (reached !== undefined) await saveProgress(tx, rule.ruleId, reached)
  return { found: rows.length, agents: [...new Set(outcomes.map(({ k }) => k))] }
}

/** What might say who an agent is; nothing where it holds what no name in the workforce record could. */
function nameOf({ account, mbox }: JsonObject): { h: 'account' | 'email' | null; n: string | null } {
  const [h, name] = isObject(account)
    ? (['account', account.name] as const)
    : (['email', typeof mbox === 'string' ? mbox.slice('mailto:'.length) : null] as const)
  const usable = typeof name === 'string' && /^[\x20-\x7e]{1,254}$/.test(name.trim())
  return usable ? { h, n: name.trim() } : { h: null, n: null }
}

async function saveProgress(tx: Tx, subject: string, through: string): Promise<void> {
  await sql`
    insert into learning_record.progress (force_id, subject, through)
    values (${tx.forceId}, ${subject}, ${through}::bigint)
    on conflict (force_id, subject) do update set through = ${through}::bigint`.execute(tx.connection)
}

/** The agents of outcomes that were voided since last looked. */
export async function agentsVoided(tx: Tx, below: string): Promise<string[]> {
  const { rows } = await sql<{ agent: string }>`
    select distinct o.agent_key as agent
    from learning_record.statement as s
    join learning_record.voiding as v on v.force_id = s.force_id and v.voiding_id = s.statement_id
    join learning_record.outcome as o on o.force_id = s.force_id and o.statement_id = v.voided_id
    where s.force_id = ${tx.forceId} and s.target_id is not null and s.voids and s.ordinal < ${below}::bigint
      and s.ordinal > coalesce((select through from learning_record.progress as p
        where p.force_id = ${tx.forceId} and p.subject = 'voiding'), 0)`.execute(tx.connection)
  await saveProgress(tx, 'voiding', (BigInt(below) - 1n).toString())
  return rows.map(({ agent }) => agent)
}

/**
 * Finds out who agents are: an account's name is a staff number or an email address, a mailbox is an email address. One
 * that fits nobody, or more than one, waits for a person to say.
 */
export async function identify(tx: Tx, agents: readonly string[]): Promise<void> {
  await sql`
    insert into learning_record.identification
      (force_id, identification_id, agent_key, person_id, how, recorded_at, recorded_by_name)
    select ${tx.forceId}::uuid, kernel.new_id(), agent_key, (array_agg(person_id))[1], min(how), ${tx.at},
      ${tx.actor.name}
    from (
      select distinct on (a.agent_key, p.person_id) a.agent_key, p.person_id, a.how
      from (
        select distinct o.agent_key, o.named_by as how, o.named as name from learning_record.outcome as o
        where o.force_id = ${tx.forceId} and o.agent_key = any (${agents}::uuid[]) and o.named is not null
          and not exists (select from learning_record.identification as i
            where i.force_id = o.force_id and i.agent_key = o.agent_key and i.superseded_at is null)
      ) as a
      join (${peopleNow(tx.forceId)}) as p
        on lower(p.email) = lower(a.name) or a.how = 'account' and p.staff_number = upper(a.name)
    ) as found
    group by agent_key having count(*) = 1`.execute(tx.connection)
}

/** Says by hand who an agent is, in place of what was known before. */
export async function identifyByHand(tx: Tx, agent: string, personId: string): Promise<void> {
  await sql`
    update learning_record.identification set superseded_at = ${tx.at}
    where force_id = ${tx.forceId} and agent_key = ${agent} and superseded_at is null`.execute(tx.connection)
  await sql`
    insert into learning_record.identification
      (force_id, identification_id, agent_key, person_id, how, recorded_at, recorded_by_name)
    values (${tx.forceId}, ${newId()}, ${agent}, ${personId}, 'by-hand', ${tx.at}, ${tx.actor.name})`.execute(
    tx.connection,
  )
}

/**
 * Derives again what these agents' statements say of them in the training record: of each element and day the best
 * result among statements that are not voided, by rules in force. Where none is left, the result is withdrawn; and from
 * whoever an agent was taken for before, so are theirs.
 */
export async function deriveResults(tx: Tx, agents: readonly string[]): Promise<void> {
  if (agents.length === 0) return
  const { rows } = await sql<EvidencedResult>`
    with affected as (
      select distinct i.person_id, r.element_id, o.completed_on
      from learning_record.outcome as o
      join learning_record.rule as r on r.force_id = o.force_id and r.rule_id = o.rule_id
      join learning_record.identification as i on i.force_id = o.force_id and i.agent_key = o.agent_key
      where o.force_id = ${tx.forceId} and o.agent_key = any (${agents}::uuid[])
    ), standing as (
      select i.person_id, r.element_id, o.completed_on, o.result, o.score, o.statement_id
      from affected as a
      join learning_record.identification as i
        on i.force_id = ${tx.forceId} and i.person_id = a.person_id and i.superseded_at is null
      join learning_record.outcome as o
        on o.force_id = i.force_id and o.agent_key = i.agent_key and o.completed_on = a.completed_on
      join learning_record.rule as r
        on r.force_id = o.force_id and r.rule_id = o.rule_id and r.element_id = a.element_id and r.superseded_at is null
      join learning_record.statement as s on s.force_id = o.force_id and s.statement_id = o.statement_id
      where not exists (select from learning_record.voiding as v
        where v.force_id = s.force_id and v.voided_id = s.statement_id and (v.any_source or v.source_id = s.source_id))
    )
    select distinct on (a.person_id, a.element_id, a.completed_on) a.person_id as "personId",
      a.element_id as "elementId", a.completed_on as on, s.result, s.score, s.statement_id as "statementId"
    from affected as a
    left join standing as s using (person_id, element_id, completed_on)
    order by a.person_id, a.element_id, a.completed_on, array_position(array['passed', 'attended', 'failed'], s.result),
      s.score desc nulls last, s.statement_id`.execute(tx.connection)
  if (rows.length === 0) return
  await recordEvidence(tx, rows)
}
