import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { NotFound, type Tx } from '../../../kernel/index.ts'
import { json, mustHold, type Operation, reading, type XapiRequest, type XapiResponse } from '../service/request.ts'
import type { Json, JsonObject } from '../specification/json.ts'
import { readPreference } from '../specification/language-preference.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { type FoundStatement, findAttachment, findDefinitions, findStatement, findStatements } from './find.queries.ts'
import { activityKeysOf, asCanonical, asIds, mergeDefinitions } from './format.ts'
import { partHead } from './multipart.ts'
import { attachmentsOf } from './prepare.ts'
import { type Asked, readSearch, searchParameters } from './search.ts'

/** GET statements: one by its id, or those that a search finds, a page at a time. */
export const getStatements: Operation = {
  params: searchParameters,
  async handle(request) {
    mustHold(request, 'statements/read/mine')
    const cursor = readMore(request)
    const params = cursor?.params ?? request.params
    const asked = readSearch(request, params, cursor?.after ?? null)
    return asked.single ? getOne(request, asked, asked.single) : getPage(request, asked, params)
  },
}

function readMore({ params }: XapiRequest) {
  const more = params.get('more')
  if (more === undefined) return null
  if (params.size > 1) throw new NotUnderstood('The parameter more stands alone')
  return readCursor(more)
}

async function getOne(
  request: XapiRequest,
  asked: Asked,
  single: { readonly id: string; readonly voided: boolean },
): Promise<XapiResponse> {
  const { only } = asked.search
  const found = await reading(request, async (tx) => {
    const statement = await findStatement(tx, single.id, { voided: single.voided, only })
    return statement && { statement, texts: await inFormat(tx, request, asked, [statement]) }
  })
  if (!found) throw new NotFound('There is no such statement')
  const headers = { 'last-modified': new Date(found.statement.stored).toUTCString() }
  return answer(request, asked, found.texts[0] ?? '', [found.statement], headers)
}

async function getPage(request: XapiRequest, asked: Asked, params: ReadonlyMap<string, string>): Promise<XapiResponse> {
  const { statements, more, texts } = await reading(request, async (tx) => {
    const found = await findStatements(tx, asked.search)
    return { ...found, texts: await inFormat(tx, request, asked, found.statements) }
  })
  const last = statements.at(-1)
  const next = more && last ? `${request.base}/statements?more=${writeCursor({ params, after: last.ordinal })}` : ''
  return answer(request, asked, `{"statements":[${texts.join(',')}],"more":${JSON.stringify(next)}}`, statements, {})
}

async function inFormat(
  tx: Tx,
  request: XapiRequest,
  { format }: Asked,
  statements: readonly FoundStatement[],
): Promise<string[]> {
  if (format === 'exact') return statements.map(({ text }) => text)
  const parsed = statements.map(({ text }) => JSON.parse(text) as JsonObject)
  if (format === 'ids') return parsed.map((statement) => JSON.stringify(asIds(statement)))
  const definitions = await canonicalDefinitions(tx, [...new Set(parsed.flatMap(activityKeysOf))])
  const preference = readPreference(request.headers['accept-language'])
  return parsed.map((statement) => JSON.stringify(asCanonical(statement, definitions, preference)))
}

/** Statements for people to read: each activity with what the store holds of it, in English where there is any. */
export async function inWords(tx: Tx, statements: readonly JsonObject[]): Promise<JsonObject[]> {
  const definitions = await canonicalDefinitions(tx, [...new Set(statements.flatMap(activityKeysOf))])
  return statements.map((statement) => asCanonical(statement, definitions, ['en-GB', 'en']))
}

/** What the store holds of each activity, by its key. */
export async function canonicalDefinitions(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, JsonObject>> {
  const said = Map.groupBy(await findDefinitions(tx, keys), ({ key }) => key)
  return new Map(
    [...said].map(([key, rows]) => [
      key,
      mergeDefinitions(rows.map(({ definition }) => JSON.parse(definition) as JsonObject)),
    ]),
  )
}

function answer(
  request: XapiRequest,
  asked: Asked,
  text: string,
  statements: readonly FoundStatement[],
  headers: Readonly<Record<string, string>>,
): XapiResponse {
  if (!asked.attachments) return { ...json(200, null, headers), body: text }
  const boundary = randomUUID()
  return {
    status: 200,
    headers: { ...headers, 'content-type': `multipart/mixed; boundary=${boundary}` },
    body: Readable.from(multipart(request, text, statements, boundary)),
  }
}

/** The statements, then each of their files once, one in memory at a time. */
async function* multipart(
  request: XapiRequest,
  text: string,
  statements: readonly FoundStatement[],
  boundary: string,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${partHead(boundary, { 'Content-Type': 'application/json' })}${text}\r\n`)
  const types = new Map<string, string>()
  for (const statement of statements) {
    if (statement.attachments.length === 0) continue
    for (const { sha2, contentType } of attachmentsOf(JSON.parse(statement.text) as JsonObject)) {
      types.set(String(sha2).toLowerCase(), headerText(contentType))
    }
  }
  for (const [sha2, contentType] of types) {
    const content = await reading(request, (tx) => findAttachment(tx, sha2))
    if (content === undefined) continue
    const head = { 'Content-Type': contentType, 'Content-Transfer-Encoding': 'binary', 'X-Experience-API-Hash': sha2 }
    yield Buffer.concat([Buffer.from(partHead(boundary, head)), content, Buffer.from('\r\n')])
  }
  yield Buffer.from(`--${boundary}--\r\n`)
}

/** A media type as it was declared, without what would end the header it stands in. */
const headerText = (contentType: Json | undefined): string => String(contentType).replace(/[^\x20-\x7e]/g, '')
