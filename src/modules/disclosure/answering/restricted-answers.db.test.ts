import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../../test/harness/site.ts'
import { type Actor, newId } from '../../../kernel/index.ts'
import { openDesk, partyId, type TestDesk } from '../desk.fixture.ts'
import { disclosure } from '../module.ts'

let desk: TestDesk
let site: TestSite
let reference: string
/** An officer who was never named for restricted statistics, and one who was and is a party. */
let unnamed: Actor
let party: Actor
let answerId: string

beforeAll(async () => {
  desk = await openDesk()
  site = await openSite(desk, [disclosure(desk.register)])
  reference = await desk.take('1. How many complaints were there in 2021, by role?')
  await desk.answer(reference)
  unnamed = desk.actor(['foi-officer'], { personId: newId() })
  party = desk.actor(['foi-officer', 'restricted-statistics'], { personId: partyId })
  answerId = (await desk.response(reference)).questions[0]?.answers[0]?.answerId ?? ''
})
afterAll(async () => {
  await site.close()
  await desk.close()
})

const pages = () =>
  ['', '/letter', '/letter.txt', '/questions/1', '/agree'].map((page) => `/requests/${reference}${page}`)
const text = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const visit = (actor: Actor): Visitor => site.visit({ ...actor, name: 'An officer' })
const same = (body: string) => body.replace(/nonce="[^"]*"|value="[^"]{40,}"/g, '')

test('an officer who is named has the numbers and decides on the small ones', async () => {
  expect(text((await visit(desk.officer).get(`/requests/${reference}`)).body)).toMatch(/Complaints[^.]*: \d+/)
  expect((await visit(desk.officer).get(`/requests/${reference}/answers/${answerId}/clear`)).statusCode).toBe(200)
})

test('an officer who is not, and a party, are told none of them, nor that small ones are withheld', async () => {
  for (const reader of [unnamed, party]) {
    for (const page of pages()) {
      const { body, statusCode } = await visit(reader).get(page)
      expect(statusCode, page).toBe(200)
      expect(text(body), page).not.toMatch(/\d+ in all|Complaints[^.]*: \d|withheld|Rows 1|pcso: \d/)
    }
    expect((await visit(reader).get(`/requests/${reference}/answers/${answerId}/clear`)).statusCode).toBe(404)
    expect((await visit(reader).post(`/requests/${reference}`, `/requests/${reference}/publish`)).statusCode).toBe(422)
  }
})

test('the moment at which the record was read, and why it answers, are not told to them either', async () => {
  const known = /As known at|The record as known on|Why it was chosen/
  expect(text((await visit(desk.officer).get(`/requests/${reference}`)).body)).toMatch(/As known at/)
  for (const reader of [unnamed, party]) {
    for (const page of ['', '/letter', '/letter.txt']) {
      const { body } = await visit(reader).get(`/requests/${reference}${page}`)
      expect(text(body), page).not.toMatch(known)
    }
  }
})

test('to the party every page is as it is to who was never named', async () => {
  for (const page of pages()) {
    expect(same((await visit(party).get(page)).body), page).toBe(same((await visit(unnamed).get(page)).body))
  }
})

test('each figure that was frozen and each look at its numbers is in the audit record, for named auditors alone', async () => {
  const read = (reader: Actor) =>
    desk.db.read(reader, async (tx) => {
      const { rows } = await sql<{ action: string; detail: object }>`
        select action, body::jsonb -> 'detail' as detail from kernel.audit_entry
        where action in ('freeze a figure', 'read restricted numbers') order by number`.execute(tx.connection)
      return rows
    })
  const where = { personId: newId(), commandId: newId() }
  expect(await read(desk.actor(['auditor'], where))).toEqual([])
  const entries = await read(desk.actor(['auditor', 'restricted-auditor'], where))
  expect(entries[0]).toMatchObject({ action: 'freeze a figure', detail: { period: expect.stringContaining('2021') } })
  expect(entries).toContainEqual({
    action: 'read restricted numbers',
    detail: { how: 'its letter', measures: ['test.complaints'], shown: 'masked' },
  })
})
