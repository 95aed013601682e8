import type { Entry } from 'yauzl'
import { packageLimits } from '../package-limits.ts'
import { shown } from './entry-path.ts'

const stored = 0
const deflated = 8
const methodNames = new Map([
  [9, 'Deflate64'],
  [12, 'bzip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'xz'],
  [98, 'PPMd'],
  [99, 'AES encryption'],
])

/** Hosts whose entries carry Unix file modes: Unix and macOS (APPNOTE 4.4.2). */
const unixHosts = new Set([3, 19])
const modeKind = 0xf000
const regularFile = 0x8000
const directory = 0x4000

/** The Unix kind of an entry; 0 where its maker doesn't say. */
const unixKind = (entry: Entry): number =>
  unixHosts.has(entry.versionMadeBy >>> 8) ? (entry.externalFileAttributes >>> 16) & modeKind : 0

export const isDirectory = (entry: Entry): boolean => unixKind(entry) === directory

/** What forbids taking this entry, apart from its name; whole sentences. */
export function entryProblems(entry: Entry, path: string): string[] {
  const name = shown(path)
  const problems: string[] = []
  if (entry.isEncrypted()) {
    problems.push(`The file ${name} in the zip is locked with a password. Make the zip without one.`)
  } else if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) {
    const method = methodNames.get(entry.compressionMethod) ?? `method ${entry.compressionMethod}`
    problems.push(
      `The file ${name} is compressed with ${method}, which can't be read. Use ordinary zip compression (Deflate).`,
    )
  }
  const kind = unixKind(entry)
  if (kind !== 0 && kind !== regularFile && kind !== directory) {
    problems.push(`${name} in the zip is a link or a special file. A package may hold ordinary files only.`)
  }
  if (entry.uncompressedSize > packageLimits.fileBytes) {
    problems.push(
      `The file ${name} is larger than ${inMebibytes(packageLimits.fileBytes)} when unpacked. Make it smaller.`,
    )
  }
  if (
    entry.uncompressedSize > packageLimits.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * packageLimits.ratio
  ) {
    problems.push(
      `The file ${name} would unpack to more than ${packageLimits.ratio} times its size, as a zip bomb does. Take it out of the package.`,
    )
  }
  return problems
}

export const inMebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toLocaleString('en-GB')} MB`
