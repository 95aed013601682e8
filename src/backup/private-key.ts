import { createPrivateKey } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/** Keys in words, wherever in a file they stand: PEM of every kind, age, PuTTY. */
const inWords = /PRIVATE KEY-----|AGE-SECRET-KEY-|^Private-Lines:/m
const longestMark = 64
/** A key without words around it is a file of its own, and no larger. */
const largestKey = 65_536
const forms = ['pkcs8', 'pkcs1', 'sec1'] as const

/** Whether a file holds a private key, whatever its name: all of it is read. */
export async function holdsPrivateKey(file: FileHandle): Promise<boolean> {
  const chunk = Buffer.alloc(1 << 16)
  let before = ''
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at)
    if (bytesRead === 0) return false
    const read = chunk.subarray(0, bytesRead)
    const text = before + read.toString('latin1')
    if (inWords.test(text)) return true
    if (at === 0 && bytesRead < largestKey && isKeyInBytes(read)) return true
    before = text.slice(-longestMark)
    at += bytesRead
  }
}

/** DER (a sequence): a bare key of any form, sealed by a passphrase or not, or a store of keys (PKCS #12). */
function isKeyInBytes(bytes: Buffer): boolean {
  if (bytes[0] !== 0x30) return false
  // PFX, RFC 7292: its first member is the version, 3.
  if (/^30(?:[0-7].|81..|82.{4}|83.{6})02010330/.test(bytes.toString('hex', 0, 16))) return true
  return forms.some((type) => {
    try {
      createPrivateKey({ key: bytes, format: 'der', type })
      return true
    } catch (error) {
      return Object(error).code === 'ERR_MISSING_PASSPHRASE'
    }
  })
}
