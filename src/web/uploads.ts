import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { CandourError } from '../kernel/index.ts'
import type { UploadedFile } from './route.ts'

/** A sent file is larger than the force allows. */
class FileTooLarge extends CandourError {
  override readonly status = 413
}

const gigabyte = 1024 ** 3
const writeSize = (bytes: number) =>
  bytes >= gigabyte ? `${+(bytes / gigabyte).toFixed(1)} GB` : `${+(bytes / 1024 ** 2).toFixed(1)} MB`

/** A multipart form that is being read: its fields so far, and the rest, beginning with the first file. */
export interface Upload {
  readonly fields: URLSearchParams
  readonly parts: AsyncIterator<Multipart>
  first: Multipart | null
  folder: string | null
}

/** Reads the fields that stand before the first file, so that the CSRF token is checked before a byte is stored. */
export async function beginUpload(request: FastifyRequest): Promise<Upload> {
  const parts = request.parts()
  const fields = new URLSearchParams()
  for (;;) {
    const { done, value } = await parts.next()
    if (done) return { fields, parts, first: null, folder: null }
    if (value.type === 'file') return { fields, parts, first: value, folder: null }
    fields.append(value.fieldname, String(value.value))
  }
}

/** Streams the files to disk, and takes the fields between them. Throws FileTooLarge past `limit` bytes a file. */
export async function takeFiles(upload: Upload, root: string, limit: number): Promise<UploadedFile[]> {
  const files: UploadedFile[] = []
  let tooLarge: string | null = null
  for (let part = upload.first; part; part = (await upload.parts.next()).value ?? null) {
    if (part.type === 'field') {
      upload.fields.append(part.fieldname, String(part.value))
    } else if (part.filename === '' || tooLarge !== null) {
      part.file.resume()
    } else {
      upload.folder ??= await newFolder(root)
      const path = join(upload.folder, String(files.length))
      await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
      // What is left is still read, and dropped: a browser shows no answer to a form that it could not send whole.
      if (part.file.truncated) tooLarge = part.filename
      files.push({ field: part.fieldname, name: part.filename, path, bytes: part.file.bytesRead })
    }
  }
  if (tooLarge !== null) {
    throw new FileTooLarge(`${tooLarge} is larger than ${writeSize(limit)}, which is the most this site takes.`)
  }
  return files
}

/** Reads what is left of a form without storing it, and takes the fields between the files; the files' fields. */
export async function dropFiles(upload: Upload): Promise<string[]> {
  const fields = new Set<string>()
  for (let part = upload.first; part; part = (await upload.parts.next()).value ?? null) {
    if (part.type === 'field') upload.fields.append(part.fieldname, String(part.value))
    else {
      fields.add(part.fieldname)
      part.file.resume()
    }
  }
  return [...fields]
}

async function newFolder(root: string): Promise<string> {
  await mkdir(root, { recursive: true, mode: 0o700 })
  return mkdtemp(join(root, 'upload-'))
}

const day = 24 * 60 * 60 * 1000

/** Removes what a killed process left behind: folders in which nothing was written for a day. */
export async function removeOldUploads(root: string, now: Date): Promise<void> {
  const names = await readdir(root).catch(() => [])
  for (const name of names.filter((each) => each.startsWith('upload-'))) {
    const { mtimeMs } = await stat(join(root, name))
    if (now.getTime() - mtimeMs > day) await rm(join(root, name), { recursive: true, force: true })
  }
}
