import { activityKey, agentKey, registrationKey, verbKey } from '../keys.ts'
import { isObject, type Json, type JsonObject } from '../specification/json.ts'

/** What a statement is found by: `direct` by every filter, `related` by the related_ filters alone. */
export interface References {
  readonly direct: readonly string[]
  readonly related: readonly string[]
}

/**
 * The keys of a statement that keeps to the specification. An agent is found in the actor and the object, and as a
 * member of a group there; with related_agents also in authority, instructor, team, context agents and groups, and the
 * same of a SubStatement. An activity in the object; with related_activities also in the context activities, and the
 * same of a SubStatement (1.0.3 Communication 2.1.3).
 */
export function referencesOf(statement: JsonObject): References {
  const direct = new Set<string>()
  const related = new Set<string>()
  addAgent(direct, statement.actor)
  addThing(direct, statement.object)
  direct.add(verbKey((statement.verb as { id: string } & JsonObject).id))
  const { context } = statement
  if (isObject(context) && typeof context.registration === 'string') direct.add(registrationKey(context.registration))
  addContext(related, context)
  addAgent(related, statement.authority)
  if (isObject(statement.object) && statement.object.objectType === 'SubStatement') {
    const inner = statement.object
    addAgent(related, inner.actor)
    addThing(related, inner.object)
    addContext(related, inner.context)
  }
  return { direct: [...direct], related: [...related].filter((key) => !direct.has(key)) }
}

function addThing(keys: Set<string>, thing: Json | undefined): void {
  if (!isObject(thing)) return
  if (thing.objectType === 'Agent' || thing.objectType === 'Group') addAgent(keys, thing)
  else if (thing.objectType === undefined || thing.objectType === 'Activity') addActivity(keys, thing)
}

function addAgent(keys: Set<string>, agent: Json | undefined): void {
  if (!isObject(agent)) return
  const key = agentKey(agent)
  if (key !== null) keys.add(key)
  if (Array.isArray(agent.member)) for (const member of agent.member) addAgent(keys, member)
}

function addActivity(keys: Set<string>, activity: Json | undefined): void {
  if (isObject(activity) && typeof activity.id === 'string') keys.add(activityKey(activity.id))
}

const each = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Json]

function addContext(keys: Set<string>, context: Json | undefined): void {
  if (!isObject(context)) return
  addAgent(keys, context.instructor)
  addAgent(keys, context.team)
  for (const item of each(context.contextAgents)) if (isObject(item)) addAgent(keys, item.agent)
  for (const item of each(context.contextGroups)) if (isObject(item)) addAgent(keys, item.group)
  if (!isObject(context.contextActivities)) return
  for (const kind of Object.values(context.contextActivities)) for (const item of each(kind)) addActivity(keys, item)
}
