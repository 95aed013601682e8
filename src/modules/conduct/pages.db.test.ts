import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { provenNow } from '../../../test/harness/proven.ts'
import { type Actor, newId } from '../../kernel/index.ts'
import { createServer } from '../../web/index.ts'
import { conduct } from './module.ts'
import { type ConductRecord, openConductRecord } from './sample-cases.fixture.ts'

let record: ConductRecord
let site: ReturnType<typeof createServer>
let standards: Actor
let embedded: Actor
let investigator: Actor
let friend: Actor

/** Tokens are the users' ids, so that a request can be anybody's. */
const actors = new Map<string, Actor>()

const sessions = {
  async find(token: string) {
    const actor = actors.get(token)
    return actor ? { token, actor, values: {}, ...provenNow() } : null
  },
  create: async () => ({ token: '' }),
  save: async () => {},
  confirm: async () => {},
  end: async () => {},
}

beforeAll(async () => {
  record = await openConductRecord()
  standards = await record.reader('200', ['professional-standards'])
  embedded = await record.reader('201', ['professional-standards'])
  investigator = await record.reader('300', ['investigator'])
  friend = await record.reader('301', ['investigator'])
  for (const actor of [standards, embedded, investigator, friend]) actors.set(actor.userId, actor)
  site = createServer({
    routes: conduct.routes,
    navigation: conduct.navigation,
    homePanels: conduct.homePanels,
    force: record.force,
    db: record.db,
    sessions,
    config: { secret: 'x'.repeat(40) },
  })
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const get = (actor: Actor, url: string) => site.inject({ url, cookies: { session: actor.userId } })

const caseId = async (reference: string): Promise<string> =>
  record.db.read(standards, async (tx) => {
    const { rows } = await sql<{ case_id: string }>`
      select case_id from conduct.case where reference = ${reference}`.execute(tx.connection)
    return rows[0]?.case_id ?? ''
  })

/** An auditor who may read what is restricted, and is a party to nothing. */
const named = () => record.actor(['auditor', 'restricted-auditor'], { personId: newId(), commandId: newId() })

const auditEntries = async (): Promise<string[]> =>
  record.db.read(named(), async (tx) => {
    const { rows } = await sql<{ entry: string }>`
      select action || ' ' || coalesce(subject_id, '-') as entry from kernel.audit_entry
      where action like 'conduct.%' order by number`.execute(tx.connection)
    return rows.map(({ entry }) => entry)
  })

const nowhere = '018f0000-0000-7000-8000-000000000000'

/** What is the same for two answers that must not be told apart: all but what names the request itself. */
const bodyOf = (answer: { body: string }, id: string): string =>
  answer.body.replaceAll(id, 'ID').replace(/nonce="[^"]*"|value="[^"]{40,}"|[0-9a-f]{8}(?=<)/g, '')

test('the list, its count and its search hold what the reader may see and nothing else', async () => {
  const all = await get(standards, '/conduct/cases')
  expect(all.statusCode).toBe(200)
  expect(all.body).toContain('of <strong>5</strong> cases')
  expect(all.body).toContain('OFFICIAL–SENSITIVE')
  const some = await get(embedded, '/conduct/cases')
  expect(some.body).toContain('of <strong>1</strong> case<')
  expect(some.body).not.toMatch(/PS\/[1345]\b/)
  const searched = await get(embedded, '/conduct/cases?search=Accused')
  expect(searched.body).toContain('No case matches')
  expect((await get(standards, '/conduct/cases?search=accused')).body).toContain('PS/1')
  expect((await get(friend, '/conduct/cases')).body).toContain('No case matches')
})

test('filters and order', async () => {
  const decided = await get(standards, '/conduct/cases?state=decided&sort=received&direction=desc')
  expect([...decided.body.matchAll(/>(PS\/\d)</g)].map((found) => found[1])).toEqual(['PS/2', 'PS/1'])
  expect((await get(standards, '/conduct/cases?role=pcso')).body).toContain('of <strong>1</strong> case<')
})

test('a case tells what happened, who may read it and why this reader can', async () => {
  const { body } = await get(investigator, `/conduct/cases/${await caseId('PS/1')}`)
  expect(body).toContain('Allegation: controlling or coercive behaviour')
  expect(body).toContain('Outcome: dismissal without notice')
  expect(body).toContain('You can open it because you are one of its investigators')
  expect(body).toContain('Central East, North West')
  expect(body).not.toContain('Add an event')
})

test('a hidden case answers as one that does not exist, and leaves no entry in the audit record', async () => {
  const [hidden, entries] = [await caseId('PS/1'), await auditEntries()]
  for (const reader of [embedded, friend]) {
    const [one, other] = [await get(reader, `/conduct/cases/${hidden}`), await get(reader, `/conduct/cases/${nowhere}`)]
    expect([one.statusCode, other.statusCode]).toEqual([404, 404])
    expect(bodyOf(one, hidden)).toBe(bodyOf(other, nowhere))
  }
  expect((await get(embedded, `/conduct/cases/${hidden}/add-event`)).statusCode).toBe(404)
  expect(await auditEntries()).toEqual(entries)
})

test('reading a case is in the audit record, and no case is shown where the entry cannot be written', async () => {
  const id = await caseId('PS/1')
  const before = await auditEntries()
  await get(standards, `/conduct/cases/${id}`)
  expect((await auditEntries()).slice(before.length)).toEqual([`conduct.case-read ${id}`])
  const owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
  await owner.query('revoke insert on kernel.audit_entry from candour_app')
  try {
    const refused = await get(standards, `/conduct/cases/${id}`)
    expect(refused.statusCode).toBe(500)
    expect(refused.body).not.toContain('PS/1')
  } finally {
    await owner.query('grant insert on kernel.audit_entry to candour_app')
    await owner.end()
  }
})

const post = async (actor: Actor, url: string, fields: Record<string, string>) => {
  const form = await get(actor, url)
  const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
  const person = /name="person" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
  const cookies = Object.fromEntries(form.cookies.map(({ name, value }) => [name, value]))
  return site.inject({
    method: 'POST',
    url,
    cookies: { ...cookies, session: actor.userId },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: token, person, ...fields }).toString(),
  })
}

