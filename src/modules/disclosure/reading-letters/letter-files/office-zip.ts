import { fromBufferPromise, type ZipFile } from 'yauzl'
import { mostPartBytes, mostParts } from './letter-limits.ts'
import { damaged, locked, tooLong } from './letter-refusals.ts'

/** A document that is a zip of XML parts. */
export interface OfficeZip {
  readonly names: readonly string[]
  /** A part's bytes; null where there is none of the name. Throws RequestUnreadable past the size a part may have. */
  part(name: string): Promise<Buffer | null>
}

/** Opens the zip of a document of a kind, such as `Word document`. Nothing is unpacked yet. Throws RequestUnreadable. */
export async function openOfficeZip(bytes: Uint8Array, kind: string): Promise<OfficeZip> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    if (zip.entryCount > mostParts) throw tooLong()
    const entries = new Map<string, Parameters<ZipFile['openReadStreamPromise']>[0]>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    return {
      names: [...entries.keys()],
      async part(name) {
        const entry = entries.get(name)
        if (entry === undefined) return null
        if (entry.uncompressedSize > mostPartBytes) throw tooLong()
        if ((entry.generalPurposeBitFlag & 1) === 1) throw locked(kind)
        return await unpacked(zip, entry, kind)
      },
    }
  } catch (error) {
    throw asRefusal(error, kind)
  }
}

async function unpacked(zip: ZipFile, entry: Parameters<ZipFile['openReadStreamPromise']>[0], kind: string) {
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      size += piece.length
      // What a zip says of its sizes need not be so.
      if (size > mostPartBytes) throw tooLong()
      pieces.push(piece)
    }
  } catch (error) {
    throw asRefusal(error, kind)
  }
  return Buffer.concat(pieces)
}

const asRefusal = (error: unknown, kind: string): unknown => {
  if (error instanceof Error && 'reason' in error) return error
  return error instanceof Error && /encrypt/i.test(error.message) ? locked(kind) : damaged('office_file', kind)
}
