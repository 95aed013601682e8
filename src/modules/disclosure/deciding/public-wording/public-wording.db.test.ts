import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../../../test/harness/site.ts'
import { wordingFields } from '../../../../../test/harness/wording-fields.ts'
import { openDesk, type TestDesk } from '../../desk.fixture.ts'
import { disclosure } from '../../module.ts'
import { letter } from '../../reading-letters/letters.fixture.ts'
import { decideOutcome, writeOwnAnswer } from '../decide-question/question.queries.ts'
import { publicLogOf } from '../public-log.fixture.ts'
import { publishRequest } from '../publish-request/publish-request.ts'

let desk: TestDesk
let site: TestSite
let officer: Visitor

beforeAll(async () => {
  desk = await openDesk()
  site = await openSite(desk, [disclosure(desk.register)])
  officer = site.visit(desk.officer)
})
afterAll(async () => {
  await site.close()
  await desk.close()
})

const asked = 'Which courses did PC Ottoline Greyling and my sister priya raman of 14 Elm Road do?'
const publish = async (reference: string) =>
  desk.db.write(desk.officer, async (tx) => publishRequest(tx, await desk.response(reference), 'Sample Police'))
const questionId = async (reference: string) =>
  (await desk.response(reference)).questions[0]?.question.question_id ?? ''

/** A request about courses, answered, of which a person is named. */
async function answered(...questions: string[]): Promise<string> {
  const reference = await desk.take(letter(...(questions.length > 0 ? questions : [asked])))
  await desk.answer(reference)
  return reference
}

test('what may tell of somebody is marked, edited and agreed to by name; only then is it published, and only so', async () => {
  const reference = await answered()
  await expect(publish(reference)).rejects.toThrow('agree to the public wording of question 1')

  const at = `/requests/${reference}/public-wording`
  const { body } = await officer.get(at)
  expect(body).toContain('<mark>Ottoline Greyling</mark>')
  expect(body).toContain('“14 Elm Road” may be an address')
  const fields = wordingFields(body)
  expect(fields['wording-1']).toBe(
    'Which courses did PC [name] and [somebody the writer knows] [name] of [address] do?',
  )
  const edited = { ...fields, 'wording-1': 'Which courses did one officer do?' }
  expect((await officer.post(at, at, edited)).statusCode).toBe(303)
  expect((await officer.get(at)).body).toContain(`Agreed to by ${desk.officer.name}`)

  await publish(reference)
  const { entry, found } = await publicLogOf(desk, reference)
  expect(entry.subject).toBe('Courses')
  expect(entry.questions.map(({ number, text }) => [number, text])).toEqual([
    ['1', 'Which courses did one officer do?'],
  ])
  expect(await found('one officer do')).toBe(1)
  for (const gone of ['Greyling', 'priya', 'Elm Road', 'sister']) {
    expect(JSON.stringify(entry)).not.toContain(gone)
    expect(await found(gone)).toBe(0)
  }
  const text = await officer.get(`/requests/${reference}/letter.txt`)
  expect(text.body).toContain('Which courses did one officer do?')
  expect(text.body).not.toContain('Greyling')
})

test('a mark in what was typed just now is shown before anybody can let it stand', async () => {
  const reference = await answered('Which courses are there?')
  const at = `/requests/${reference}/public-wording`
  const fields = {
    ...wordingFields((await officer.get(at)).body),
    'wording-1': 'Which courses did Ottoline Greyling do?',
  }
  const shown = await officer.post(at, at, { ...fields, 'kept-1': 'anything' })
  expect(shown.statusCode).toBe(422)
  expect(shown.body).toContain('<mark>Ottoline Greyling</mark>')
  expect(shown.body).toContain('Change what is marked in question 1')
  const kept = /name="kept-1"[^>]*value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  const other = { ...fields, 'wording-1': 'Which courses did Lysander Brightwell do?', 'kept-1': kept }
  expect((await officer.post(at, at, other)).statusCode).toBe(422)
  expect((await officer.post(at, at, { ...fields, 'wording-1': ' ' })).statusCode).toBe(422)
  expect((await officer.post(at, at, { ...fields, 'kept-1': kept })).statusCode).toBe(303)
})

test('what an officer types is marked too, and changes after the agreement undo it', async () => {
  const reference = await answered('Which courses are there?')
  const at = `/requests/${reference}/public-wording`
  const before = wordingFields((await officer.get(at)).body)
  await desk.agreeToWordings(reference)
  const id = await questionId(reference)
  await desk.db.write(desk.officer, (tx) => writeOwnAnswer(tx, id, 'Ask Ottoline Greyling on 07700 900123.', '0'))
  await expect(publish(reference)).rejects.toThrow('agree to the public wording of question 1')
  const { body } = await officer.get(at)
  expect(body).toContain('What stands here has changed since')
  expect(body).toContain('<mark>07700 900123</mark>')
  const stale = await officer.post(at, at, before)
  expect(stale.statusCode).toBe(422)
  expect(stale.body).toContain('has changed. Look at it again')
  expect((await officer.post(at, at, wordingFields(body))).statusCode).toBe(422)

  await desk.db.write(desk.officer, (tx) => writeOwnAnswer(tx, id, 'There are two.', '0'))
  await desk.db.write(desk.officer, (tx) =>
    decideOutcome(tx, id, { outcome: 'disclosed', exemption: null, reason: null }),
  )
  await desk.agreeToWordings(reference)
  await publish(reference)
  const { entry } = await publicLogOf(desk, reference)
  expect(JSON.stringify(entry)).toContain('There are two.')
  expect(JSON.stringify(entry)).not.toContain(desk.officer.name)
})

test('each agreed wording is kept with who agreed to it and when', async () => {
  const reference = await answered('Which courses are there?')
  await desk.agreeToWordings(reference)
  await desk.agreeToWordings(reference)
  const id = await questionId(reference)
  const rows = await desk.db.read(desk.officer, async (tx) => {
    const found = await sql<{ agreed_by_name: string; stands: boolean }>`
      select agreed_by_name, superseded_at is null as stands from disclosure.public_wording
      where force_id = ${tx.forceId} and question_id = ${id} order by recorded_at`.execute(tx.connection)
    return found.rows
  })
  expect(rows).toEqual([
    { agreed_by_name: desk.officer.name, stands: false },
    { agreed_by_name: desk.officer.name, stands: true },
  ])
  const auditor = desk.actor(['auditor'])
  await expect(
    desk.db.write(auditor, (tx) =>
      sql`
    insert into disclosure.public_wording select force_id, gen_random_uuid(), question_id, 'x', seen, agreed_by, 'x', now(), now()
    from disclosure.public_wording where force_id = ${tx.forceId} limit 1`.execute(tx.connection),
    ),
  ).rejects.toThrow()
  expect((await site.visit(auditor).get(`/requests/${reference}/public-wording`)).statusCode).toBe(403)
})
