import { sql } from 'kysely'
import { audit, newId, Refused, type Tx } from '../../../kernel/index.ts'
import { findElement } from '../../training/index.ts'
import { deriveResults, takeMatching } from '../match-statements/match.queries.ts'

export interface NewRule {
  readonly verbId: string
  readonly activityId: string
  readonly course: string
  readonly element: string
}

export interface ListedRule extends NewRule {
  readonly ruleId: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly statements: number
}

/**
 * From now on statements of this verb about this activity count towards an element of a course, those already here
 * included. Throws Refused where the catalogue has no such element or there is the same rule already.
 */
export async function addRule(tx: Tx, rule: NewRule): Promise<string> {
  const element = await findElement(tx, rule.course, rule.element)
  if (!element) throw new Refused(`The course catalogue has no element ${rule.element} of a course ${rule.course}`)
  const ruleId = newId()
  const { numAffectedRows = 0n } = await sql`
    insert into learning_record.rule
      (force_id, rule_id, verb_id, activity_id, element_id, course, element, recorded_at, recorded_by_name)
    values (${tx.forceId}, ${ruleId}, ${rule.verbId}, ${rule.activityId}, ${element.elementId}, ${element.course},
      ${element.element}, ${tx.at}, ${tx.actor.name})
    on conflict do nothing`.execute(tx.connection)
  if (numAffectedRows === 0n) throw new Refused('There is the same rule already')
  await audit(tx, { action: 'learning-record.add-rule', subjectType: 'learning-rule', subjectId: ruleId })
  return ruleId
}

/** Ends a rule: what it brought into the training record is withdrawn. Throws Refused where no such rule is in force. */
export async function withdrawRule(tx: Tx, ruleId: string): Promise<void> {
  await takeMatching(tx)
  const { numAffectedRows = 0n } = await sql`
    update learning_record.rule set superseded_at = ${tx.at}
    where force_id = ${tx.forceId} and rule_id = ${ruleId} and superseded_at is null`.execute(tx.connection)
  if (numAffectedRows === 0n) throw new Refused('There is no such rule in force')
  const { rows } = await sql<{ agent: string }>`
    select distinct agent_key as agent from learning_record.outcome
    where force_id = ${tx.forceId} and rule_id = ${ruleId}`.execute(tx.connection)
  await deriveResults(
    tx,
    rows.map(({ agent }) => agent),
  )
  await audit(tx, { action: 'learning-record.withdraw-rule', subjectType: 'learning-rule', subjectId: ruleId })
}

/** What results in one activity count towards. */
export interface RuleAbout {
  readonly activityId: string
  /** The last part of the verb's address: `completed`. */
  readonly verbName: string
  readonly course: string
  readonly element: string
}

/** The rules in force about any of these activities. */
export async function rulesAbout(tx: Tx, activityIds: readonly string[]): Promise<readonly RuleAbout[]> {
  const { rows } = await sql<RuleAbout>`
    select activity_id as "activityId", substring(verb_id from '[^/#]+$') as "verbName", course, element
    from learning_record.rule
    where force_id = ${tx.forceId} and activity_id = any (${activityIds}::text[]) and superseded_at is null
    order by course, element`.execute(tx.connection)
  return rows
}

export async function listRules(tx: Tx): Promise<readonly ListedRule[]> {
  const { rows } = await sql<ListedRule>`
    select r.rule_id as "ruleId", r.verb_id as "verbId", r.activity_id as "activityId", r.course, r.element,
      r.recorded_at as "recordedAt", r.recorded_by_name as "recordedBy",
      (select count(*) from learning_record.outcome as o where o.force_id = r.force_id and o.rule_id = r.rule_id)
        as statements
    from learning_record.rule as r where r.force_id = ${tx.forceId} and r.superseded_at is null
    order by r.course, r.element, r.recorded_at`.execute(tx.connection)
  return rows
}
