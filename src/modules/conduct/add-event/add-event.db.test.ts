import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, day } from '../../../kernel/index.ts'
import { casesImporter } from '../import-cases/importer.ts'
import { type ConductRecord, heading, openConductRecord } from '../sample-cases.fixture.ts'
import { addEvent } from './command.ts'
import type { EventForm } from './form.ts'

// What a form may add is what a file may: each rule of the kind is tried here through the form.

let record: ConductRecord
let standards: Actor
let caseId: string
let person: string

const ask = <Row>(query: ReturnType<typeof sql<Row>>) =>
  record.db.read(standards, async (tx) => (await query.execute(tx.connection)).rows)

beforeAll(async () => {
  record = await openConductRecord()
  standards = await record.reader('200', ['professional-standards'])
  const [found] = await ask(sql<{ case_id: string; person_id: string }>`
    select a.case_id, v.person_id from conduct.case as c
    join conduct.allegation as a on a.force_id = c.force_id and a.case_id = c.case_id and a.number = 1
    join conduct.allegation_version as v on v.force_id = a.force_id and v.allegation_id = a.allegation_id
    where c.reference = 'PS/1'`)
  caseId = found?.case_id ?? ''
  person = found?.person_id ?? ''
  expect(await add({ kind: 'suspended', on: day('2020-09-15') })).toEqual([])
})
afterAll(() => record.close())

const nothing = { proceeding: null, finding: null, outcome: null, leaver_reason: null }
async function add(facts: Partial<EventForm>): Promise<string[]> {
  const form: EventForm = { person, kind: 'charged', on: day('2020-10-01'), ...nothing, ...facts }
  return (await addEvent(record.db, standards, caseId, form)).map(({ field, href }) => `${field} ${href}`)
}
const eventsByHand = () =>
  ask(sql<Record<string, unknown>>`
    select number, kind, role, entered_by from conduct.case_event
    where case_id = ${caseId} and entered_by is not null and superseded_at is null order by number`)

test('an event takes the next number of its case, the role of its day, and names who entered it', async () => {
  expect(await eventsByHand()).toEqual([
    { number: 8, kind: 'suspended', role: 'police_officer', entered_by: standards.userId },
  ])
})

test.each<[string, Partial<EventForm>, string[]]>([
  ['a day to come', { on: day('2096-01-01') }, ['on #on-day']],
  ['before the allegation', { on: day('2020-06-13') }, ['on #on-day']],
  ['convicted before charged', { kind: 'convicted', on: day('2020-08-31') }, ['on #on-day']],
  [
    'an outcome before the investigation',
    { kind: 'misconduct_outcome', on: day('2020-06-30'), outcome: 'written_warning' },
    ['on #on-day'],
  ],
  ['a suspension that ends before it began', { kind: 'suspension_ended', on: day('2020-09-14') }, ['on #on-day']],
  ['an outcome that is missing', { kind: 'misconduct_outcome' }, ['outcome #outcome']],
  ['a reason that is missing', { kind: 'left_force' }, ['leaver_reason #leaver_reason']],
  ['an outcome of the old regulations', { kind: 'misconduct_outcome', outcome: 'reprimand' }, ['outcome #outcome']],
  ['somebody who is not accused', { person: '018f0000-0000-7000-8000-000000000000' }, ['person undefined']],
])('%s is refused at its field, and nothing goes in', async (_, facts, fields) => {
  const before = await eventsByHand()
  expect(await add(facts)).toEqual(fields)
  expect(await eventsByHand()).toEqual(before)
})

test('a suspension may end on the day it began', async () => {
  expect(await add({ kind: 'suspension_ended', on: day('2020-09-15') })).toEqual([])
})

test('a file that gives an event’s number to the same event corrects it, and to another is refused', async () => {
  const row = (event: string, on: string) => `${heading}\nPS/1,Conduct matter,8,${event},${on},100,,,,,,,,400,,,\n`
  const other = await record.load(casesImporter, row('Charged', '16/09/2020'))
  expect(other.problems.map(({ says }) => says)).toEqual([
    'Entry 8 of case PS/1 was entered here as something else. Give this row a number of its own',
  ])
  expect(await record.load(casesImporter, row('Suspended', '14/09/2020'))).toMatchObject({ status: 'done', changed: 1 })
  const [event] = await ask(sql<{ on: string; of_file: boolean }>`
    select occurred_on as on, import_id is not null as of_file from conduct.case_event
    where case_id = ${caseId} and number = 8 and superseded_at is null`)
  expect(event).toEqual({ on: '2020-09-14', of_file: true })
})
