import { activityKey } from '../keys.ts'
import { isObject, type Json, type JsonObject } from '../specification/json.ts'
import { inOneLanguage } from '../specification/language-preference.ts'

/** How statements are given out (1.0.3 Communication 2.1.3). */
export const formats = ['exact', 'ids', 'canonical'] as const
export type Format = (typeof formats)[number]

const identifiers = ['objectType', 'mbox', 'mbox_sha1sum', 'openid', 'account'] as const

/** Gives each property of an object through a function; leaves out what it makes undefined. */
function mapped(object: JsonObject, change: Readonly<Record<string, (value: Json) => Json>>): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change[name]?.(value) ?? value]))
}

/** What changes in a statement for a format: its activities, verbs and agents, wherever they stand. */
interface Changes {
  readonly activity: (activity: JsonObject) => Json
  readonly verb: (verb: JsonObject) => Json
  readonly agent: (agent: JsonObject) => Json
}

const ifObject = (change: (value: JsonObject) => Json) => (value: Json) => (isObject(value) ? change(value) : value)

function change(statement: JsonObject, changes: Changes): JsonObject {
  const agent = ifObject(changes.agent)
  const activities = (value: Json): Json =>
    Array.isArray(value) ? value.map(ifObject(changes.activity)) : ifObject(changes.activity)(value)
  const lists = (value: Json): Json =>
    isObject(value) ? Object.fromEntries(Object.entries(value).map(([kind, list]) => [kind, activities(list)])) : value
  const wrapped = (property: string) => (value: Json) =>
    Array.isArray(value) ? value.map(ifObject((item) => mapped(item, { [property]: agent }))) : value
  const context = ifObject((found) =>
    mapped(found, {
      instructor: agent,
      team: agent,
      contextActivities: lists,
      contextAgents: wrapped('agent'),
      contextGroups: wrapped('group'),
    }),
  )
  const object = ifObject((thing) => {
    if (thing.objectType === 'SubStatement') return change(thing, changes)
    if (thing.objectType === 'StatementRef') return thing
    return thing.objectType === 'Agent' || thing.objectType === 'Group' ? changes.agent(thing) : changes.activity(thing)
  })
  return mapped(statement, { actor: agent, verb: ifObject(changes.verb), object, context, authority: agent })
}

/** Only what tells things apart: identifiers, and the members of groups that have none. */
export function asIds(statement: JsonObject): JsonObject {
  const agent = (found: JsonObject): JsonObject => {
    const kept = Object.fromEntries(
      identifiers.flatMap((name) => (found[name] === undefined ? [] : [[name, found[name]]])),
    )
    const anonymous = identifiers.every((name) => name === 'objectType' || found[name] === undefined)
    const members = anonymous && Array.isArray(found.member) ? { member: found.member.map(ifObject(agent)) } : {}
    return { ...kept, ...members }
  }
  return change(statement, {
    agent,
    verb: ({ id }) => ({ id: id ?? null }),
    activity: ({ id }) => ({ id: id ?? null }),
  })
}

/** What a reader of one language sees: the definitions the store holds, each text in one language. */
export function asCanonical(
  statement: JsonObject,
  definitions: ReadonlyMap<string, JsonObject>,
  preference: readonly string[],
): JsonObject {
  const one = ifObject((map) => inOneLanguage(map, preference))
  const components = (value: Json): Json =>
    Array.isArray(value) ? value.map(ifObject((component) => mapped(component, { description: one }))) : value
  const definition = ifObject((found) =>
    mapped(found, {
      name: one,
      description: one,
      choices: components,
      scale: components,
      source: components,
      target: components,
      steps: components,
    }),
  )
  return change(statement, {
    agent: (agent) => agent,
    verb: (verb) => mapped(verb, { display: one }),
    activity: (activity) => {
      const known = definitions.get(activityKey(String(activity.id))) ?? activity.definition
      return known === undefined ? activity : { ...activity, definition: definition(known) }
    },
  })
}

/** The keys of every activity in a statement. */
export function activityKeysOf(statement: JsonObject): string[] {
  const keys: string[] = []
  change(statement, {
    agent: (agent) => agent,
    verb: (verb) => verb,
    activity: (activity) => {
      keys.push(activityKey(String(activity.id)))
      return activity
    },
  })
  return keys
}

/** One definition out of all that was said of an activity, the latest first: texts of all languages, else the latest. */
export function mergeDefinitions(latestFirst: readonly JsonObject[]): JsonObject {
  const merged: Record<string, Json> = {}
  for (const definition of latestFirst.toReversed()) {
    for (const [name, value] of Object.entries(definition)) {
      const before = merged[name]
      const together = ['name', 'description', 'extensions'].includes(name) && isObject(before) && isObject(value)
      merged[name] = together ? { ...before, ...value } : value
    }
  }
  return merged
}
