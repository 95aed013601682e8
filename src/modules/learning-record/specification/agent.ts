import { readIri, readMailbox, readSha1 } from './data-types.ts'
import type { Json, JsonObject } from './json.ts'
import { anyObject, list, objectWith, optional, refuse, text, within } from './property.ts'

/** The inverse functional identifiers: each belongs to one person or group alone (1.0.3 Data 2.4.2.3). */
const identifiers = {
  mbox: readMailbox,
  mbox_sha1sum: readSha1,
  openid: readIri,
  account: readAccount,
} as const
const identifierNames = Object.keys(identifiers) as (keyof typeof identifiers)[]

const accountProperties = new Set(['homePage', 'name'])
const agentProperties = new Set(['objectType', 'name', ...identifierNames])
const groupProperties = new Set([...agentProperties, 'member'])

function readAccount(value: Json | undefined, at: string): JsonObject {
  const account = objectWith(value, at, accountProperties)
  readIri(account.homePage, within(at, 'homePage'))
  text(account.name, within(at, 'name'))
  return account
}

/** The one identifier an agent or identified group has; null where it has none. Two are refused. */
function checkIdentifier(agent: JsonObject, at: string): boolean {
  const given = identifierNames.filter((name) => agent[name] !== undefined)
  for (const name of given) identifiers[name](agent[name], within(at, name))
  if (given.length > 1) refuse(at, `has more than one identifier: ${given.join(', ')}`)
  return given.length === 1
}

/** An Agent: one identifier, perhaps a name (1.0.3 Data 2.4.2.1). */
export function checkAgent(value: Json | undefined, at: string): JsonObject {
  const agent = objectWith(value, at, agentProperties)
  if (agent.objectType !== undefined && agent.objectType !== 'Agent') refuse(at, 'is not an Agent')
  optional(agent, 'name', at, text)
  if (!checkIdentifier(agent, at)) refuse(at, `has none of the identifiers ${identifierNames.join(', ')}`)
  return agent
}

/** A Group: with an identifier, or without one and then with its members (1.0.3 Data 2.4.2.2). */
export function checkGroup(value: Json | undefined, at: string): JsonObject {
  const group = objectWith(value, at, groupProperties)
  if (group.objectType !== 'Group') refuse(at, 'is not a Group')
  optional(group, 'name', at, text)
  const identified = checkIdentifier(group, at)
  const members = group.member === undefined ? [] : list(group.member, within(at, 'member'))
  members.forEach((member, index) => {
    checkAgent(member, `${at}.member[${index}]`)
  })
  if (!identified && members.length === 0) refuse(at, 'has neither an identifier nor members')
  return group
}

export function checkActor(value: Json | undefined, at: string): JsonObject {
  return anyObject(value, at).objectType === 'Group' ? checkGroup(value, at) : checkAgent(value, at)
}

/** An Agent, or the two that OAuth gives: an application and its user, as an anonymous Group (1.0.3 Data 2.4.9). */
export function checkAuthority(value: Json | undefined, at: string): void {
  const authority = checkActor(value, at)
  if (authority.objectType !== 'Group') return
  if (identifierNames.some((name) => authority[name] !== undefined)) refuse(at, 'is a Group with an identifier')
  if (list(authority.member, within(at, 'member')).length !== 2) refuse(at, 'is a Group of other than two')
}
