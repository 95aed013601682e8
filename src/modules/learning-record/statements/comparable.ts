import { keyOf } from '../keys.ts'
import { comparableDuration } from '../specification/data-types.ts'
import { isObject, type Json, type JsonObject } from '../specification/json.ts'
import { parseTimestamp } from '../specification/timestamp.ts'

/**
 * A statement as two are compared: what the specification lets change is left out (definitions, displays), and what can
 * be written in several ways is written in one (moments, durations, implied types, single context activities, the order
 * of members). 1.0.3 Data 2.3.1; 2.0 4.2.4.
 */
function comparable(statement: JsonObject): Json {
  // What the store sets itself cannot tell two statements apart (1.0.3 Data 2.3.1).
  const { id: _, stored: __, authority: ___, version: ____, ...said } = statement
  return inner(said)
}

/** A hash that two statements share where they say the same. */
export const samenessOf = (statement: JsonObject): string => keyOf('sameness', sorted(comparable(statement)))

/** Whether a signature's payload says what the statement it goes with says. */
export const saysTheSame = (a: JsonObject, b: JsonObject): boolean => sorted(comparable(a)) === sorted(comparable(b))

function inner(statement: JsonObject): Json {
  const { actor, verb, object, result, context, timestamp, ...rest } = statement
  return {
    ...rest,
    actor: agent(actor),
    verb: isObject(verb) ? { id: verb.id ?? null } : null,
    object: thing(object),
    ...(isObject(result) ? { result: comparableResult(result) } : {}),
    ...(isObject(context) ? { context: comparableContext(context) } : {}),
    ...(typeof timestamp === 'string' ? { timestamp: moment(timestamp) } : {}),
  }
}

function moment(written: string): Json {
  const parsed = parseTimestamp(written, false)
  return parsed ? [parsed.milliseconds, withoutEndingZeros(parsed.fraction.slice(3))] : written
}

function withoutEndingZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}

function agent(value: Json | undefined): Json {
  if (!isObject(value)) return null
  const { member, mbox_sha1sum: sha1, ...rest } = value
  return {
    ...rest,
    objectType: value.objectType ?? 'Agent',
    ...(typeof sha1 === 'string' ? { mbox_sha1sum: sha1.toLowerCase() } : {}),
    ...(Array.isArray(member) ? { member: member.map((one) => sorted(agent(one))).sort() } : {}),
  }
}

function thing(value: Json | undefined): Json {
  if (!isObject(value)) return null
  switch (value.objectType) {
    case 'Agent':
    case 'Group':
      return agent(value)
    case 'SubStatement':
      return inner(value)
    case 'StatementRef':
      return { objectType: 'StatementRef', id: String(value.id).toLowerCase() }
    default:
      return activity(value)
  }
}

const activity = (value: Json | undefined): Json => (isObject(value) ? { activity: value.id ?? null } : null)

function comparableResult(result: JsonObject): Json {
  return typeof result.duration === 'string' ? { ...result, duration: comparableDuration(result.duration) } : result
}

function comparableContext(context: JsonObject): Json {
  const { instructor, team, contextActivities, registration, ...rest } = context
  const lists = Object.entries(isObject(contextActivities) ? contextActivities : {}).map(
    ([kind, value]) => [kind, (Array.isArray(value) ? value : [value]).map((one) => activity(one))] as const,
  )
  return {
    ...rest,
    ...(typeof registration === 'string' ? { registration: registration.toLowerCase() } : {}),
    ...(instructor === undefined ? {} : { instructor: agent(instructor) }),
    ...(team === undefined ? {} : { team: agent(team) }),
    ...(lists.length > 0 ? { contextActivities: Object.fromEntries(lists) } : {}),
  }
}

/** JSON with the names of every object in order. Written out by hand, for every statement goes through it. */
function sorted(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  let text = ''
  for (const name of Object.keys(value).sort()) {
    text += `${text === '' ? '' : ','}${quoted(name)}:${sorted(value[name] ?? null)}`
  }
  return `{${text}}`
}

const plainName = /^\w+$/

const quoted = (name: string): string => (plainName.test(name) ? `"${name}"` : JSON.stringify(name))
