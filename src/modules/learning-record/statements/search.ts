import { holds, readsAll } from '../credentials/scopes.ts'
import { activityKey, agentKey, registrationKey, verbKey } from '../keys.ts'
import type { XapiRequest } from '../service/request.ts'
import { checkActor } from '../specification/agent.ts'
import { readIri, readUuid } from '../specification/data-types.ts'
import { type JsonObject, readJson } from '../specification/json.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import { readTimestamp } from '../specification/timestamp.ts'
import type { StatementSearch, Wanted } from './find.queries.ts'
import { type Format, formats } from './format.ts'
import { firstOrdinalOf } from './ordinal.ts'

/** The parameters of GET statements (1.0.3 Communication 2.1.3). `more` is ours: the rest of an earlier answer. */
export const searchParameters = [
  'statementId',
  'voidedStatementId',
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'related_agents',
  'since',
  'until',
  'limit',
  'format',
  'attachments',
  'ascending',
  'more',
] as const

const withSingle = new Set(['statementId', 'voidedStatementId', 'attachments', 'format'])

/** What is asked for, and how it is to be given. */
export interface Asked {
  readonly single: { readonly id: string; readonly voided: boolean } | null
  readonly search: StatementSearch
  readonly format: Format
  readonly attachments: boolean
}

/** Statements in an answer where no limit is asked for, and at most. */
const pageSize = { usual: 100, most: 500 }

/** Reads the parameters. `after`: the ordinal of the last statement already given. Throws NotUnderstood. */
export function readSearch(request: XapiRequest, params: ReadonlyMap<string, string>, after: string | null): Asked {
  const single = readSingle(params)
  const ascending = readTruth(params, 'ascending')
  const offset = request.rules.offsetRequired
  const moment = (name: string): number | null => {
    const written = params.get(name)
    return written === undefined ? null : readTimestamp(written, `The parameter ${name}`, offset).milliseconds
  }
  const since = moment('since')
  const until = moment('until')
  // Stored after `since`, and stored at or before `until`.
  const lowest = since === null ? null : firstOrdinalOf(since + 1)
  const above = until === null ? null : firstOrdinalOf(until + 1)
  const { scopes, sourceId, authority, sitting } = request.sender
  const seesAll = holds(scopes, 'statements/read') || readsAll(scopes)
  const registration = sitting && registrationKey(sitting.registration)
  const own = seesAll ? null : agentKey(JSON.parse(authority) as JsonObject)
  return {
    single,
    format: readFormat(params),
    attachments: readTruth(params, 'attachments'),
    search: {
      wanted: orAllOf(readWanted(params), registration, own),
      from: ascending && after !== null ? (BigInt(after) + 1n).toString() : lowest,
      below: !ascending && after !== null ? after : above,
      ascending,
      limit: readLimit(params),
      only: { source: seesAll ? null : sourceId, registration },
    },
  }
}

function readSingle(params: ReadonlyMap<string, string>): Asked['single'] {
  const plain = params.get('statementId')
  const voided = params.get('voidedStatementId')
  const id = plain ?? voided
  if (id === undefined) return null
  if (plain !== undefined && voided !== undefined) {
    throw new NotUnderstood('The parameters statementId and voidedStatementId cannot stand together')
  }
  const other = [...params.keys()].find((name) => !withSingle.has(name))
  if (other !== undefined) throw new NotUnderstood(`The parameter “${other}” cannot stand beside a statement’s id`)
  return { id: readUuid(id, 'The statement’s id'), voided: voided !== undefined }
}

function readWanted(params: ReadonlyMap<string, string>): Wanted[] {
  const wanted: Wanted[] = []
  const agent = params.get('agent')
  if (agent !== undefined) {
    const key = agentKey(checkActor(readJson(agent, 'The parameter agent'), 'The parameter agent'))
    if (key === null) throw new NotUnderstood('The parameter agent is a Group that nothing identifies')
    wanted.push({ key, direct: !readTruth(params, 'related_agents') })
  }
  const registration = params.get('registration')
  if (registration !== undefined) {
    const key = registrationKey(readUuid(registration, 'The parameter registration'))
    wanted.push({ key, direct: true })
  }
  const activity = params.get('activity')
  if (activity !== undefined) {
    const key = activityKey(readIri(activity, 'The parameter activity'))
    wanted.push({ key, direct: !readTruth(params, 'related_activities') })
  }
  const verb = params.get('verb')
  if (verb !== undefined) wanted.push({ key: verbKey(readIri(verb, 'The parameter verb')), direct: true })
  readTruth(params, 'related_agents')
  readTruth(params, 'related_activities')
  return wanted
}

/**
 * Where nothing else is asked for by who may not read all, walks what they may read and not the whole record: what says
 * their registration, or has them as its authority.
 */
function orAllOf(wanted: Wanted[], registration: string | null, authority: string | null): Wanted[] {
  if (wanted.length > 0) return wanted
  if (registration !== null) return [{ key: registration, direct: true }]
  return authority === null ? wanted : [{ key: authority, direct: false }]
}

function readTruth(params: ReadonlyMap<string, string>, name: string): boolean {
  const written = params.get(name) ?? 'false'
  if (written !== 'true' && written !== 'false') throw new NotUnderstood(`The parameter ${name} is not true or false`)
  return written === 'true'
}

function readLimit(params: ReadonlyMap<string, string>): number {
  const written = params.get('limit') ?? '0'
  if (!/^\d{1,9}$/.test(written)) throw new NotUnderstood('The parameter limit is not a whole number')
  return Math.min(Number(written) || pageSize.usual, pageSize.most)
}

function readFormat(params: ReadonlyMap<string, string>): Format {
  const written = params.get('format') ?? 'exact'
  const format = formats.find((each) => each === written)
  if (format === undefined) throw new NotUnderstood(`The parameter format is none of ${formats.join(', ')}`)
  return format
}
