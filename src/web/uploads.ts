import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { CandourError, type Db, diskFault, Refused } from '../kernel/index.ts'
import type { UploadedFile } from './route.ts'
import { isText, TooManyFields, Unreadable } from './unreadable.ts'

/** A sent file is larger than the force allows. */
class FileTooLarge extends CandourError {
  override readonly status = 413
}

const gigabyte = 1024 ** 3
const writeSize = (bytes: number) =>
  bytes >= gigabyte ? `${+(bytes / gigabyte).toFixed(1)} GB` : `${+(bytes / 1024 ** 2).toFixed(1)} MB`

/** Characters that all fields of one form may have together: they stand in memory, before anybody is asked for a token. */
const mostText = 4 * 1024 ** 2

/** How much of a form with files is read; `fileSize` in bytes. */
export const multipartLimits = (fileSize: number) => ({ fileSize, files: 50, parts: 1000, fieldSize: 1024 ** 2 })

/** A multipart form that is being read: its fields so far, and the rest, beginning with the first file. */
export interface Upload {
  readonly fields: URLSearchParams
  readonly parts: AsyncIterator<Multipart>
  first: Multipart | null
  folder: string | null
  characters: number
}

/** Reads the fields that stand before the first file, so that the CSRF token is checked before a byte is stored. */
export async function beginUpload(request: FastifyRequest): Promise<Upload> {
  const upload: Upload = {
    fields: new URLSearchParams(),
    parts: partsOf(request),
    first: null,
    folder: null,
    characters: 0,
  }
  for (;;) {
    const part = await nextPart(upload)
    if (part === null || part.type === 'file') return { ...upload, first: part }
    takeField(upload, part)
  }
}

/**
 * Streams the files to disk, and takes the fields between them. Throws FileTooLarge past `limit` bytes a file, and
 * DiskFull where there is no room. What is left then is still read, and dropped: a browser shows no answer to a form that
 * it could not send whole.
 */
export async function takeFiles(
  upload: Upload,
  root: string | null,
  limit: number,
  room: Pick<Db, 'mustHaveRoom'>,
): Promise<UploadedFile[]> {
  const files: UploadedFile[] = []
  let refusal: unknown
  for (let part = upload.first; part; part = await nextPart(upload)) {
    if (part.type === 'field') {
      takeField(upload, part)
    } else if (part.filename === '' || refusal !== undefined) {
      part.file.resume()
    } else {
      if (!isText(part.filename) || !isText(part.fieldname)) throw new Unreadable()
      if (root === null) throw new Refused('This site takes no files')
      try {
        room.mustHaveRoom()
        upload.folder ??= await mkdtemp(join(root, 'upload-'))
        const path = join(upload.folder, String(files.length))
        await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
        files.push({ field: part.fieldname, name: part.filename, path, bytes: part.file.bytesRead })
        if (part.file.truncated) refusal = tooLarge(part.filename, limit)
      } catch (error) {
        refusal = diskFault(error)
        if (refusal === null) asUnreadable(error)
        part.file.resume()
      }
    }
  }
  if (refusal !== undefined) throw refusal
  return files
}

const tooLarge = (name: string, limit: number): FileTooLarge =>
  new FileTooLarge(`${name} is larger than ${writeSize(limit)}, which is the most this site takes.`)

/** Reads what is left of a form without storing it, and takes the fields between the files; the files' fields. */
export async function dropFiles(upload: Upload): Promise<string[]> {
  const fields = new Set<string>()
  for (let part = upload.first; part; part = await nextPart(upload)) {
    if (part.type === 'field') takeField(upload, part)
    else {
      if (!isText(part.fieldname)) throw new Unreadable()
      fields.add(part.fieldname)
      part.file.resume()
    }
  }
  return [...fields]
}

/** Removes what a request stored, after its handler or where it never came to one. */
export async function removeFiles(upload: Upload | null): Promise<void> {
  if (upload?.folder) await rm(upload.folder, { recursive: true, force: true })
}

function takeField(upload: Upload, part: Extract<Multipart, { type: 'field' }>): void {
  const value = String(part.value)
  if (!isText(part.fieldname) || !isText(value)) throw new Unreadable()
  upload.characters += part.fieldname.length + value.length
  if (part.valueTruncated || upload.characters > mostText) throw new TooManyFields('The form holds too much text')
  upload.fields.append(part.fieldname, value)
}

/** Without a boundary, or with one that is none, a form cannot even be begun. */
function partsOf(request: FastifyRequest): AsyncIterator<Multipart> {
  try {
    return request.parts()
  } catch (error) {
    return asUnreadable(error)
  }
}

async function nextPart({ parts }: Upload): Promise<Multipart | null> {
  const { value } = await parts.next().catch(asUnreadable)
  return value ?? null
}

/** The parser says nothing about a form that is broken but that it is; what the disk says has an error number. */
function asUnreadable(error: unknown): never {
  const { errno, statusCode } = Object(error)
  if (typeof errno === 'number' || typeof statusCode === 'number') throw error
  throw new Unreadable()
}
