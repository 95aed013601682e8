import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CannotSign, publicKeyOf } from './signer.ts'
import { writeOnce } from './write-once.ts'

/**
 * The Ed25519 key that signs checkpoints, kept in `path`, readable by nobody else and made the first time; its public
 * half beside it as `….pub`, to be carried off the machine. It is never in the database, so whoever can rewrite the
 * record cannot sign what they made of it. Throws CannotSign where the file holds no such key.
 */
export async function openAuditKey(path: string): Promise<KeyObject> {
  await mkdir(dirname(path), { recursive: true })
  const made = generateKeyPairSync('ed25519').privateKey
  const isNew = await writeOnce(path, made.export({ type: 'pkcs8', format: 'pem' }), 0o600)
  const key = isNew ? made : readKey(path, await readFile(path, 'utf8'))
  // Never over what is there: it may hold the keys used before as well.
  await writeOnce(`${path}.pub`, publicKeyOf(key), 0o644)
  return key
}

function readKey(path: string, pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // said below
  }
  throw new CannotSign(
    `${path} ${pem.trim() === '' ? 'is empty' : 'holds no Ed25519 key in PEM'}, so checkpoints of the audit record cannot be signed. Put it back from your copy. If there is none, move the file away but keep ${path}.pub: a new key is made, whose public half you put into that file beside the old one`,
  )
}

/** The public keys of a file, in PEM; null where there is no file. Throws CannotSign where it holds none. */
export async function readPublicKeys(path: string): Promise<string | null> {
  const pem = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new CannotSign(`${path} cannot be read: it should hold the public keys that sign the audit record`)
  })
  if (pem === null) return null
  try {
    createPublicKey(pem)
    return pem
  } catch {
    throw new CannotSign(`${path} holds no public key in PEM. “openssl pkey -in KEY.pem -pubout” writes one`)
  }
}
