import { hash } from 'node:crypto'
import { limits, TooLarge } from '../service/limits.ts'
import type { XapiRequest } from '../service/request.ts'
import { signatureUsage } from '../specification/attachment.ts'
import { type Json, type JsonObject, keepNumbers, readJson, readText } from '../specification/json.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import { boundaryOf, type Part, readParts } from './multipart.ts'
import { attachmentsOf, type PreparedStatement, prepareStatements } from './prepare.ts'
import { checkSignature } from './signature.ts'

/** What a request brings to be stored. */
export interface Sent {
  readonly statements: readonly PreparedStatement[]
  /** Files by their hash. */
  readonly contents: ReadonlyMap<string, Buffer>
}

const algorithmOf: Readonly<Record<number, string>> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' }

/**
 * The statements of a PUT or POST, held to the specification, with their files. `id`: what a PUT names its statement.
 * Throws NotUnderstood, TooLarge.
 */
export function readSent(request: XapiRequest, id: string | null): Sent {
  const { text, parts } = readBody(request)
  const parsed = readJson(text)
  const exact = keepNumbers(text, parsed)
  const checked = named(asList(parsed), id)
  if (checked.length > limits.batch) throw new TooLarge(`A batch holds at most ${limits.batch} statements`)
  const statements = prepareStatements(checked, named(asList(exact), id), request.rules, request.sender)
  const contents = new Map(parts.map(readAttachment))
  matchAttachments(statements, contents)
  return { statements, contents }
}

const asList = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value])

/** A PUT names its statement in the address; in the statement the same id may stand, or none. */
function named(statements: readonly Json[], id: string | null): readonly Json[] {
  if (id === null) return statements
  const [only] = statements
  if (statements.length !== 1 || typeof only !== 'object' || only === null || Array.isArray(only)) {
    throw new NotUnderstood('A PUT takes one statement')
  }
  const { id: own } = only as JsonObject
  if (own !== undefined && String(own).toLowerCase() !== id.toLowerCase()) {
    throw new NotUnderstood('The statement’s id is not the one in the address')
  }
  return [{ ...only, id: own ?? id }]
}

function readBody({ headers, body }: XapiRequest): { readonly text: string; readonly parts: readonly Part[] } {
  const contentType = headers['content-type'] ?? ''
  const [kind = ''] = contentType.split(';', 1)
  switch (kind.trim().toLowerCase()) {
    case 'application/json':
      return { text: limited(body), parts: [] }
    case 'multipart/mixed': {
      const [first, ...parts] = readParts(body, boundaryOf(contentType))
      if (!first?.headers.get('content-type')?.toLowerCase().startsWith('application/json')) {
        throw new NotUnderstood('The first part of the multipart body is not application/json')
      }
      return { text: limited(first.content), parts }
    }
    default:
      throw new NotUnderstood('The Content-Type is neither application/json nor multipart/mixed')
  }
}

function limited(content: Buffer): string {
  if (content.length > limits.statements) throw new TooLarge(`The statements are over ${limits.statements} bytes`)
  return readText(content)
}

/** A file and its hash, which has to be true (1.0.3 Communication 1.5.2). */
function readAttachment({ headers, content }: Part): [string, Buffer] {
  const sha2 = headers.get('x-experience-api-hash')?.toLowerCase()
  if (sha2 === undefined) throw new NotUnderstood('A part of the multipart body has no X-Experience-API-Hash')
  if (headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary') {
    throw new NotUnderstood('A part of the multipart body does not have the Content-Transfer-Encoding binary')
  }
  if (content.length > limits.attachment) throw new TooLarge(`An attachment is over ${limits.attachment} bytes`)
  const algorithm = algorithmOf[sha2.length]
  if (algorithm === undefined || hash(algorithm, content, 'hex') !== sha2) {
    throw new NotUnderstood(`An attachment does not have the hash ${sha2.slice(0, 128)} that it is sent under`)
  }
  return [sha2, content]
}

/** Every file declared is there or has an address, and no file is there that was not declared. */
function matchAttachments(statements: readonly PreparedStatement[], contents: ReadonlyMap<string, Buffer>): void {
  const declared = new Set<string>()
  for (const { checked } of statements) {
    for (const attachment of attachmentsOf(checked)) {
      const sha2 = String(attachment.sha2).toLowerCase()
      const content = contents.get(sha2)
      declared.add(sha2)
      if (content === undefined && attachment.fileUrl === undefined) {
        throw new NotUnderstood(`The attachment ${sha2} is neither sent along nor has a fileUrl`)
      }
      if (attachment.usageType !== signatureUsage) continue
      if (content === undefined) throw new NotUnderstood('The signature is not sent along')
      checkSignature(checked, content)
    }
  }
  for (const sha2 of contents.keys()) {
    if (!declared.has(sha2)) throw new NotUnderstood(`The attachment ${sha2} belongs to no statement`)
  }
}
