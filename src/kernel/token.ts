import { createHash, randomBytes } from 'node:crypto'

/** A token of so many random bytes, safe in an address. Whoever it is given to alone keeps it. */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** How a token is kept. It is random enough that a plain hash of it cannot be turned back. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
