import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { publicKeyOf } from './statement.ts'

/**
 * The Ed25519 key that signs checkpoints, kept in `path`, readable by nobody else and made the first time; its public
 * half beside it as `….pub`, to be carried off the machine. It is never in the database, so whoever can rewrite the
 * record cannot sign what they made of it.
 */
export async function openAuditKey(path: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    await writeFile(path, pem, { flag: 'wx', mode: 0o600 })
    await writeFile(`${path}.pub`, publicKeyOf(privateKey))
    return privateKey
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return createPrivateKey(await readFile(path))
  }
}
