import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { newToken } from '../../../kernel/index.ts'

/** A secret to be shown once: 192 bits, in characters that survive being copied. */
export const newSecret = (): string => newToken(24)

/** A name for a credential that says nothing of its source, and is never taken for an option on the command line. */
export const newAccessKey = (): string => randomBytes(9).toString('hex')

const cost = { N: 16_384, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

const derive = (secret: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** How a secret is kept: scrypt, with a salt of its own. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64')}$${(await derive(secret, salt)).toString('base64')}`
}

/** What no secret has for its hash: to compare with where there is no credential, so that this takes as long. */
export const nobodysHash = `scrypt$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`

export async function isSecret(secret: string, kept: string): Promise<boolean> {
  const [, salt = '', key = ''] = kept.split('$')
  return timingSafeEqual(await derive(secret, Buffer.from(salt, 'base64')), Buffer.from(key, 'base64'))
}
