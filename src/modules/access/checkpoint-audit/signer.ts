import { spawn } from 'node:child_process'
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { CandourError } from '../../../kernel/index.ts'
import type { Checkpoint, CheckpointStatement } from './statement.ts'

/** Something that signs with a key it may keep to itself. */
export interface Signer {
  /** In PEM. */
  readonly publicKey: string
  sign(statement: Buffer): Promise<Buffer>
}

/** The key, or the program that holds it, does not sign. The message says what to do. */
export class CannotSign extends CandourError {}

export const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key.export({ type: 'pkcs8', format: 'pem' }))
    .export({ type: 'spki', format: 'pem' })
    .toString()

/** Signs with a key that this process holds. */
export const keySigner = (key: KeyObject): Signer => ({
  publicKey: publicKeyOf(key),
  sign: async (statement) => sign(null, statement, key),
})

const secondsToSign = 30

/**
 * Signs by a program of the force's own, which asks a smart card, a hardware security module (PKCS#11) or a key
 * management service: the statement on its standard input, the Ed25519 signature in base64 on its standard output.
 */
export const programSigner = (program: string, publicKey: string): Signer => ({
  publicKey,
  async sign(statement) {
    const said = await ask(program, statement)
    const signature = Buffer.from(said.trim(), 'base64')
    if (signature.length !== 64) {
      throw new CannotSign(`${program} gave ${signature.length} bytes. An Ed25519 signature is 64 bytes, in base64`)
    }
    return signature
  },
})

function ask(program: string, statement: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'], timeout: secondsToSign * 1000 })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(0, 1000)
    })
    child.on('error', (cause) =>
      reject(new CannotSign(`${program} could not be run: see CANDOUR_AUDIT_SIGNER`, { cause })),
    )
    child.on('close', (code) =>
      code === 0 ? resolve(said) : reject(new CannotSign(`${program} ended with ${code ?? 'no answer in time'}`)),
    )
    child.stdin.on('error', () => {}) // a program that ends early says so by its exit code
    child.stdin.end(statement)
  })
}

/** Signs a statement, and makes sure that its own public key verifies what came. Throws CannotSign. */
export async function signStatement(signer: Signer, said: CheckpointStatement): Promise<Checkpoint> {
  const statement = JSON.stringify(said)
  const text = Buffer.from(statement)
  const signature = await signer.sign(text)
  if (!verify(null, text, createPublicKey(signer.publicKey), signature)) {
    throw new CannotSign('The signature does not fit the public key. See CANDOUR_AUDIT_PUBLIC_KEYS')
  }
  return { statement, signature, publicKey: signer.publicKey }
}
