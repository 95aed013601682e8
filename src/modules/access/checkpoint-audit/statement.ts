import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'

/** What a checkpoint says: at that moment, this force's chain ended with this entry. */
export interface CheckpointStatement {
  readonly force: string
  readonly number: number
  /** In hexadecimal. */
  readonly hash: string
  readonly at: string
}

/** A statement as it was signed (Ed25519, RFC 8032), with the key that verifies it, in PEM. */
export interface Checkpoint {
  readonly statement: string
  readonly signature: Buffer
  readonly publicKey: string
}

const statementShape = z.object({
  force: z.string(),
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
})

const fileShape = z.object({ statement: z.string(), signature: z.base64(), publicKey: z.string() })

export const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key.export({ type: 'pkcs8', format: 'pem' }))
    .export({ type: 'spki', format: 'pem' })
    .toString()

export function signStatement(key: KeyObject, said: CheckpointStatement): Checkpoint {
  const statement = JSON.stringify(said)
  return { statement, signature: sign(null, Buffer.from(statement), key), publicKey: publicKeyOf(key) }
}

/** What a checkpoint says, if `publicKey` signed it; otherwise null. */
export function readStatement(checkpoint: Checkpoint, publicKey: string): CheckpointStatement | null {
  try {
    const genuine = verify(null, Buffer.from(checkpoint.statement), createPublicKey(publicKey), checkpoint.signature)
    return genuine ? statementShape.parse(JSON.parse(checkpoint.statement)) : null
  } catch {
    return null
  }
}

/** A checkpoint as a file that can leave the machine. */
export const writeCheckpoint = ({ statement, signature, publicKey }: Checkpoint): string =>
  `${JSON.stringify({ statement, signature: signature.toString('base64'), publicKey }, null, 2)}\n`

/** Throws where the text is not a checkpoint's file. */
export function parseCheckpoint(text: string): Checkpoint {
  const { statement, signature, publicKey } = fileShape.parse(JSON.parse(text))
  return { statement, signature: Buffer.from(signature, 'base64'), publicKey }
}
