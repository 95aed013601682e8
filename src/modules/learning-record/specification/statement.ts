import { checkActivity } from './activity.ts'
import { checkActor, checkAgent, checkAuthority, checkGroup } from './agent.ts'
import { checkAttachments } from './attachment.ts'
import { checkContext, checkStatementRef } from './context.ts'
import { checkLanguageMap, readIri, readUuid } from './data-types.ts'
import type { Json, JsonObject } from './json.ts'
import { anyObject, objectWith, optional, refuse, text, within } from './property.ts'
import { checkResult } from './result.ts'
import { readTimestamp } from './timestamp.ts'
import type { VersionRules } from './version.ts'

/** The verb of a statement that voids another (1.0.3 Data 2.3.2). */
export const voidedVerb = 'http://adlnet.gov/expapi/verbs/voided'

const subStatementProperties = ['actor', 'verb', 'object', 'result', 'context', 'timestamp', 'attachments']
const insideSubStatement = new Set(['objectType', ...subStatementProperties])
const inStatement = new Set(['id', 'stored', 'authority', 'version', ...subStatementProperties])
const verbProperties = new Set(['id', 'display'])

/**
 * Holds a statement to the specification, whole: types, formats, what must be there and what may not be. Throws
 * NotUnderstood with where it breaks it.
 */
export function checkStatement(value: Json, rules: VersionRules, at = 'statement'): JsonObject {
  const statement = objectWith(value, at, inStatement)
  optional(statement, 'id', at, readUuid)
  optional(statement, 'authority', at, checkAuthority)
  optional(statement, 'stored', at, (stored, where) => readTimestamp(stored, where, rules.offsetRequired))
  optional(statement, 'version', at, (version, where) => {
    if (!rules.statementVersion.test(text(version, where))) refuse(where, 'is not a version of the specification')
  })
  checkCore(statement, at, rules, true)
  return statement
}

/** What statements and the statements inside them have in common. */
function checkCore(statement: JsonObject, at: string, rules: VersionRules, outermost: boolean): void {
  checkActor(statement.actor, within(at, 'actor'))
  const verb = objectWith(statement.verb, within(at, 'verb'), verbProperties)
  const verbId = readIri(verb.id, within(at, 'verb.id'))
  optional(verb, 'display', within(at, 'verb'), checkLanguageMap)
  const kind = checkObject(statement.object, within(at, 'object'), rules, outermost)
  if (verbId === voidedVerb && kind !== 'StatementRef') refuse(within(at, 'object'), 'does not name what it voids')
  optional(statement, 'result', at, checkResult)
  optional(statement, 'context', at, (context, where) => checkContext(context, where, rules, kind === 'Activity'))
  optional(statement, 'timestamp', at, (moment, where) => readTimestamp(moment, where, rules.offsetRequired))
  optional(statement, 'attachments', at, checkAttachments)
}

function checkObject(value: Json | undefined, at: string, rules: VersionRules, outermost: boolean): string {
  const { objectType = 'Activity' } = anyObject(value, at)
  switch (objectType) {
    case 'Activity':
      checkActivity(value, at)
      return objectType
    case 'Agent':
      checkAgent(value, at)
      return objectType
    case 'Group':
      checkGroup(value, at)
      return objectType
    case 'StatementRef':
      checkStatementRef(value, at)
      return objectType
    case 'SubStatement':
      if (!outermost) refuse(at, 'is a SubStatement inside a SubStatement')
      checkCore(objectWith(value, at, insideSubStatement), at, rules, false)
      return objectType
    default:
      return refuse(within(at, 'objectType'), 'is none of Activity, Agent, Group, StatementRef and SubStatement')
  }
}
