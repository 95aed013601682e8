import { expect, test } from 'vitest'
import { caseRows } from './conduct/cases-file.ts'
import { isoDay, yearOf } from './days.ts'
import { lettersReceived } from './foi/add-requests.ts'
import { inventForce } from './force.ts'
import { livedUntil, steadyDay } from './lived-until.ts'
import { reportRows } from './response/reports-files.ts'
import type { SampleForce } from './sample-force.ts'
import { completionRows } from './training/completions-file.ts'
import { planTraining } from './training/plan-training.ts'
import type { SampleSession } from './training/planned.ts'
import { bookingRows, sessionRows } from './training/sessions-file.ts'
import { isArea, postingOn, staffNumber } from './workforce/people.ts'
import { peopleRows } from './workforce/people-file.ts'

const until = livedUntil(steadyDay)
const forces = [inventForce('small', 1, until), inventForce('small', 7, until)] as const

const overlap = (a: SampleSession, b: SampleSession) => a.starts <= b.ends && b.starts <= a.ends

/** Of sessions that share a thing, those that overlap. */
function clashes(sessions: readonly SampleSession[]): string[] {
  const inOrder = sessions.toSorted((a, b) => a.starts - b.starts)
  return inOrder.flatMap((each, at) => {
    const next = inOrder.slice(at + 1).find((other) => overlap(each, other))
    return next ? [`${each.code} and ${next.code}`] : []
  })
}

const planned = forces.map((force) => ({ force, plan: planTraining(force) }))

test.each(planned)('no session holds more than its room has places', ({ force, plan }) => {
  const places = new Map(plan.sessions.map(({ code, capacity }) => [code, capacity]))
  const taken = new Map<string, number>()
  for (const row of bookingRows(plan, force.until)) {
    const [code = '', , state = ''] = row.split(',')
    if (state !== 'waiting' && state !== 'cancelled') taken.set(code, (taken.get(code) ?? 0) + 1)
  }
  expect([...taken].filter(([code, people]) => people > (places.get(code) ?? 0))).toEqual([])
  expect(taken.size).toBeGreaterThan(300)
})

test.each(planned)('nobody is in two sessions at once, and all who come are in post', ({ plan }) => {
  const come = plan.attendances.filter(({ missed }) => missed === null)
  for (const [person, theirs] of Map.groupBy(come, (each) => each.person)) {
    const sessions = theirs.map(({ session }) => session)
    expect(clashes(sessions), staffNumber(person)).toEqual([])
    for (const { code, starts, ends } of sessions) {
      expect(postingOn(person, starts) && postingOn(person, ends), `${staffNumber(person)} in ${code}`).toBeDefined()
    }
  }
})

test('on whatever day, each file names only people of whom the HR extract knows', async () => {
  for (const on of [until, until + 1, until + 59, until + 60, until + 100]) {
    const force = inventForce('small', 1, on)
    const [plan, known] = [planTraining(force), new Set<string>()]
    for (const row of peopleRows(force)) known.add(row.split(',')[0] ?? '')
    const named = [
      ...[...bookingRows(plan, on)].map((row) => row.split(',')[1]),
      ...[...completionRows(force, plan)].map((row) => row.split(',')[0]),
      ...[...caseRows(force)].flatMap((row) => [5, 13, 14, 15].map((column) => row.split(',')[column])),
      ...[...reportRows(force)].map((row) => row.split(',')[16]),
    ]
    expect(
      [...new Set(named)].filter((number) => number && !known.has(number)),
      String(on - until),
    ).toEqual([])
  }
})

test.each(planned)('who comes is one of those for whom the course is', ({ plan }) => {
  const whom: Readonly<Record<string, (unit: string, rank: string) => boolean>> = {
    'CSU-DA': (unit) => isArea(unit, 'CSU'),
    'CSU-CPD': (unit) => isArea(unit, 'CSU'),
    SOIT: (unit, rank) => isArea(unit, 'RASSO') && rank === 'constable',
    'PIP2-DA': (_, rank) => rank === 'trainee_detective_constable',
    'DA-MATTERS': (unit) => /-(R[A-E]|NPT|CSU|CID)$/.test(unit),
  }
  for (const { person, session, missed } of plan.attendances) {
    const posting = postingOn(person, session.starts)
    const fits = whom[session.course]
    if (missed !== null || !fits || !posting) continue
    expect(fits(posting.unit, posting.rank), `${staffNumber(person)} in ${session.code}`).toBe(true)
  }
})

