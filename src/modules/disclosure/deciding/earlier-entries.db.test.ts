import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allCells } from '../../statistics/index.ts'
import { tellAnswer } from '../answering/told-answer.ts'
import { openDesk, type TestDesk } from '../desk.fixture.ts'
import { clear } from '../protecting/clearance.queries.ts'
import { letter } from '../reading-letters/letters.fixture.ts'
import { bringEntriesUpToDate } from './earlier-entries.ts'
import { publishedLog, publishedRequest } from './public-log.queries.ts'
import { publishRequest } from './publish-request/publish-request.ts'

// What a version before figures had shapes left behind: answers and entries whose numbers are tables of words.

const complaints = 'How many complaints were there against police officers, PCSOs and special constables in 2021?'

let desk: TestDesk
let owner: pg.Client
beforeAll(async () => {
  desk = await openDesk()
  owner = new pg.Client({ connectionString: desk.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await desk.close()
})

const published = (reference: string) => desk.db.read(desk.actor([]), (tx) => publishedRequest(tx, reference))

/** A request answered and published, its small numbers withheld, and all of it written back into the earlier form. */
async function publishedEarlier(): Promise<{ reference: string; now: Awaited<ReturnType<typeof published>> }> {
  const reference = await desk.take(letter(complaints))
  await desk.answer(reference)
  await desk.agree(reference)
  const [answer] = (await desk.response(reference)).questions[0]?.answers ?? []
  if (!answer?.figure || !answer.protection) throw new Error('The desk gave no number to protect')
  await desk.db.write(desk.officer, (tx) => clear(tx, answer.answerId, 'protect', 'One person could be found'))
  await desk.agreeToWordings(reference)
  await desk.db.write(desk.officer, async (tx) => publishRequest(tx, await desk.response(reference), 'Sample Police'))
  const now = await published(reference)

  const [shown, given] = [answer.figure, answer.protection.figure].map(
    (figure) => tellAnswer({ text: '', table: null, figure, from: '' }).table,
  )
  await owner.query(
    `update disclosure.answer set shape = null, text = 'Complaints: 19.', table_shown = $2, protection = $3
     where answer_id = $1`,
    [answer.answerId, shown, { table: given, withheld: answer.protection.withheld }],
  )
  const entry = {
    ...now.entry,
    form: undefined,
    questions: now.entry.questions.map(({ answers: _, ...question }) => ({
      ...question,
      answers: [{ text: 'Complaints.', table: given, from: 'Complaints' }],
    })),
  }
  await owner.query(`update disclosure.published set entry = $2, words = null where entry->>'reference' = $1`, [
    reference,
    entry,
  ])
  return { reference, now }
}

test('an entry of the earlier form becomes one of shapes that tells the same, and what was published stays, superseded', async () => {
  const { reference, now } = await publishedEarlier()
  expect((await published(reference)).entry).not.toHaveProperty('form')
  expect(await bringEntriesUpToDate(desk.db, desk.force.forceId, desk.register)).toBe(1)
  const after = await published(reference)
  const [figure, before] = [after, now].map(({ entry }) => entry.questions[0]?.answers[0]?.figure)
  expect(after.publishedOn).toBe(now.publishedOn)
  expect(figure?.rows).toEqual(before?.rows)
  expect(figure?.totals).toEqual(before?.totals)
  expect(figure?.figureId).toBe(before?.figureId)
  expect(JSON.stringify(after.entry)).not.toMatch(/"value":(1|6)\b/)
  const { rows } = await owner.query(
    `select superseded_at is null as stands from disclosure.published where entry->>'reference' = $1 order by 1`,
    [reference],
  )
  expect(rows.map(({ stands }) => stands)).toEqual([false, true])
  expect(await bringEntriesUpToDate(desk.db, desk.force.forceId, desk.register)).toBe(0)
})

test('two processes that do it at once do it once', async () => {
  const { reference } = await publishedEarlier()
  const forceId = desk.force.forceId
  await Promise.all([1, 2].map(() => bringEntriesUpToDate(desk.db, forceId, desk.register)))
  const { rows } = await owner.query(
    `select count(*)::int as n from disclosure.published where entry->>'reference' = $1 and superseded_at is null`,
    [reference],
  )
  expect(rows[0].n).toBe(1)
})

test('a table of which a number is not the figure’s stays one of words', async () => {
  const { reference } = await publishedEarlier()
  await owner.query(
    `update disclosure.published set entry = jsonb_set(entry, '{questions,0,answers,0,table,rows,0,1}', '99') where entry->>'reference' = $1`,
    [reference],
  )
  await owner.query(
    `update disclosure.answer set protection = jsonb_set(protection, '{table,rows,0,1}', '99') where shape is null`,
  )
  await bringEntriesUpToDate(desk.db, desk.force.forceId, desk.register)
  const [given] = (await published(reference)).entry.questions[0]?.answers ?? []
  expect(given).toMatchObject({
    figure: null,
    table: { rows: [[expect.anything(), 99], expect.anything(), expect.anything(), expect.anything()] },
  })
})

test('a nought that was published of days that the record does not hold is told as not held, and the log says by whom', async () => {
  const { reference } = await publishedEarlier()
  const held = desk.register.measure('test.complaints')
  if (!held) throw new Error('The desk has no complaints')
  const later = {
    ...held,
    extent: {
      ...held.extent,
      id: 'test.later',
      days: () => sql`select date '2022-01-01' as first_on, date '2022-12-31' as last_on`,
    },
    facts: (asked: Parameters<typeof held.facts>[0]) => sql`select * from (${held.facts(asked)}) as none where false`,
  }
  const register = { ...desk.register, measure: (id: string) => (id === later.id ? later : null) }
  await owner.query(
    `update statistics.figure_cell set value = 0 where figure_id in (select figure_id from disclosure.answer where shape is null)`,
  )
  await owner.query(`update statistics.figure set held_from = null, held_to = null, counted_to = null`)
  const noughts = {
    caption: 'Complaints',
    columns: ['Role', '2021'],
    rows: [
      ['A', 0],
      ['B', 0],
      ['C', 0],
      ['All', 0],
    ],
  }
  await owner.query(
    `update disclosure.published set entry = jsonb_set(entry, '{questions,0,answers,0,table}', $2)
     where entry->>'reference' = $1 and superseded_at is null`,
    [reference, noughts],
  )
  await owner.query(
    `update disclosure.answer set protection = jsonb_set(protection, '{table}', $1) where shape is null and protection is not null`,
    [noughts],
  )
  expect(await bringEntriesUpToDate(desk.db, desk.force.forceId, register)).toBe(1)
  const [given] = (await published(reference)).entry.questions[0]?.answers ?? []
  expect(given?.figure && allCells(given.figure).map(({ kind }) => kind)).toEqual(Array(4).fill('not-held'))
  const { rows } = await owner.query(
    `select body::jsonb -> 'detail' as detail from kernel.audit_entry where action = 'bring a log entry up to date' order by number desc limit 1`,
  )
  expect(rows).toMatchObject([{ detail: { reference } }])
})

test('an entry of this form in which what was asked for passed for held is told anew, once', async () => {
  const { reference, now } = await publishedEarlier()
  const [given] = now.entry.questions[0]?.answers ?? []
  const asHeld = { ...given?.figure, factsHeld: { from: null, to: null } }
  await owner.query(
    `update disclosure.published set words = null, entry = $2 where entry->>'reference' = $1 and superseded_at is null`,
    [reference, { ...now.entry, questions: [{ ...now.entry.questions[0], answers: [{ ...given, figure: asHeld }] }] }],
  )
  expect(await bringEntriesUpToDate(desk.db, desk.force.forceId, desk.register)).toBe(1)
  const after = (await published(reference)).entry.questions[0]?.answers[0]?.figure
  expect(after?.factsHeld).toEqual({ from: '2021-01-01', to: '2022-12-31' })
  expect([after?.rows, after?.totals]).toEqual([given?.figure?.rows, given?.figure?.totals])
  expect(await bringEntriesUpToDate(desk.db, desk.force.forceId, desk.register)).toBe(0)
})

test('the log is searched by the words that an entry shows, also one of an earlier version', async () => {
  const { reference } = await publishedEarlier()
  await bringEntriesUpToDate(desk.db, desk.force.forceId, desk.register)
  const found = async (search: string) =>
    (await desk.db.read(desk.actor([]), (tx) => publishedLog(tx, { search, limit: 50, offset: 0 }))).entries.some(
      ({ entry }) => entry.reference === reference,
    )
  for (const shown of [
    reference,
    'against POLICE officers',
    'special constable',
    'withheld',
    'disclosed in part',
    'All, each counted once',
  ]) {
    expect([shown, await found(shown)]).toEqual([shown, true])
  }
  for (const hidden of ['"value"', 'kind', 'called', 'test.complaints', 'measureId', 'calendar-year']) {
    expect([hidden, await found(hidden)]).toEqual([hidden, false])
  }
})

test('an answer of the earlier form has its figure’s shape, with the same withheld', async () => {
  const { reference, now } = await publishedEarlier()
  const [answer] = (await desk.response(reference)).questions[0]?.answers ?? []
  expect(answer?.text).toBe('')
  expect(answer?.protection?.figure.rows).toEqual(now.entry.questions[0]?.answers[0]?.figure?.rows)
})
