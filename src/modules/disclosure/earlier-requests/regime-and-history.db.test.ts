import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../../test/harness/site.ts'
import { type Actor, day, newId } from '../../../kernel/index.ts'
import { decideRegime } from '../deciding/decide-regime/decide-regime.ts'
import { keepRegime, regimeOf } from '../deciding/decide-regime/regime.queries.ts'
import { publishRequest } from '../deciding/publish-request/publish-request.ts'
import { openDesk, type TestDesk } from '../desk.fixture.ts'
import { disclosure } from '../module.ts'
import { importDisclosed } from '../reading-letters/import-disclosed/import-disclosed.ts'
import { findRequest } from '../request.queries.ts'
import { decideEarlier } from './decide-earlier/decide-earlier.ts'
import { ofSameRequester, questionsLike } from './earlier-requests.queries.ts'
import { earlierRequests } from './earlier-requests.ts'
import { makeComparable } from './keep-comparable.queries.ts'

let desk: TestDesk
let site: TestSite
let officer: Visitor
let owner: pg.Client

beforeAll(async () => {
  desk = await openDesk()
  site = await openSite(desk, [disclosure(desk.register)])
  officer = site.visit(desk.officer)
  owner = new pg.Client({ connectionString: desk.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await site.close()
  await desk.close()
})

const letter = (name: string, ...questions: string[]) =>
  `Dear Sir or Madam,\n${questions.map((each, at) => `${at + 1}. ${each}`).join('\n')}\nYours faithfully,\n${name}`
const earlierOf = (reference: string, reader: Actor = desk.officer) =>
  desk.db.read(reader, async (tx) => earlierRequests(tx, await findRequest(tx, reference)))
const publish = (reference: string) =>
  desk.db.write(desk.officer, async (tx) => publishRequest(tx, await desk.response(reference), 'Sample Police'))
const requestId = async (reference: string) =>
  (await desk.db.read(desk.officer, (tx) => findRequest(tx, reference))).request_id

async function makeReady(reference: string): Promise<void> {
  await desk.answer(reference)
  await desk.agree(reference)
  await desk.agreeToWordings(reference)
}
async function published(body: string, received: string): Promise<string> {
  const reference = await desk.take(body, received)
  await makeReady(reference)
  await publish(reference)
  return reference
}

test('a request whose answer is published is shown beside one that asks the same, to the desk alone', async () => {
  const first = await published(letter('Ottoline Greyling', 'Which courses on welding do you run?'), '2022-03-01')
  const again = await desk.take(
    letter('Jocasta Penhallow', 'Please tell me which courses on welding you run.'),
    '2023-03-01',
  )
  expect(await earlierOf(again)).toMatchObject([
    {
      reference: first,
      state: 'published',
      sameRequester: null,
      likeness: 'identical',
      nearness: 1,
      questions: [{ ordinal: 1, earlierOrdinal: 1, otherDays: null }],
      mayMean: [{ meaning: 'accessible' }],
    },
  ])
  // What came later is not earlier.
  expect(await earlierOf(first)).toEqual([])

  const page = (await officer.get(`/requests/${again}`)).body
  expect(page).toContain(first)
  expect(page).toContain('Asks the same, in the same words')
  expect((await officer.get(`/requests/${again}/earlier`)).body).toContain('say where (section 21)')
  for (const role of ['auditor', 'analyst', 'professional-standards'] as const) {
    const reader = desk.actor([role])
    expect((await site.visit(reader).get(`/requests/${again}`)).body).not.toContain(first)
    expect((await site.visit(reader).get(`/requests/${again}/earlier`)).statusCode).toBe(403)
    expect((await site.visit(reader).get(`/requests/${again}/regime`)).statusCode).toBe(403)
  }
  expect((await site.visit(null).get(`/requests/${again}/earlier`)).statusCode).not.toBe(200)
})

test('whoever may not open letters is told of no request that is like one, nor of one requester’s', async () => {
  const first = await desk.take(letter('Ottoline Greyling', 'Which courses on pottery do you run?'))
  const second = await desk.take(letter('Ottoline Greyling', 'Which courses on pottery do you run?'))
  const [one, other] = [await requestId(first), await requestId(second)]
  const { rows } = await owner.query('select question_id from disclosure.question where request_id = $1', [other])
  const ids = rows.map((row) => row.question_id)
  const seen = (reader: Actor) =>
    desk.db.read(reader, async (tx) => [(await questionsLike(tx, ids)).length, (await ofSameRequester(tx, other)).size])
  expect(await seen(desk.officer)).toEqual([1, expect.any(Number)])
  expect([...(await desk.db.read(desk.officer, (tx) => ofSameRequester(tx, other))).keys()]).toContain(one)
  for (const role of ['auditor', 'analyst', 'professional-standards', 'administrator', 'supervisor'] as const) {
    expect(await seen(desk.actor([role]))).toEqual([0, 0])
    expect(await earlierOf(second, desk.actor([role]))).toEqual([])
    expect(await desk.db.read(desk.actor([role]), (tx) => regimeOf(tx, other))).toBeNull()
  }
})

test('what the same requester asks again may be repeated; of an open request the two belong together', async () => {
  const asked = 'Which courses on falconry do you run?'
  const first = await desk.take(letter('Perpetua Holloway', asked), '2022-03-01')
  const second = await desk.take(letter('Perpetua Holloway', asked), '2022-03-20')
  const meanings = async () => (await earlierOf(second))[0]?.mayMean.map(({ meaning }) => meaning)
  expect(await meanings()).toEqual(['together', 'aggregated'])
  await makeReady(first)
  expect((await earlierOf(second))[0]?.state).toBe('answered')
  expect(await meanings()).toEqual(['repeated', 'aggregated'])
})

test('the same words for other days are shown as that, and are not repeated', async () => {
  const asked = (year: number) => letter('Barnaby Thistlewood', `Which courses on archery did you run in ${year}?`)
  const first = await published(asked(2020), '2022-01-10')
  const [earlier] = await earlierOf(await desk.take(asked(2021), '2023-01-10'))
  expect(earlier).toMatchObject({ reference: first, likeness: 'other_days', nearness: 1, mayMean: [] })
  expect(earlier?.questions[0]?.otherDays?.here).toContain('2021')
  expect(earlier?.questions[0]?.otherDays?.there).toContain('2020')
})

test('another request of the same requester is shown within 60 working days, whatever its words, and no longer after', async () => {
  const first = await desk.take(letter('Leopold Winterbourne', 'Which courses on juggling do you run?'), '2022-02-01')
  const near = await desk.take(letter('Leopold Winterbourne', 'How many kennels does the force own?'), '2022-04-28')
  const late = await desk.take(letter('Leopold Winterbourne', 'How many stables does the force own?'), '2022-08-29')
  expect(await earlierOf(near)).toMatchObject([
    { reference: first, likeness: 'other', sameRequester: 'name', mayMean: [{ meaning: 'aggregated' }] },
  ])
  expect(await earlierOf(late)).toEqual([])
})

test('what an officer decides on an earlier request is kept under their name, version by version', async () => {
  const asked = letter('Araminta Foxglove', 'Which courses on beekeeping do you run?')
  const first = await desk.take(asked, '2022-03-01')
  const second = await desk.take(asked, '2022-03-02')
  const at = `/requests/${second}/earlier`
  const empty = await officer.post(at, at, { earlier: '', reason: '' })
  expect(empty.statusCode).toBe(422)
  expect(empty.body).toContain('Choose what it means for this request')
  expect((await officer.post(at, at, { earlier: second, decision: 'apart', reason: 'x' })).body).toContain(
    'of another request',
  )
  expect((await officer.post(at, at, { earlier: '01.FOI.99.1', decision: 'apart', reason: 'x' })).body).toContain(
    'There is no request',
  )
  for (const decision of ['apart', 'together'])
    expect((await officer.post(at, at, { earlier: first, decision, reason: 'They wrote twice.' })).statusCode).toBe(303)
  const [earlier] = await earlierOf(second)
  expect(earlier?.decided).toMatchObject({ decision: 'together', decided_by_name: desk.officer.name })
  expect((await officer.get(at)).body).toContain('They wrote twice.')
  const { rows } = await owner.query(
    'select decision, superseded_at is null as stands from disclosure.earlier_decision where request_id = $1 order by recorded_at',
    [await requestId(second)],
  )
  expect(rows).toEqual([
    { decision: 'apart', stands: false },
    { decision: 'together', stands: true },
  ])
})

test('the database itself lets nobody but the desk decide, nor in another’s name', async () => {
  const reference = await desk.take(letter('Cosmo Featherstone', 'Which courses on fencing do you run?'))
  const other = await desk.take(letter('Cosmo Featherstone', 'Which courses on sailing do you run?'))
  const id = await requestId(reference)
  const decide = (actor: Actor, as: Actor = actor) =>
    desk.db.write(actor, async (tx) => {
      const request = await findRequest(tx, reference)
      await decideEarlier({ ...tx, actor: as }, request, { earlier: other, decision: 'apart', reason: 'x' })
    })
  const keep = (actor: Actor, as: Actor = actor) =>
    desk.db.write(actor, (tx) => keepRegime({ ...tx, actor: as }, id, { regimes: ['foia'], reason: null }))
  for (const attempt of [decide, keep]) {
    for (const role of ['auditor', 'analyst', 'administrator'] as const)
      await expect(attempt(desk.actor([role]))).rejects.toThrow('row-level security')
    await expect(attempt(desk.officer, desk.actor(['foi-officer']))).rejects.toThrow('row-level security')
  }
})

test('a request for somebody’s own data is said to be that, and not published before an officer decided; nor then', async () => {
  const reference = await desk.take(
    letter('Hortensia Blackwood', 'Which courses do you run, and what do your records say about me?'),
  )
  const page = (await officer.get(`/requests/${reference}`)).body
  expect(page).toContain('A person’s own data is not given under the Act')
  expect((await site.visit(desk.actor(['auditor'])).get(`/requests/${reference}`)).body).not.toContain('own data')
  await makeReady(reference)
  await expect(publish(reference)).rejects.toThrow('ask for their own data')

  const at = `/requests/${reference}/regime`
  expect((await officer.get(at)).body).toContain('In question 1')
  expect((await officer.post(at, at, { sent: '1' })).statusCode).toBe(422)
  expect((await officer.post(at, at, { sent: '1', regimes: 'foia' })).body).toContain('Say why')
  expect((await officer.post(at, at, { sent: '1', regimes: 'subject_access' })).statusCode).toBe(303)
  await expect(publish(reference)).rejects.toThrow('given to them alone')
  await officer.post(at, at, { sent: '1', regimes: ['foia', 'subject_access'], reason: 'The courses are for all.' })
  await publish(reference)
  expect((await officer.get(`/requests/${reference}`)).body).toContain(`${desk.officer.name} decided`)
  const { rows } = await owner.query(
    'select regimes, reason, decided_by_name, superseded_at is null as stands from disclosure.regime_decision where request_id = $1 order by recorded_at',
    [await requestId(reference)],
  )
  expect(rows).toEqual([
    { regimes: ['subject_access'], reason: null, decided_by_name: desk.officer.name, stands: false },
    {
      regimes: ['foia', 'subject_access'],
      reason: 'The courses are for all.',
      decided_by_name: desk.officer.name,
      stands: true,
    },
  ])
})

test('the audit record tells that it was decided, and not what: that somebody asked for their own data is the desk’s alone', async () => {
  const reference = await desk.take(letter('Ignatius Marlowe', 'Which courses do you run?'))
  const id = await requestId(reference)
  await desk.db.write(desk.officer, (tx) =>
    decideRegime(tx, id, { regimes: ['subject_access'], reason: 'They wrote so.' }),
  )
  const { rows } = await owner.query(
    `select action, body from kernel.audit_entry where subject_id = $1 order by number`,
    [id],
  )
  expect(rows.at(-1)?.action).toBe('decide the regime')
  expect(rows.at(-1)?.body).not.toMatch(/subject_access|They wrote so/)
})

test('whoever signs earlier disclosures is of the force, and not taken for their requester', async () => {
  const page = (reference: string, dogs: string) =>
    `Dear Sir,\nReference: ${reference}\nYou asked for the following:\n1. How many ${dogs} are there?\nWe have decided to release all of it in full.\nQ1 - How many ${dogs} are there?\nNine.\nYours faithfully,\nQuentin Deskworthy`
  const bring = (text: string) =>
    desk.db.write(desk.officer, (tx) => importDisclosed(tx, text, 'page.txt', day('2022-03-01')))
  const first = await bring(page('01.FOI.22.700001', 'terriers'))
  const second = await bring(page('01.FOI.22.700002', 'lighthouses'))
  const { rows } = await owner.query('select from disclosure.requester_mark where request_id = any ($1)', [
    [await requestId(first.reference), await requestId(second.reference)],
  ])
  expect(rows).toEqual([])
  const like = await earlierOf(await desk.take(letter('Euphemia Brook', 'How many terriers are there?'), '2022-05-01'))
  expect(like).toMatchObject([{ reference: first.reference, state: 'published' }])
})

test('requests that an earlier version took in are made comparable when the record is opened, once', async () => {
  const asked = letter('Clementine Ashworth', 'Which courses on origami do you run?')
  const first = await desk.take(asked, '2022-03-01')
  const second = await desk.take(asked, '2022-03-02')
  const before = await earlierOf(second)
  expect(before).toHaveLength(1)
  for (const table of ['question_band', 'requester_mark']) await owner.query(`delete from disclosure.${table}`)
  expect(await earlierOf(second)).toEqual([])
  expect(await makeComparable(desk.db, desk.force.forceId)).toBeGreaterThanOrEqual(2)
  expect(await earlierOf(second)).toEqual(before)
  expect(before[0]?.reference).toBe(first)
  expect(await makeComparable(desk.db, desk.force.forceId)).toBe(0)
})

test('of a letter or question that is erased nothing is kept by which it could be found', async () => {
  const id = await requestId(await desk.take(letter('Theodora Larkspur', 'Which courses on macrame do you run?')))
  const kept = async () => {
    const { rows } = await owner.query(
      `select (select count(*)::int from disclosure.requester_mark where request_id = $1) as marks,
        (select count(*)::int from disclosure.question_band where question_id in (
          select question_id from disclosure.question where request_id = $1)) as bands,
        (select count(*)::int from disclosure.question_band as b where not exists (
          select from disclosure.question as q where q.question_id = b.question_id)) as lost`,
      [id],
    )
    return rows[0]
  }
  expect(await kept()).toMatchObject({ marks: 1, bands: expect.any(Number) })
  await owner.query('delete from disclosure.letter_received where request_id = $1', [id])
  await owner.query('delete from disclosure.question where request_id = $1', [id])
  expect(await kept()).toEqual({ marks: 0, bands: 0, lost: 0 })
})

test('what shares words is found by the index under row-level security', async () => {
  const reference = await desk.take(letter('Septimus Vale', 'Which courses on calligraphy do you run?'))
  const id = await requestId(reference)
  const plan = await desk.db.write(desk.officer, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx.connection)
    const { rows } = await sql<Record<string, string>>`
      explain select b.question_id from disclosure.question_band as b
      where b.force_id = ${tx.forceId} and b.band = 1 order by b.question_id desc limit 50`.execute(tx.connection)
    const { rows: marks } = await sql<Record<string, string>>`
      explain select from disclosure.requester_mark where force_id = ${tx.forceId} and mark = ${newId()} and request_id <> ${id}`.execute(
      tx.connection,
    )
    return [...rows, ...marks].map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toMatch(/Index (?:Only )?Scan.* using question_band_alike[\s\S]*Index Cond:.*band = 1/)
  expect(plan).toMatch(/requester_mark_same[\s\S]*Index Cond:.*mark = /)
})
