import type { Scope } from '../credentials/scopes.ts'
import { activityKey, agentKey, keyOf } from '../keys.ts'
import { required, type XapiRequest } from '../service/request.ts'
import { checkActor } from '../specification/agent.ts'
import { readIri, readUuid } from '../specification/data-types.ts'
import { readJson } from '../specification/json.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import type { DocumentKind } from '../tables.ts'
import type { Context, Place } from './document.queries.ts'

/** A kind of document: which parameters say whose it is, and which names it. */
export interface DocumentResource {
  readonly kind: DocumentKind
  readonly idParameter: 'stateId' | 'profileId'
  readonly contextParameters: readonly string[]
  readonly scope: Scope
  /** Whether all of a context may be deleted at once (state alone: 1.0.3 Communication 2.3). */
  readonly deletesAll: boolean
}

export const stateResource: DocumentResource = {
  kind: 'state',
  idParameter: 'stateId',
  contextParameters: ['activityId', 'agent', 'registration'],
  scope: 'state',
  deletesAll: true,
}

export const activityProfileResource: DocumentResource = {
  kind: 'activity-profile',
  idParameter: 'profileId',
  contextParameters: ['activityId'],
  scope: 'profile',
  deletesAll: false,
}

export const agentProfileResource: DocumentResource = {
  kind: 'agent-profile',
  idParameter: 'profileId',
  contextParameters: ['agent'],
  scope: 'profile',
  deletesAll: false,
}

/** Stands where a kind of document names no activity, or no agent. */
export const nobody = keyOf('nobody')

/** Whose documents a request is about. Throws NotUnderstood where a parameter is missing or wrong. */
export function readContext(request: XapiRequest, { kind, contextParameters }: DocumentResource): Context {
  const has = (name: string) => contextParameters.includes(name)
  const registration = has('registration') ? request.params.get('registration') : undefined
  return {
    kind,
    activityKey: has('activityId')
      ? activityKey(readIri(required(request, 'activityId'), 'The parameter activityId'))
      : nobody,
    agentKey: has('agent') ? readAgent(required(request, 'agent')) : nobody,
    registration: registration === undefined ? null : readUuid(registration, 'The parameter registration'),
  }
}

function readAgent(written: string): string {
  const key = agentKey(checkActor(readJson(written, 'The parameter agent'), 'The parameter agent'))
  if (key === null) throw new NotUnderstood('The parameter agent is a Group that nothing identifies')
  return key
}

/** The one document a request names; null where it names none. */
export function readPlace(request: XapiRequest, resource: DocumentResource): Place | null {
  const documentId = request.params.get(resource.idParameter)
  const context = readContext(request, resource)
  if (documentId === undefined) return null
  if (documentId.includes('\0')) throw new NotUnderstood(`The parameter ${resource.idParameter} holds a NUL character`)
  return placeIn(context, documentId)
}

/** The document of this name in a context. */
export function placeIn(context: Context, documentId: string): Place {
  const { kind, activityKey, agentKey, registration } = context
  return { ...context, documentKey: keyOf(kind, activityKey, agentKey, registration ?? '', documentId), documentId }
}
