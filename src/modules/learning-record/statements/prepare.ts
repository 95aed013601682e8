import { randomUUID } from 'node:crypto'
import { activityKey, agentKey, keyOf } from '../keys.ts'
import { isObject, type Json, type JsonObject } from '../specification/json.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import { checkStatement, voidedVerb } from '../specification/statement.ts'
import { inUtc, parseTimestamp } from '../specification/timestamp.ts'
import type { VersionRules } from '../specification/version.ts'
import { samenessOf } from './comparable.ts'
import { type References, referencesOf } from './references.ts'

/** Something said of an activity or an agent. */
export interface Said {
  readonly key: string
  readonly what: string
  /** The activity's id; null for an agent. */
  readonly id: string | null
  readonly text: string
}

/** A statement ready to be stored: everything but the moment. */
export interface PreparedStatement {
  readonly id: string
  readonly body: string
  readonly sameness: string
  readonly targetId: string | null
  readonly voids: boolean
  readonly timestamped: boolean
  readonly references: References
  readonly attachments: readonly string[]
  readonly definitions: readonly Said[]
  readonly personas: readonly Said[]
  readonly checked: JsonObject
}

/** Whoever stands for a statement: an Agent, in JSON. */
interface Authority {
  readonly authority: string
}

/**
 * Holds statements to the specification and adds what the store adds: id, version, authority, and lists where context
 * activities stand alone. `exact` is the same JSON with its numbers as they were written. Throws NotUnderstood.
 */
export function prepareStatements(
  checked: readonly Json[],
  exact: readonly Json[],
  rules: VersionRules,
  sender: Authority,
): PreparedStatement[] {
  const authority = JSON.parse(sender.authority) as JsonObject
  const prepared = checked.map((statement, index) => {
    const at = checked.length === 1 ? 'statement' : `statements[${index}]`
    return prepare(checkStatement(statement, rules, at), exact[index] as JsonObject, rules, authority)
  })
  const ids = new Set(prepared.map(({ id }) => id))
  if (ids.size < prepared.length) throw new NotUnderstood('Two statements of the batch have the same id')
  return prepared
}

function prepare(
  checked: JsonObject,
  exact: JsonObject,
  rules: VersionRules,
  authority: JsonObject,
): PreparedStatement {
  const { authority: _, stored: __, ...given } = exact
  const id = typeof checked.id === 'string' ? checked.id : randomUUID()
  const { timestamp } = checked
  const kept = {
    ...given,
    id,
    object: withLists(given.object),
    ...(given.context === undefined ? {} : { context: contextWithLists(given.context) }),
    ...(typeof timestamp === 'string' ? { timestamp: rules.timestampsInUtc ? turnedToUtc(timestamp) : timestamp } : {}),
    version: given.version ?? rules.impliedVersion,
    authority,
  }
  const object = checked.object as JsonObject
  const said = sayingsOf(checked)
  return {
    id: id.toLowerCase(),
    body: JSON.stringify(kept),
    sameness: samenessOf(checked),
    targetId: object.objectType === 'StatementRef' ? String(object.id).toLowerCase() : null,
    voids: (checked.verb as JsonObject).id === voidedVerb,
    timestamped: timestamp !== undefined,
    references: referencesOf({ ...checked, authority }),
    attachments: attachmentsOf(checked).map(({ sha2 }) => String(sha2).toLowerCase()),
    definitions: said.filter((each) => each.id !== null),
    personas: said.filter((each) => each.id === null),
    checked,
  }
}

const turnedToUtc = (written: string): string => {
  const moment = parseTimestamp(written, false)
  return moment === null || moment.inUtc ? written : inUtc(moment)
}

const withLists = (object: Json | undefined): Json =>
  isObject(object) && object.objectType === 'SubStatement' && object.context !== undefined
    ? { ...object, context: contextWithLists(object.context) }
    : (object ?? null)

/** Context activities are given out as lists, however they came (1.0.3 Data 2.4.6.2). */
function contextWithLists(context: Json): Json {
  if (!isObject(context) || !isObject(context.contextActivities)) return context
  const lists = Object.entries(context.contextActivities).map(([kind, value]) => [
    kind,
    Array.isArray(value) ? value : [value],
  ])
  return { ...context, contextActivities: Object.fromEntries(lists) }
}

/** The attachments of a statement and of the statement inside it. */
export function attachmentsOf(statement: JsonObject): readonly JsonObject[] {
  const { object } = statement
  const inner = isObject(object) && object.objectType === 'SubStatement' ? attachmentsOf(object) : []
  const own = Array.isArray(statement.attachments) ? (statement.attachments as readonly JsonObject[]) : []
  return [...own, ...inner]
}

/** Every activity with a definition and every agent with a name, wherever they stand but in extensions. */
function sayingsOf(value: Json, found: Said[] = []): Said[] {
  if (Array.isArray(value)) for (const item of value) sayingsOf(item, found)
  if (!isObject(value)) return found
  if (typeof value.id === 'string' && isObject(value.definition)) {
    const text = JSON.stringify(value.definition)
    found.push({ key: activityKey(value.id), what: keyOf('definition', text), id: value.id, text })
    return found
  }
  const agent = typeof value.name === 'string' ? agentKey(value) : null
  if (agent !== null && value.objectType !== 'Group') {
    const text = JSON.stringify({ name: value.name })
    found.push({ key: agent, what: keyOf('persona', text), id: null, text })
  }
  for (const [name, each] of Object.entries(value))
    if (name !== 'extensions' && name !== 'account') sayingsOf(each, found)
  return found
}
