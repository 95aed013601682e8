import { hash } from 'node:crypto'
import { NotFound, type Tx } from '../../../kernel/index.ts'
import { limits, TooLarge } from '../service/limits.ts'
import {
  json,
  mustHold,
  noContent,
  type Operation,
  type Resource,
  reading,
  required,
  writing,
  type XapiRequest,
} from '../service/request.ts'
import type { DocumentUse } from '../sittings/course-sittings.ts'
import { isObject, type JsonObject, keepNumbers, readJson, readText } from '../specification/json.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import { readTimestamp } from '../specification/timestamp.ts'
import {
  type Context,
  type Document,
  findDocument,
  holdDocument,
  listDocuments,
  type Place,
  removeDocument,
  removeDocuments,
  saveDocument,
} from './document.queries.ts'
import { type DocumentResource, readContext, readPlace } from './place.ts'
import { checkPrecondition, isUnchanged, mustHaveSeen } from './precondition.ts'

type Change = DocumentUse['change']

/** What can be done with a kind of document (1.0.3 Communication 2.2; 2.0 4.1.6.2, 4.1.6.5, 4.1.6.6). */
export const documentOperations = (resource: DocumentResource): Resource => ({
  GET: getDocument(resource),
  PUT: putDocument(resource),
  POST: postDocument(resource),
  DELETE: deleteDocument(resource),
})

const withId = ({ contextParameters, idParameter }: DocumentResource) => [...contextParameters, idParameter]

function namedPlace(request: XapiRequest, resource: DocumentResource): Place {
  required(request, resource.idParameter)
  const place = readPlace(request, resource)
  if (!place) throw new NotUnderstood(`The parameter “${resource.idParameter}” is missing`)
  return place
}

/** A course that runs here is told which documents are its own. */
async function use(tx: Tx, { sender }: XapiRequest, context: Context & { documentId?: string }, change: Change) {
  await sender.sitting?.useDocuments(tx, { ...context, documentId: context.documentId ?? null, change })
}

const getDocument = (resource: DocumentResource): Operation => ({
  params: [...withId(resource), 'since'],
  async handle(request) {
    mustHold(request, resource.scope, 'all/read')
    const place = readPlace(request, resource)
    if (!place) return listIds(request, resource)
    const document = await reading(request, async (tx) => {
      await use(tx, request, place, 'read')
      return findDocument(tx, place)
    })
    if (!document) throw new NotFound('There is no such document')
    const headers = { etag: `"${document.etag}"`, 'last-modified': document.updatedAt.toUTCString() }
    if (isUnchanged(request, document)) return { status: 304, headers }
    return { status: 200, headers: { ...headers, 'content-type': document.contentType }, body: document.content }
  },
})

async function listIds(request: XapiRequest, resource: DocumentResource) {
  const context = readContext(request, resource)
  const written = request.params.get('since')
  const { offsetRequired } = request.rules
  const since =
    written === undefined ? null : new Date(readTimestamp(written, 'The parameter since', offsetRequired).milliseconds)
  const found = await reading(request, async (tx) => {
    await use(tx, request, context, 'read')
    return listDocuments(tx, context, since)
  })
  const last = found.at(-1)
  const ids = [...new Set(found.map(({ documentId }) => documentId))]
  return json(200, ids, last ? { 'last-modified': last.updatedAt.toUTCString() } : {})
}

const etagOf = (content: Buffer): string => hash('sha1', content, 'hex')

/** What a request sends as a document. A body without a type is bytes, of which nothing is known (RFC 9110 8.3). */
function sentDocument({ headers, body }: XapiRequest): Pick<Document, 'content' | 'contentType' | 'etag'> {
  if (body.length > limits.document) throw new TooLarge(`A document is over ${limits.document} bytes`)
  const contentType = headers['content-type'] ?? 'application/octet-stream'
  return { content: body, contentType, etag: etagOf(body) }
}

const putDocument = (resource: DocumentResource): Operation => ({
  params: withId(resource),
  async handle(request) {
    mustHold(request, resource.scope)
    const place = namedPlace(request, resource)
    const sent = sentDocument(request)
    if (isJson(sent)) readJson(readText(sent.content), 'The document')
    await writing(request, async (tx) => {
      await use(tx, request, place, sent)
      await holdDocument(tx, place)
      const there = await findDocument(tx, place)
      checkPrecondition(request, there)
      mustHaveSeen(request, resource.kind, there)
      await saveDocument(tx, place, sent)
    })
    return noContent
  },
})

/** A POST stores where nothing is, and merges two JSON objects one level deep (1.0.3 Communication 2.2). */
const postDocument = (resource: DocumentResource): Operation => ({
  params: withId(resource),
  async handle(request) {
    mustHold(request, resource.scope)
    const place = namedPlace(request, resource)
    const sent = sentDocument(request)
    const added = isJson(sent) ? jsonObject(sent.content, 'The document') : null
    await writing(request, async (tx) => {
      await holdDocument(tx, place)
      const there = await findDocument(tx, place)
      checkPrecondition(request, there)
      const whole = there ? merged(there, sent, added) : sent
      await use(tx, request, place, whole)
      await saveDocument(tx, place, whole)
    })
    return noContent
  },
})

function merged(there: Document, sent: Pick<Document, 'contentType'>, added: JsonObject | null) {
  if (added === null || !isJson(there)) {
    throw new NotUnderstood('Only JSON can be merged into JSON: send both as application/json, or replace it with PUT')
  }
  const content = Buffer.from(JSON.stringify({ ...jsonObject(there.content, 'The document that is there'), ...added }))
  return { content, contentType: sent.contentType, etag: etagOf(content) }
}

const isJson = ({ contentType }: Pick<Document, 'contentType'>): boolean =>
  /^application\/json\s*(;|$)/i.test(contentType.trim())

function jsonObject(content: Buffer, what: string): JsonObject {
  const text = readText(content)
  const parsed = readJson(text, what)
  if (!isObject(parsed)) throw new NotUnderstood(`${what} is not a JSON object`)
  return keepNumbers(text, parsed) as JsonObject
}

const deleteDocument = (resource: DocumentResource): Operation => ({
  params: withId(resource),
  async handle(request) {
    mustHold(request, resource.scope)
    const place = resource.deletesAll ? readPlace(request, resource) : namedPlace(request, resource)
    await writing(request, async (tx) => {
      const context = place ?? readContext(request, resource)
      await use(tx, request, context, 'remove')
      if (!place) return removeDocuments(tx, context)
      await holdDocument(tx, place)
      checkPrecondition(request, await findDocument(tx, place))
      await removeDocument(tx, place)
    })
    return noContent
  },
})
