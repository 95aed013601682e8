import { createHash, randomBytes } from 'node:crypto'

/** A token that opens one sitting: 192 bits, safe in an address. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** How a token is kept. It is random enough that a plain hash of it cannot be turned back. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