test.each(planned)('a room holds one session at a time, and a team is in one place', ({ plan }) => {
  const byCode = new Map(plan.sessions.map((session) => [session.code, session]))
  const rows = [...sessionRows(plan.sessions)].map((row) => row.split(','))
  expect(rows).toHaveLength(plan.sessions.length)
  for (const column of [5, 7]) {
    for (const [thing, theirs] of Map.groupBy(rows, (row) => row[column] ?? '')) {
      if (thing === 'Online') continue
      expect(clashes(theirs.flatMap(([code = '']) => byCode.get(code) ?? [])), thing).toEqual([])
    }
  }
})

test.each([2, 20, 60, 150, 300])('%s days on there are sessions this week and next, with people booked', (days) => {
  const force = inventForce('small', 1, until + days)
  const plan = planTraining(force)
  const soon = plan.sessions.filter(({ starts }) => starts > force.until && starts <= force.until + 14)
  const booked = plan.attendances.filter(({ session, missed }) => missed === null && soon.includes(session))
  expect(soon.length).toBeGreaterThan(0)
  expect(booked.length).toBeGreaterThan(3)
})

test.each(forces)('investigators share the cases and the restricted reports', (force) => {
  expect(largestShare([...caseRows(force)], 14, (row) => row[0] ?? '')).toBeLessThan(0.3)
  expect(largestShare([...reportRows(force)], 16, (row) => row[0] ?? '')).toBeLessThan(0.3)
})

/** What share of all things somebody has who has most. */
function largestShare(rows: readonly string[], column: number, thing: (row: readonly string[]) => string): number {
  const cells = rows.map((row) => row.split(','))
  const has = new Map(cells.filter((row) => row[column] !== '').map((row) => [thing(row), row[column]]))
  const counts = [...Map.groupBy(has.values(), (who) => who).values()].map(({ length }) => length)
  expect(has.size).toBeGreaterThan(20)
  return Math.max(...counts) / has.size
}

test('on any day three requests or more are open, no two alike, none due yet, and a day’s letters are its own', () => {
  for (let on = until; on < until + 60; on++) {
    const received = lettersReceived(1, on)
    expect(received.length).toBeGreaterThanOrEqual(3)
    expect(new Set(received.map(({ letter }) => letter)).size).toBe(received.length)
    // Twenty working days are 28 days at least.
    for (const { on: came } of received) expect(came > isoDay(on - 28) && came <= isoDay(on), came).toBe(true)
    const before = lettersReceived(1, on - 1)
    const shared = received.filter(({ on: came }) => came !== isoDay(on) && before.some((each) => each.on === came))
    expect(before).toEqual(expect.arrayContaining(shared))
  }
})

test.each(forces)('some cases are open, none is as old as they come', ({ cases, until: last }) => {
  const recent = cases.filter(({ begun }) => begun > last - 120)
  expect(recent.length).toBeGreaterThan(2)
  expect(new Set(cases.map(({ reference }) => reference)).size).toBe(cases.length)
  expect(new Set(cases.map(({ begun }) => yearOf(begun))).size).toBe(8)
})

test.each(forces)('family names vary, and no name is everybody’s', ({ people }: SampleForce) => {
  const names = [...Map.groupBy(people, ({ family }) => family).values()].map(({ length }) => length)
  expect(names.length).toBeGreaterThan(700)
  expect(Math.max(...names)).toBeLessThan(people.length / 50)
  const whole = new Set(people.map(({ given, family }) => `${given} ${family}`))
  expect(whole.size).toBeGreaterThan(people.length * 0.97)
})

test.each(forces)('who signs in still holds their post, years on', ({ known, until: last }) => {
  for (const { name, unit, rank, person } of known) {
    expect(postingOn(person, last), name).toMatchObject({ unit, rank })
    expect(person.left, name).toBeNull()
  }
})