test('an event is added by hand, with its source, and refused where its date cannot be', async () => {
  const url = `/conduct/cases/${await caseId('PS/2')}/add-event`
  const on = { 'on-day': '1', 'on-month': '3', 'on-year': '2022' }
  const wrong = await post(standards, url, { kind: 'charged', ...on, 'on-year': '2020' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('This is dated before the allegation, which was received on 01/03/2021')
  const nothing = await post(standards, url, { kind: 'left_force', ...on })
  expect(nothing.body).toContain('Leaving the force needs the reason for leaving')
  const added = await post(standards, url, {
    kind: 'left_force',
    leaver_reason: 'retired',
    outcome: 'reprimand',
    ...on,
  })
  expect(added.statusCode).toBe(303)
  const { body } = await get(standards, url.replace('/add-event', ''))
  expect(body).toContain('special constable at the time. Reason: retired.')
  expect(body).toMatch(/Recorded [^<]* by /)
})

test('two events added at once are two events', async () => {
  const url = `/conduct/cases/${await caseId('PS/4')}/add-event`
  const on = { 'on-day': '1', 'on-month': '3', 'on-year': '2022' }
  const answers = await Promise.all(['charged', 'acquitted'].map((kind) => post(standards, url, { kind, ...on })))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  const { body } = await get(standards, url.replace('/add-event', ''))
  expect(body).toMatch(/Charged[\s\S]*Acquitted|Acquitted[\s\S]*Charged/)
})

test('the home page shows open cases of those the reader may see', async () => {
  expect((await get(standards, '/home')).body).toContain('PS/5')
  expect((await get(embedded, '/home')).body).toContain('There is no open case that you may read')
})
