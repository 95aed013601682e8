import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseUnavailable } from './database-unavailable.ts'

/** One way a record's log went on: PostgreSQL's timeline. A restore begins a new one, which leaves its parent somewhere. */
type History = {
  readonly number: number
  /** Where it, or what it came from, left each of those before: places in the log, by their numbers. */
  readonly left: ReadonlyMap<number, number>
  /** Up to where its own log is kept; nought where none is. */
  readonly keptTo: number
  readonly lastKept: Date | null
}

/** A file of the log, as `initdb` makes them. */
const segmentBytes = 16 * 1024 * 1024
const perFile = 0x1_0000_0000

/**
 * The history along which a copy is brought on: the one that holds all that was kept since. A copy that was restored only
 * to be looked at leaves a history without a log of its own, which counts for nothing.
 *
 * @throws DatabaseUnavailable where the log went on in several ways and none is `named`, as none may be taken for the record
 */
export async function chooseHistory(
  archive: string,
  copy: { timeline: number; walEnd: string },
  named: number | null,
): Promise<number> {
  const end = placeOf(copy.walEnd)
  const all = (await readHistories(archive, copy.timeline)).filter(
    ({ number, left }) => number === copy.timeline || (left.get(copy.timeline) ?? -1) >= end,
  )
  const kept = all.filter(({ number, keptTo }) => keptTo > 0 || number === copy.timeline)
  const ways = kept.filter(
    ({ number, keptTo }) => !kept.some(({ left }) => (left.get(number) ?? Number.NEGATIVE_INFINITY) >= keptTo),
  )
  const [way] = ways
  if (named !== null) {
    if (all.some(({ number }) => number === named)) return named
    throw new DatabaseUnavailable(`${archive} holds no history ${named} of this backup. ${listed(all)}`)
  }
  if (way === undefined || ways.length > 1) {
    throw new DatabaseUnavailable(
      `Since this backup the log in ${archive} went on in ${ways.length} ways, as a copy was restored and written to beside the record. ${listed(ways)} Say with --history which is the record.`,
    )
  }
  return way.number
}

const listed = (histories: readonly History[]): string =>
  histories
    .map(({ number, left, lastKept }) => {
      const parent = Math.max(...left.keys())
      return `History ${number}${left.size === 0 ? '' : ` left ${parent}, and`} ${
        lastKept === null ? 'has no log of its own' : `was last kept at ${lastKept.toISOString()}`
      }.`
    })
    .join(' ')

async function readHistories(archive: string, first: number): Promise<History[]> {
  const names = await readdir(archive).catch((error: NodeJS.ErrnoException) => {
    throw new DatabaseUnavailable(`${archive}, where the database's log was kept, cannot be read (${error.code}).`)
  })
  const numbers = names.flatMap((name) => {
    const [, hex] = /^([0-9A-F]{8})\.history$/.exec(name) ?? []
    return hex === undefined ? [] : Number.parseInt(hex, 16)
  })
  return await Promise.all(
    [...new Set([first, ...numbers])].map(async (number) => {
      const beginning = hexOf(number)
      const last = names
        .filter((name) => /^[0-9A-F]{24}$/.test(name) && name.startsWith(beginning))
        .toSorted()
        .at(-1)
      const text = numbers.includes(number) ? await readFile(join(archive, `${beginning}.history`), 'utf8') : ''
      return {
        number,
        left: new Map(text.split('\n').flatMap(leftAt)),
        keptTo: last === undefined ? 0 : endOf(last),
        lastKept: last === undefined ? null : (await stat(join(archive, last))).mtime,
      }
    }),
  )
}

/** A line of a history: the number of the history that was left, the place, and why, with blanks between. */
function leftAt(line: string): [number, number][] {
  const [number = '', place = ''] = line
    .trim()
    .split(/\s/)
    .filter((part) => part !== '')
  return /^\d{1,10}$/.test(number) && /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/.test(place)
    ? [[Number(number), placeOf(place)]]
    : []
}

const hexOf = (number: number): string => number.toString(16).toUpperCase().padStart(8, '0')

/** A place such as `0/4000028` as a number of bytes; exact up to eight million gigabytes of log. */
function placeOf(text: string): number {
  const [high = '', low = ''] = text.split('/')
  return Number.parseInt(high, 16) * perFile + Number.parseInt(low, 16)
}

/** Where a file of the log ends, by its name: history, then the number of its first byte in two parts. */
const endOf = (name: string): number =>
  Number.parseInt(name.slice(8, 16), 16) * perFile + (Number.parseInt(name.slice(16), 16) + 1) * segmentBytes
