import { checkActivity } from './activity.ts'
import { checkActor, checkAgent, checkGroup } from './agent.ts'
import { checkExtensions, readIri, readLanguageTag, readUuid } from './data-types.ts'
import type { Json } from './json.ts'
import { list, objectWith, optional, refuse, text, within } from './property.ts'
import type { VersionRules } from './version.ts'

const properties = [
  'registration',
  'instructor',
  'team',
  'contextActivities',
  'revision',
  'platform',
  'language',
  'statement',
  'extensions',
]
const contextProperties = new Set(properties)
const contextPropertiesWithAgents = new Set([...properties, 'contextAgents', 'contextGroups'])
const contextActivityKinds = new Set(['parent', 'grouping', 'category', 'other'])
const contextAgentProperties = new Set(['objectType', 'agent', 'relevantTypes'])
const contextGroupProperties = new Set(['objectType', 'group', 'relevantTypes'])
const statementRefProperties = new Set(['objectType', 'id'])

/** What it happened in (1.0.3 Data 2.4.6; 2.0 4.2.2.5). `aboutActivity`: the statement's object is an Activity. */
export function checkContext(value: Json, at: string, rules: VersionRules, aboutActivity: boolean): void {
  const context = objectWith(value, at, rules.contextAgents ? contextPropertiesWithAgents : contextProperties)
  optional(context, 'registration', at, readUuid)
  optional(context, 'instructor', at, checkActor)
  optional(context, 'team', at, checkGroup)
  optional(context, 'contextActivities', at, checkContextActivities)
  optional(context, 'contextAgents', at, (agents, where) => {
    for (const agent of list(agents, where)) checkContextAgent(agent, where)
  })
  optional(context, 'contextGroups', at, (groups, where) => {
    for (const group of list(groups, where)) checkContextGroup(group, where)
  })
  optional(context, 'revision', at, text)
  optional(context, 'platform', at, text)
  if (!aboutActivity) {
    for (const name of ['revision', 'platform']) {
      if (context[name] !== undefined) refuse(within(at, name), 'is there, though the object is not an Activity')
    }
  }
  optional(context, 'language', at, readLanguageTag)
  optional(context, 'statement', at, checkStatementRef)
  optional(context, 'extensions', at, checkExtensions)
}

/** One activity or several of each kind. */
function checkContextActivities(value: Json, at: string): void {
  for (const [kind, activities] of Object.entries(objectWith(value, at, contextActivityKinds))) {
    const where = within(at, kind)
    for (const activity of Array.isArray(activities) ? activities : [activities]) checkActivity(activity, where)
  }
}

function checkContextAgent(value: Json, at: string): void {
  const agent = objectWith(value, at, contextAgentProperties)
  if (agent.objectType !== 'contextAgent') refuse(at, 'holds something other than a contextAgent')
  checkAgent(agent.agent, within(at, 'agent'))
  optional(agent, 'relevantTypes', at, checkRelevantTypes)
}

function checkContextGroup(value: Json, at: string): void {
  const group = objectWith(value, at, contextGroupProperties)
  if (group.objectType !== 'contextGroup') refuse(at, 'holds something other than a contextGroup')
  checkGroup(group.group, within(at, 'group'))
  optional(group, 'relevantTypes', at, checkRelevantTypes)
}

function checkRelevantTypes(value: Json, at: string): void {
  const types = list(value, at)
  if (types.length === 0) refuse(at, 'is empty')
  for (const type of types) readIri(type, at)
}

/** A pointer to another statement. Returns the id of the statement it points to. */
export function checkStatementRef(value: Json | undefined, at: string): string {
  const reference = objectWith(value, at, statementRefProperties)
  if (reference.objectType !== 'StatementRef') refuse(at, 'is not a StatementRef')
  return readUuid(reference.id, within(at, 'id'))
}
