import type { Readable } from 'node:stream'
import { type Entry, openPromise } from 'yauzl'
import { Damaged } from './sealed-file.ts'

/** The files of a zip of our own, by name. */
export interface ZipContents {
  readonly names: readonly string[]
  /** A file's content; undefined where there is none of the name. */
  read(name: string): Promise<Readable | undefined>
  close(): void
}

/** Throws Damaged where the file is no zip, or a name in it leads out of it. */
export async function openZip(path: string): Promise<ZipContents> {
  try {
    const zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true })
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    return {
      names: [...entries.keys()],
      async read(name) {
        const entry = entries.get(name)
        return entry && (await zip.openReadStreamPromise(entry))
      },
      close: () => zip.close(),
    }
  } catch (error) {
    throw new Damaged(`${path} is cut off, damaged or not an export of Candour`, { cause: error })
  }
}
