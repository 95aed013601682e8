import type { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { NotFound } from '../../../../kernel/index.ts'
import { firstOf } from '../inspection.ts'
import { packageLimits } from '../package-limits.ts'
import { PackageRefused, wholePackage } from '../package-refused.ts'
import { isLeftBehind, readEntryPath, shown } from './entry-path.ts'
import { entryProblems, inMebibytes, isDirectory } from './entry-rules.ts'
import { FileReader } from './file-reader.ts'
import { nameClashes } from './name-clashes.ts'
import { inSafeOrder } from './overlaps.ts'
import { verified } from './verified-content.ts'

/** A zip whose every entry has been found safe to take. */
export interface Archive {
  /** Path → size when unpacked, in the zip's order; without folders and what archivers leave behind. */
  readonly files: ReadonlyMap<string, number>
  /** Errors: `NotFound`; the stream fails with `PackageRefused` where the content isn't what the zip says. */
  open(path: string): Promise<Readable>
  close(): Promise<void>
}

/** Errors: `PackageRefused`, with every problem of its entries. Nothing is unpacked yet. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openZip(path)
  try {
    const entries = await safeEntries(zip)
    const streams = new Set<Readable>()
    return {
      files: new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize])),
      async open(name) {
        const entry = entries.get(name)
        if (entry === undefined) throw new NotFound(`The package has no file ${shown(name)}`)
        const stream = verified(await zip.openReadStreamPromise(entry), entry, name)
        streams.add(stream)
        stream.once('close', () => streams.delete(stream))
        return stream
      },
      close() {
        // The file closes with the last of its streams, so one that nobody reads would keep it open for ever.
        for (const stream of streams) stream.destroy()
        return closed(zip)
      },
    }
  } catch (error) {
    await closed(zip)
    throw error instanceof PackageRefused ? error : unreadable(error)
  }
}

async function openZip(path: string): Promise<ZipFile> {
  const reader = await FileReader.open(path)
  try {
    return await fromRandomAccessReaderPromise(reader, reader.size, { autoClose: false, decodeStrings: false })
  } catch (error) {
    await new Promise((resolve) => reader.close(resolve))
    throw unreadable(error)
  }
}

async function safeEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > packageLimits.entries) {
    throw new PackageRefused([
      wholePackage(
        `The zip holds ${zip.entryCount.toLocaleString('en-GB')} files. The most a package may hold is ${packageLimits.entries.toLocaleString('en-GB')}.`,
      ),
    ])
  }
  const problems: string[] = []
  const all: Entry[] = []
  const files: { readonly path: string; readonly entry: Entry }[] = []
  for await (const entry of zip.eachEntry()) {
    all.push(entry)
    const read = readEntryPath(entry)
    if ('problem' in read) {
      problems.push(read.problem)
      continue
    }
    problems.push(...entryProblems(entry, read.path))
    if (!read.folder && !isDirectory(entry) && !isLeftBehind(read.path)) files.push({ path: read.path, entry })
  }
  const total = all.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > packageLimits.totalBytes) {
    problems.push(
      `The package is larger than ${inMebibytes(packageLimits.totalBytes)} when unpacked. Leave out what the course doesn't need, or make its videos smaller.`,
    )
  }
  problems.push(...nameClashes(files.map((file) => file.path)))
  if (problems.length === 0 && !(await inSafeOrder(zip, all))) {
    problems.push('Files in the zip lie on top of each other, as in a zip bomb. Make the zip again.')
  }
  if (problems.length > 0) throw new PackageRefused(firstOf(problems.map((problem) => wholePackage(problem))))
  return new Map(files.map((file) => [file.path, file.entry]))
}

/** What the zip reader says, in words for the person who uploads. Only what it throws about the zip comes here. */
function unreadable(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  // A fault of the operating system, or of ours, is not one of the package.
  if ('syscall' in error || error instanceof TypeError) return error
  if (error.message.includes('strong encryption')) {
    return new PackageRefused([wholePackage('The zip is locked with a password. Make it without one.')])
  }
  if (error.message.includes('multi-disk')) {
    return new PackageRefused([wholePackage('The zip is one part of several. Make it as a single file.')])
  }
  return new PackageRefused([
    wholePackage('The zip is cut short or damaged. Copy it again, or export the course again.'),
  ])
}

function closed(zip: ZipFile): Promise<void> {
  if (!zip.isOpen) return Promise.resolve()
  return new Promise((resolve, reject) => {
    zip.once('close', resolve)
    zip.once('error', reject)
    zip.close()
  })
}
