import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { addDays, day, type PlainDate, systemActor } from '../../kernel/index.ts'
import { type Refresher, type Standing, standingOn } from './currency.ts'
import { peopleInDate } from './measures/currency.ts'
import { completionHeadings, importer, loadTraining, peopleHeadings } from './sample-training.fixture.ts'
import { standingsOn } from './standing.queries.ts'

const rules: readonly (readonly [string, Refresher])[] = [
  ['DONE', { rule: 'completion', refresherMonths: 12, renewalDays: 60 }],
  ['EXPIRY', { rule: 'expiry', refresherMonths: 7, renewalDays: 45 }],
  ['FIXED', { rule: 'fixed_date', refresherMonths: 12, renewalDays: 30, fixedDate: day('2019-08-31') }],
  ['ONCE', { rule: 'completion', refresherMonths: null, renewalDays: 0 }],
]
const words = {
  completion: 'The day it was finished',
  expiry: 'The day it would have lapsed',
  fixed_date: 'A fixed day',
}

/** Numbers that look like chance and are the same every time. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

const written = (date: PlainDate) => date.split('-').toReversed().join('/')
const completedBy = new Map<string, PlainDate[]>()
const joined = day('2018-02-28')

let record: TestRecord
beforeAll(async () => {
  record = await openRecord()
  await loadTraining(record, 'catalogue')
  const roll = dice(20211001)
  const staff = Array.from({ length: 40 }, (_, i) => `S${i}`)
  for (const number of staff) {
    const days = Array.from({ length: roll(6) }, () => addDays(day('2018-03-01'), roll(2400)))
    completedBy.set(number, [...new Set(days)].toSorted())
  }
  const people = staff.map(
    (n) =>
      `${n},Given,${n},Transfer from another force,${written(joined)},,,CE-RT,Police officer,Sergeant,${written(joined)},`,
  )
  const completions = staff.flatMap((n) =>
    (completedBy.get(n) ?? []).map((on) => `${n},CSU,CSU-1,${written(on)},Passed,,`),
  )
  // One required element, so that each result is a finishing, in whatever version.
  const course = `Course code,Version,Title,Kind,Valid from,Hours,Modes,Individual or group,Mandatory,Assessed,Knowledge check,How people get on,Covers domestic abuse,Covers officer-involved abuse,Audiences,Element code,Element title,Element mode,Element hours,Element required
ONE,1,One,Specialist,01/01/2010,7,Face to face,Group,Yes,No,No,Put on the course,Yes,No,Frontline officers,ONE-1,All of it,Face to face,7,Yes
`
  const requirements = rules.map(([code, rule]) => {
    const fixed = rule.rule === 'fixed_date' ? written(rule.fixedDate) : ''
    return `${code},${code},ONE,Sergeant,Joining the force,100,${words[rule.rule]},${rule.refresherMonths ?? ''},${rule.renewalDays},${fixed},01/01/2010`
  })
  const heading =
    'Requirement code,Title,Course code,Ranks,Counted from,Within days,Refresher counted from,Refresher after months,Renewal window in days,Fixed day,In force from'
  for (const [kind, content] of [
    ['people', `${peopleHeadings}\n${people.join('\n')}\n`],
    ['courses', course],
    ['completions', `${completionHeadings}\n${completions.join('\n').replaceAll('CSU', 'ONE')}\n`],
    ['requirements', `${heading}\n${requirements.join('\n')}\n`],
  ] as const) {
    expect(await record.load(importer(kind), content), kind).toMatchObject({ status: 'done' })
  }
})
afterAll(() => record.close())

test('the SQL for a whole force and the pure rules judge everyone alike, on any day', async () => {
  for (const on of [
    '2018-03-01',
    '2018-06-08',
    '2018-06-09',
    '2020-02-29',
    '2021-08-31',
    '2021-09-01',
    '2023-01-31',
    '2026-01-01',
  ].map(day)) {
    const rows = await record.db.read(systemActor(record.force.forceId), async (tx) => {
      const found = await sql<{ staff_number: string; requirement: string; standing: Standing }>`
        select p.staff_number, s.requirement, s.standing from (${standingsOn(tx.forceId, on, tx.at)}) as s
        join workforce.person as p on p.force_id = ${tx.forceId} and p.person_id = s.person_id`.execute(tx.connection)
      return found.rows
    })
    const judged = rows.filter((row) => completedBy.has(row.staff_number))
    expect(judged).toHaveLength(40 * rules.length)
    const byRules = judged.map(({ staff_number, requirement }) => {
      const rule = rules.find(([code]) => code === requirement)?.[1]
      if (!rule) throw new Error(`No rule ${requirement}`)
      return {
        staff_number,
        requirement,
        standing: standingOn(on, completedBy.get(staff_number) ?? [], rule, addDays(joined, 100)),
      }
    })
    expect(judged, on).toEqual(byRules)
  }
})

test('who is in date is counted by the course that is required, and what it is about', async () => {
  const on = day('2023-01-31')
  const rows = await record.db.read(systemActor(record.force.forceId), async (tx) => {
    const facts = peopleInDate.facts({ forceId: tx.forceId, from: on, to: on, knownAt: tx.at })
    const found = await sql<{ subject: string; course: string; n: number }>`
      select f.subject, f.course, count(*)::integer as n from (${facts}) as f group by 1, 2`.execute(tx.connection)
    return found.rows
  })
  expect(rows.find(({ course }) => course === 'One')?.n).toBe(40 * rules.length)
  expect(rows.map(({ subject }) => subject)).toEqual(rows.map(() => 'domestic_abuse'))
})
