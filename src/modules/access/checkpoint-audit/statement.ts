import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { z } from 'zod'

/** What a checkpoint says: at that moment, this force's chain ended with this entry. */
export interface CheckpointStatement {
  readonly force: string
  readonly number: number
  /** In hexadecimal. */
  readonly hash: string
  readonly at: string
  /** Its place among the force's checkpoints, from 1 on. Those signed by earlier versions have none. */
  readonly checkpoint?: number | undefined
  /** SHA-256 of the statement before it, in hexadecimal; null where it is the first. */
  readonly previous?: string | null | undefined
}

/** A statement as it was signed (Ed25519, RFC 8032), with the key that verifies it, in PEM. */
export interface Checkpoint {
  readonly statement: string
  readonly signature: Buffer
  readonly publicKey: string
  /** What a time-stamping authority replied (RFC 3161), where one was asked. */
  readonly timestamp?: Buffer | null | undefined
}

const hexHash = z.string().regex(/^[0-9a-f]{64}$/)

const statementShape = z.object({
  force: z.string(),
  number: z.int().positive(),
  hash: hexHash,
  at: z.iso.datetime(),
  checkpoint: z.int().positive().optional(),
  previous: hexHash.nullable().optional(),
})

const fileShape = z.object({
  statement: z.string(),
  signature: z.base64(),
  publicKey: z.string(),
  timestamp: z.base64().optional(),
})

/** By what the next checkpoint names this one. */
export const hashStatement = (statement: string): string => createHash('sha256').update(statement, 'utf8').digest('hex')

/** The keys in a file of one or several, one after the other in PEM: the one in use, and those used before. */
const keysIn = (pem: string): readonly KeyObject[] =>
  (pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [pem]).map((key) => createPublicKey(key))

/** What a checkpoint says, if one of the keys in `publicKeys` (PEM) signed it; otherwise null. */
export type ReadStatement = (checkpoint: Checkpoint, publicKeys: string) => CheckpointStatement | null

/** Reads statements, and each text of keys but once. */
export function statementReader(): ReadStatement {
  const known = new Map<string, readonly KeyObject[]>()
  return (checkpoint, publicKeys) => {
    try {
      const keys = known.get(publicKeys) ?? keysIn(publicKeys)
      known.set(publicKeys, keys)
      const text = Buffer.from(checkpoint.statement)
      const genuine = keys.some((key) => verify(null, text, key, checkpoint.signature))
      return genuine ? statementShape.parse(JSON.parse(checkpoint.statement)) : null
    } catch {
      return null
    }
  }
}

/** Reads one statement. */
export const readStatement: ReadStatement = (checkpoint, publicKeys) => statementReader()(checkpoint, publicKeys)

/** A checkpoint as a file that can leave the machine. */
export const writeCheckpoint = ({ statement, signature, publicKey, timestamp }: Checkpoint): string => {
  const stamped = timestamp ? { timestamp: timestamp.toString('base64') } : {}
  return `${JSON.stringify({ statement, signature: signature.toString('base64'), publicKey, ...stamped }, null, 2)}\n`
}

/** Throws where the text is not a checkpoint's file. */
export function parseCheckpoint(text: string): Checkpoint {
  const { statement, signature, publicKey, timestamp } = fileShape.parse(JSON.parse(text))
  const stamped = timestamp === undefined ? {} : { timestamp: Buffer.from(timestamp, 'base64') }
  return { statement, signature: Buffer.from(signature, 'base64'), publicKey, ...stamped }
}
