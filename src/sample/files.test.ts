import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { day } from '../kernel/index.ts'
import { isoDay } from './days.ts'
import { sampleFiles } from './files.ts'
import { inventForce } from './force.ts'
import { livedUntil, steadyDay } from './lived-until.ts'

const steady = livedUntil(steadyDay)

async function checksums(seed: number): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const file of sampleFiles(inventForce('small', seed, steady))) {
    const hash = createHash('sha256')
    for await (const piece of file.open()) hash.update(piece)
    sums[file.name] = hash.digest('hex')
  }
  return sums
}

test('one seed gives the same files every time, another seed other people', async () => {
  const first = await checksums(1)
  expect(await checksums(1)).toEqual(first)
  const other = await checksums(2)
  expect(other['people.csv']).not.toBe(first['people.csv'])
  expect(other['courses.csv']).toBe(first['courses.csv'])
})

test('every file says that it covers the record to its last day, and a table from when', () => {
  const files = [...sampleFiles(inventForce('small', 1, steady))].map(({ name, covers }) => [
    name,
    covers.from,
    covers.to,
  ])
  expect(new Set(files.map(([, , to]) => to))).toEqual(new Set(['2026-09-30']))
  expect(files).toContainEqual(['completions.csv', '2015-01-01', '2026-09-30'])
  expect(files).toContainEqual(['conduct-cases.csv', '2019-01-01', '2026-09-30'])
  expect(files).toContainEqual(['funding.csv', null, '2026-09-30'])
})

type Row = Readonly<Record<string, string>>

/** Of each kind of file with days in it: the day of a row, and cells that are only known from another day on. */
const dated: Readonly<Record<string, { on: string; later?: Readonly<Record<string, readonly string[]>> }>> = {
  units: { on: 'Opened' },
  people: { on: 'Posted from', later: { Left: ['Left', 'Leaver reason'], 'Posted to': ['Posted to'] } },
  posts: { on: 'From' },
  sessions: { on: 'Starts' },
  bookings: { on: 'Starts' },
  completions: { on: 'Completed on' },
  evaluations: { on: 'Measured on' },
  reports: { on: 'Received' },
  'risk-assessments': { on: 'Assessed' },
  'referrals-out': { on: 'Referred', later: { 'Outcome known': ['Outcome', 'Outcome known'] } },
  'conduct-cases': { on: 'Date' },
}

const days = ['2026-02-28', '2026-09-30', '2026-11-28'] as const

/** Every file of the force that has lived to a day: a table as rows, any other as text. */
const filesOf = new Map<string, Promise<ReadonlyMap<string, readonly Row[] | string>>>()
const readFiles = (until: string) => {
  const read = filesOf.get(until) ?? readEach(until)
  filesOf.set(until, read)
  return read
}

async function readEach(until: string): Promise<ReadonlyMap<string, readonly Row[] | string>> {
  const read = new Map<string, readonly Row[] | string>()
  for (const { kind, name, open } of sampleFiles(
    inventForce('small', 1, livedUntil(day(until), new Date('2026-11-28T12:00Z'))),
  )) {
    const content = await text(open())
    read.set(kind, name.endsWith('.csv') ? Papa.parse<Row>(content.trimEnd(), { header: true }).data : content)
  }
  return read
}

const plain = (written: string): string => written.split('/').toReversed().join('-')

/** The rows of days before one, as they were known the day before. */
function rowsBefore(limit: string, kind: string, files: ReadonlyMap<string, readonly Row[] | string>): string[] {
  const rows = files.get(kind)
  const { on, later = {} } = dated[kind] ?? {}
  if (typeof rows === 'string' || rows === undefined || on === undefined) return [JSON.stringify(rows)]
  const sessions = files.get('sessions')
  const starts = new Map(
    typeof sessions === 'string'
      ? []
      : sessions?.map((row) => [row['Session code'], { Starts: row.Starts, Ends: row.Ends }]),
  )
  return rows.flatMap((row) => {
    const whole: Row = kind === 'bookings' ? { ...row, ...starts.get(row['Session code']) } : row
    if (plain(whole[on] ?? '') >= limit) return []
    const unknown = Object.entries(later).flatMap(([when, cells]) =>
      plain(whole[when] ?? '') >= limit ? cells.map((cell) => [cell, ''] as const) : [],
    )
    if (kind === 'bookings' && plain(whole.Ends ?? '') >= limit) unknown.push(['State', ''])
    return [JSON.stringify({ ...whole, ...Object.fromEntries(unknown) })]
  })
}

test.each([
  [days[1], days[2]],
  [days[0], days[2]],
])('the past is the same in a record that has lived to %s as in one that has lived to %s', async (earlier, later) => {
  const [first, second] = [await readFiles(earlier), await readFiles(later)]
  expect([...first.keys()]).toEqual([...second.keys()])
  for (const kind of first.keys()) {
    const [before, after] = [rowsBefore(earlier, kind, first), rowsBefore(earlier, kind, second)]
    expect(before.length, kind).toBeGreaterThan(0)
    // Compared as text: a difference of a million rows cannot be shown.
    const missing = new Set(after)
    expect(before.filter((row) => !missing.delete(row)).slice(0, 3), `${kind}: what is not so any more`).toEqual([])
    expect([...missing].slice(0, 3), `${kind}: what was not so yet`).toEqual([])
  }
})

test('a record has reports of the very day, whichever it is, and nothing of a later one but what is planned', async () => {
  for (const until of days) {
    const files = await readFiles(until)
    for (const [kind, { on, later = {} }] of Object.entries(dated)) {
      const rows = files.get(kind)
      if (typeof rows === 'string' || rows === undefined || kind === 'sessions' || kind === 'bookings') continue
      for (const column of [on, ...Object.keys(later)]) {
        const last = rows.reduce(
          (latest, row) => (plain(row[column] ?? '') > latest ? plain(row[column] ?? '') : latest),
          '',
        )
        expect(last <= until, `${kind}: ${column} ${last}`).toBe(true)
        if (kind === 'reports') expect(last).toBe(until)
      }
    }
  }
})

test('the sample force does not live past today, nor to a day before its policies', () => {
  const now = new Date('2026-11-28T09:00:00Z')
  expect(isoDay(livedUntil(undefined, now))).toBe('2026-11-28')
  expect(() => livedUntil(day('2026-11-29'), now)).toThrow('has lived to 28 November 2026 at most')
  expect(() => livedUntil(day('2019-01-01'), now)).toThrow('from 1 January 2026 to 31 December 2046')
})
