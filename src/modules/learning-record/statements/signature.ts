import { createVerify, type KeyObject, X509Certificate } from 'node:crypto'
import { signatureUsage } from '../specification/attachment.ts'
import { isObject, type JsonObject, readJson } from '../specification/json.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import { saysTheSame } from './comparable.ts'

/** The algorithms a statement may be signed with (1.0.3 Data 2.6). */
const algorithms: Readonly<Record<string, string>> = { RS256: 'RSA-SHA256', RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' }

const compact = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/

const base64url = (text: string): Buffer => Buffer.from(text, 'base64url')

/**
 * Verifies a signature: a JWS in compact form, over JSON that says what the statement says, and, where it brings its
 * certificate along, made with that certificate's key. Throws NotUnderstood.
 */
export function checkSignature(statement: JsonObject, signature: Buffer): void {
  const [, header = '', payload = '', signed = ''] = compact.exec(signature.toString('latin1').trim()) ?? []
  if (header === '') throw new NotUnderstood('The signature is not a JSON Web Signature in its compact form')
  const jose = readJson(base64url(header).toString('utf8'), 'The signature’s header')
  const algorithm = isObject(jose) && typeof jose.alg === 'string' ? algorithms[jose.alg] : undefined
  if (!isObject(jose) || algorithm === undefined) {
    throw new NotUnderstood('The signature’s algorithm is none of RS256, RS384 and RS512')
  }
  const original = readJson(base64url(payload).toString('utf8'), 'The signature’s payload')
  if (!isObject(original) || !saysTheSame(withoutSignature(original), withoutSignature(statement))) {
    throw new NotUnderstood('The signature is of another statement')
  }
  const key = certificateKey(jose)
  if (key === null) return // RFC 7515 lets the key come another way; then only its holder can verify
  const verifier = createVerify(algorithm).update(`${header}.${payload}`)
  if (!verifier.verify(key, base64url(signed))) throw new NotUnderstood('The signature does not fit its certificate')
}

function certificateKey({ x5c }: JsonObject): KeyObject | null {
  const [first] = Array.isArray(x5c) ? x5c : []
  if (typeof first !== 'string') return null
  try {
    return new X509Certificate(Buffer.from(first, 'base64')).publicKey
  } catch {
    throw new NotUnderstood('The signature’s certificate cannot be read')
  }
}

/** The statement before the signature was added. */
function withoutSignature(statement: JsonObject): JsonObject {
  const { attachments, ...rest } = statement
  const others = Array.isArray(attachments)
    ? attachments.filter((attachment) => !isObject(attachment) || attachment.usageType !== signatureUsage)
    : []
  return others.length > 0 ? { ...rest, attachments: others } : rest
}
