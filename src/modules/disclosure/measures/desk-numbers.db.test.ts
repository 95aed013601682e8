import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, dayAt, type Measure, type PlainDate, settledMoment } from '../../../kernel/index.ts'
import { factsHeld } from '../../statistics/index.ts'
import { decideOutcome } from '../deciding/decide-question/question.queries.ts'
import { publishRequest } from '../deciding/publish-request/publish-request.ts'
import { openDesk, type TestDesk } from '../desk.fixture.ts'
import { importDisclosed } from '../reading-letters/import-disclosed/import-disclosed.ts'
import { letter, publishedPage } from '../reading-letters/letters.fixture.ts'
import { deskNumbers } from './desk-numbers.ts'

let desk: TestDesk
const today = dayAt(new Date())
const complaints = 'How many complaints were there against police officers in 2021?'

const measure = (id: string): Measure => {
  const found = deskNumbers.measures.find((each) => each.id === `disclosure.requests-${id}`)
  if (!found) throw new Error(`There is no measure ${id}`)
  return found
}

const publish = async (reference: string): Promise<void> => {
  await desk.answer(reference)
  await desk.agree(reference)
  await desk.agreeToWordings(reference)
  const response = await desk.response(reference)
  await desk.db.write(desk.officer, (tx) => publishRequest(tx, response, desk.force.name))
}

/** Refuses the question at a place of a request. */
const refuse = async (reference: string, ordinal: number, exemption: string | null): Promise<void> => {
  const { questions } = await desk.response(reference)
  const id = questions[ordinal - 1]?.question.question_id ?? ''
  await desk.db.write(desk.officer, (tx) =>
    decideOutcome(tx, id, { outcome: 'refused', exemption, reason: 'Too long a search' }),
  )
}

/** `late: 2` for each value of a dimension, between two days. */
async function count(id: string, by: string, from: PlainDate, to: PlainDate, knownAt?: Date): Promise<string[]> {
  return desk.db.read(
    desk.actor(['analyst']),
    async (tx) => {
      const known = knownAt ?? (await settledMoment(tx))
      const facts = measure(id).facts({ forceId: tx.forceId, from, to, knownAt: known })
      const { rows } = await sql<{ value: string; n: number }>`
        select ${sql.ref(`f.${by}`)} as value, count(distinct f.counted) as n from (${facts}) as f
        group by 1 order by 1`.execute(tx.connection)
      return rows.map(({ value, n }) => `${value}: ${n}`)
    },
    'statistics',
  )
}

let beforeRefusal: Date
beforeAll(async () => {
  desk = await openDesk()
  await publish(await desk.take(letter(complaints), '2025-02-03'))
  await publish(await desk.take(letter(complaints), addDays(today, -1)))
  await desk.take(letter(complaints), '2025-06-02')
  await desk.take(letter(complaints), today)
  const refused = await desk.take(letter(complaints, 'Which courses are there?'), '2025-03-03')
  beforeRefusal = await desk.db.read(desk.officer, settledMoment)
  await refuse(refused, 1, 'Section 12')
  await refuse(refused, 2, 'Section 31')
  await refuse(await desk.take(letter(complaints), '2025-03-04'), 1, null)
  await desk.db.write(desk.officer, (tx) => importDisclosed(tx, publishedPage('01.FOI.19.000777'), 'old.txt', null))
})
afterAll(() => desk.close())

const year2025 = [day('2025-01-01'), day('2025-12-31')] as const

test('requests received are counted by the day they came, with how far each was answered', async () => {
  expect(await count('received', 'in_time', ...year2025)).toEqual(['late: 1', 'overdue: 3'])
  expect(await count('received', 'in_time', addDays(today, -1), today)).toEqual(['due: 1', 'in_time: 1'])
})

test('requests answered are counted by the day of the answer, whenever they came', async () => {
  expect(await count('answered', 'in_time', ...year2025)).toEqual([])
  expect(await count('answered', 'in_time', today, today)).toEqual(['in_time: 1', 'late: 1'])
})

test('a request refused under two exemptions stands under both, and none is invented where none is named', async () => {
  const refused = ['Not stated: 1', 'Section 12: 1', 'Section 31: 1']
  expect(await count('refused', 'exemption', today, today)).toEqual(refused)
  expect(await count('refused', 'refusal', today, today)).toEqual(['refused: 2'])
  expect(await count('refused', 'exemption', today, today, beforeRefusal)).toEqual([])
})

test('what an earlier disclosure was taken from is no letter that came here', async () => {
  const all = await count('received', 'in_time', day('2008-01-01'), today)
  expect(all.map((each) => Number(each.split(' ')[1])).reduce((sum, each) => sum + each, 0)).toBe(6)
})

test('they are held from the first letter to the day as known, and a day before it is no nought', async () => {
  const held = await desk.db.read(desk.officer, async (tx) =>
    factsHeld(tx, measure('received'), await settledMoment(tx)),
  )
  expect(held).toEqual({ from: '2025-02-03', to: today })
})
