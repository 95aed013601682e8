import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

/** Passes bytes on; at their end it says how many they were, and their SHA-256. */
export interface Hashing {
  readonly through: Transform
  sum(): { readonly bytes: number; readonly sha256: string }
}

export function hashing(): Hashing {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { through, sum: () => ({ bytes, sha256: hash.digest('hex') }) }
}
