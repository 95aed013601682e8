import { access, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Refused } from '../kernel/index.ts'

/** How an erasure ended. */
const Ending = z.enum(['erased', 'not-erased'])
type Ending = z.infer<typeof Ending>

/** A row that was erased: enough to erase it again, and nothing of what it said. */
const Noted = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Schema and name of the table, and the row's primary key. */
  table: z.string(),
  key: z.record(z.string(), z.string()),
  /** On what ground: the decision's reference. */
  authority: z.string(),
})

/** A line of its own, written once it is known. */
const Ended = z.object({ id: z.uuid(), ended: Ending })

const Line = z.union([Noted, Ended])

/** Without an ending its process was killed, and a restore takes it as erased: so somebody with authority had decided. */
export type Erasure = z.infer<typeof Noted> & { readonly ended?: Ending }

/** Outside the database, so that a restore of the database does not lose it. It goes into every backup as well. */
export const journalOf = (dataDirectory: string): string => join(dataDirectory, 'erasures.jsonl')

/** The erasures noted in a journal, each with how it ended. Throws Refused naming a line that is none. */
export async function readJournal(path: string): Promise<Erasure[]> {
  const lines = await readLines(path)
  const endings = new Map(lines.flatMap((line) => ('ended' in line ? [[line.id, line.ended] as const] : [])))
  return lines.flatMap((line) => {
    if ('ended' in line) return []
    const ended = endings.get(line.id)
    return [ended === undefined ? line : { ...line, ended }]
  })
}

/** A journal that somebody names is there, or what it names comes back. Throws Refused, as `readJournal` does. */
export async function mustBeJournal(path: string): Promise<void> {
  await access(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(
      error.code === 'ENOENT'
        ? `There is no journal of erasures ${path}. Nothing was restored`
        : `${path} cannot be read (${error.code}). Nothing was restored`,
    )
  })
  await readJournal(path)
}

/** Adds erasures that are not in a journal yet, with their endings, and has them on the disk before it returns. */
export async function addToJournal(path: string, erasures: readonly Erasure[]): Promise<void> {
  const known = new Map((await readJournal(path)).map((erasure) => [erasure.id, erasure]))
  await append(
    path,
    erasures.flatMap(({ ended, ...noted }) => [
      ...(known.has(noted.id) ? [] : [noted]),
      ...(ended === undefined || known.get(noted.id)?.ended !== undefined ? [] : [{ id: noted.id, ended }]),
    ]),
  )
}

export const markEnded = (path: string, id: string, ended: Ending): Promise<void> => append(path, [{ id, ended }])

async function readLines(path: string): Promise<z.infer<typeof Line>[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new Refused(`${path} cannot be read (${error.code})`)
  })
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [Line.parse(JSON.parse(line))]
    } catch (error) {
      // Cut off while it was written, and so before anything was erased on its ground.
      if (index === lines.length - 1) return []
      throw new Refused(`Line ${index + 1} of ${path} is no erasure`, { cause: error })
    }
  })
}

async function append(path: string, lines: readonly z.infer<typeof Line>[]): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  try {
    const before = await file.readFile('utf8')
    const lastBegins = before.lastIndexOf('\n') + 1
    if (isLine(before.slice(lastBegins))) await file.write('\n')
    else await file.truncate(Buffer.byteLength(before.slice(0, lastBegins)))
    for (const line of lines) await file.write(`${JSON.stringify(line)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

function isLine(text: string): boolean {
  try {
    return Line.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}
