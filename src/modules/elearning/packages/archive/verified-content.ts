import { type Readable, Transform } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'
import { PackageRefused } from '../package-refused.ts'

/** The unpacked content of an entry, held to the size and checksum the zip gives: a byte more, fewer or other and it fails. */
export function verified(content: Readable, entry: Entry, path: string): Readable {
  let bytes = 0
  let checksum = 0
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > entry.uncompressedSize) return done(damaged(path, 'unpacks to more than the zip says'))
      checksum = crc32(chunk, checksum)
      done(null, chunk)
    },
    flush(done) {
      if (bytes < entry.uncompressedSize) return done(damaged(path, 'unpacks to less than the zip says'))
      done(checksum === entry.crc32 ? null : damaged(path, 'is not what the zip’s checksum says'))
    },
  })
  content.on('error', (error) => check.destroy(translated(error, path)))
  check.on('close', () => content.destroy())
  return content.pipe(check)
}

function translated(error: Error, path: string): Error {
  // An error of the operating system is ours to hear of, not a fault of the package.
  if ('syscall' in error) return error
  return damaged(
    path,
    error.message.includes('too many bytes') ? 'unpacks to more than the zip says' : "can't be unpacked",
  )
}

const damaged = (file: string, what: string): PackageRefused =>
  new PackageRefused([
    { message: `This file ${what}. Copy the package again, or export it again.`, file, line: null, clause: null },
  ])
