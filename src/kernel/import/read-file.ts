import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { Decoder } from './decode.ts'
import { type Headings, readHeadings } from './headings.ts'
import type { Importer } from './importer.ts'
import type { ProblemList } from './problem-list.ts'
import { type OnRecord, RecordReader } from './records.ts'
import type { ImportFile, SentFile } from './report.ts'
import { columnsLeftOut, rowReader } from './rows.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What is known of a file while and after it is read. `sha256` stays null until its end is reached. */
export interface FileReading {
  rows: number
  bad: number
  bytes: number
  totalBytes: number | null
  sha256: string | null
  readonly notes: string[]
}

export const emptyReading = (): FileReading => ({
  rows: 0,
  bad: 0,
  bytes: 0,
  totalBytes: null,
  sha256: null,
  notes: [],
})

export const fileName = (file: ImportFile): string => ('path' in file ? (file.name ?? basename(file.path)) : file.name)

// A document is held in memory whole, and read at one go: about 100 pages, where real ones have two or three.
const longestDocument = 500_000

interface Source {
  readonly importer: Importer
  readonly file: SentFile
  readonly problems: ProblemList
  /** Kept up to date while reading, so that it is right when reading ends early. */
  readonly reading: FileReading
  /** Takes lines of COPY; what it returns is awaited. */
  sink(lines: string): Promise<void>
  onProgress(): void
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads a file of the importer's kind from its bytes to lines of COPY. Throws UnreadableFile where the file can't be
 * read at all, the signal's reason where it is aborted, and what the disk or the sender throws.
 */
export async function readFile(source: Source): Promise<void> {
  const { file, importer, reading } = source
  reading.totalBytes = 'path' in file ? await sizeOf(file.path) : (file.bytes ?? null)
  const bytes = 'path' in file ? createReadStream(file.path, { highWaterMark: 1 << 17 }) : file.stream
  // Otherwise a sender who falls silent would be waited for after the import was stopped.
  if (source.signal) addAbortSignal(source.signal, bytes)
  const hash = createHash('sha256')
  const decoder = new Decoder()
  const isDocument = importer.readDocument && /\.(ya?ml|json)$/i.test(fileName(file))
  const table = isDocument ? readDocument(source) : readTable(source)
  try {
    for await (const piece of bytes) {
      source.signal?.throwIfAborted()
      const chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(piece)
      hash.update(chunk)
      reading.bytes += chunk.length
      await table.write(decoder.write(chunk))
      source.onProgress()
    }
    await table.write(decoder.end())
    await table.end()
    reading.sha256 = hash.digest('hex')
    if (reading.rows === 0) throw new UnreadableFile('The file has headings but no rows under them')
  } finally {
    bytes.destroy()
    reading.notes.push(...decoder.notes)
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new UnreadableFile(`There is no file at ${path}`)
  return found.size
}

interface TextReader {
  write(text: string): Promise<void>
  end(): Promise<void>
}

function readTable({ importer, problems, reading, sink }: Source): TextReader {
  let waiting = ''
  let table: { records: RecordReader; rows: ReturnType<typeof rowReader>; take: OnRecord } | null = null

  function open(headings: Headings): NonNullable<typeof table> {
    reading.notes.push(...headings.notes)
    const leftOut = columnsLeftOut(importer.columns, headings.positions)
    const rows = rowReader(importer.columns, headings.positions, headings.width, problems)
    return {
      records: new RecordReader(headings.delimiter, headings.nextLine),
      rows,
      take: (line, cells, malformed) => rows.take(line, cells, malformed, leftOut),
    }
  }

  async function read(text: string, last: boolean): Promise<void> {
    let more = text
    if (table === null) {
      waiting += text
      const headings = readHeadings(importer.columns, waiting, last)
      if (headings === null) return
      table = open(headings)
      more = headings.rest
    }
    const { records, rows, take } = table
    try {
      records.write(more, take)
      if (last) records.end(take)
    } finally {
      reading.rows = rows.rows
      reading.bad = rows.bad
    }
    const lines = rows.drain()
    if (lines !== '') await sink(lines)
  }

  return { write: (text) => read(text, false), end: () => read('', true) }
}

function readDocument({ importer, problems, reading, sink }: Source): TextReader {
  const pieces: string[] = []
  let length = 0
  const { columns } = importer
  const ids = new Set(columns.map((column) => column.id))
  const positions = columns.map((_, index) => index)
  return {
    async write(text) {
      length += text.length
      if (length > longestDocument)
        throw new UnreadableFile(
          'This file is too long: the most is 500,000 characters. Send it in several files, or as a table (CSV)',
        )
      pieces.push(text)
    },
    async end() {
      const text = pieces.join('')
      if (text.trim() === '') throw new UnreadableFile('The file is empty')
      const rows = rowReader(columns, positions, columns.length, problems)
      for (const { line, cells } of importer.readDocument?.(text) ?? []) {
        const unknown = Object.keys(cells).filter((id) => !ids.has(id))
        const says = unknown.length > 0 ? `“${unknown.join('”, “')}” is not something this file can say` : null
        const leftOut = columns.filter(({ id, optionalColumn }) => optionalColumn && cells[id] === undefined)
        rows.take(
          line,
          says ? Object.values(cells) : columns.map((column) => cells[column.id] ?? ''),
          says,
          leftOut.map(({ id }) => id),
        )
      }
      reading.rows = rows.rows
      reading.bad = rows.bad
      const lines = rows.drain()
      if (lines !== '') await sink(lines)
    },
  }
}
