import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../../test/harness/record.ts'
import { openSite, type TestSite, type Visitor } from '../../../../test/harness/site.ts'
import type { Actor } from '../../../kernel/index.ts'
import { withForms } from '../../../web/index.ts'
import { workforce } from '../../workforce/module.ts'
import { training } from '../module.ts'
import { importer, loadTraining } from '../sample-training.fixture.ts'

let record: TestRecord
let site: TestSite
let writer: Actor

beforeAll(async () => {
  record = await openRecord()
  await loadTraining(record)
  site = await openSite(record, withForms([workforce, training]))
  writer = record.actor(['learning'])
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const path = '/completions/record'
const ask = <Row>(query: ReturnType<typeof sql<Row>>) =>
  record.db.read(record.actor(['learning']), async (tx) => (await query.execute(tx.connection)).rows)
const told = {
  staff_number: '1002',
  course_code: 'DAM',
  element_code: 'DAM-1',
  'completed_on-day': '3',
  'completed_on-month': '2',
  'completed_on-year': '2022',
  result: 'passed',
  score: '71.5',
  evidence: 'Register of 3 February',
}

/** Begins a draft and returns the address of its first page. */
async function begin(visitor: Visitor, fields: Record<string, string> = {}): Promise<string> {
  const begun = await visitor.post(path, path, fields)
  expect(begun.statusCode).toBe(303)
  return String(begun.headers.location)
}
const checkOf = (page: string) => page.replace(/[^/]+$/, 'check')

const versions = () =>
  ask(sql<Record<string, unknown>>`
    select c.result, c.score, c.evidence, c.import_id is not null as of_file, c.entered_by, c.role,
      c.superseded_at is null as current
    from training.completion as c where c.completed_on = '2022-02-03' order by c.recorded_at`)

test('a completion is typed, looked over and sent, and says who entered it', async () => {
  const visitor = site.visit(writer)
  const page = await begin(visitor)
  expect((await visitor.get(page)).body).toContain('Who finished what')
  expect((await visitor.post(page, page, told)).headers.location).toBe(checkOf(page))
  const { body } = await visitor.get(checkOf(page))
  for (const said of ['1002', 'DAM-1', '3 February 2022', 'Passed', '71.5', 'Register of 3 February']) {
    expect(body).toContain(said)
  }
  const sent = await visitor.post(checkOf(page), checkOf(page))
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/completions'])
  expect(await versions()).toEqual([
    {
      result: 'passed',
      score: 71.5,
      evidence: 'Register of 3 February',
      of_file: false,
      entered_by: writer.userId,
      role: 'pcso',
      current: true,
    },
  ])
  expect((await visitor.get(path)).body).not.toContain('Your drafts')
})

test('a file corrects what was typed, and what was typed corrects a file', async () => {
  const file = `Staff number,Course code,Element code,Completed on,Result,Score,Evidence
1002,DAM,DAM-1,03/02/2022,Failed,12,Marked again
`
  expect(await record.load(importer('completions'), file)).toMatchObject({ status: 'done', changed: 1 })
  const visitor = site.visit(writer)
  const page = await begin(visitor, {
    staff_number: '1002',
    course_code: 'DAM',
    element_code: 'DAM-1',
    completed_on: '2022-02-03',
  })
  expect(page).toMatch(/\/check$/)
  expect((await visitor.get(page)).body).toContain('Marked again')
  const first = page.replace(/check$/, 'result')
  await visitor.post(first, first, { ...told, score: '73', evidence: 'Marked again, and again' })
  expect((await visitor.post(page, page)).statusCode).toBe(303)
  expect((await versions()).map(({ result, score, of_file, current }) => [result, score, of_file, current])).toEqual([
    ['passed', 71.5, false, false],
    ['failed', 12, true, false],
    ['passed', 73, false, true],
  ])
})

test('what is wrong with a cell is said at its field, and what was typed is kept', async () => {
  const visitor = site.visit(writer)
  const page = await begin(visitor)
  const answer = await visitor.post(page, page, { ...told, staff_number: '', score: '171', 'completed_on-day': '31' })
  expect(answer.statusCode).toBe(422)
  for (const said of [
    '<a href="#staff_number">Enter the staff number</a>',
    '<a href="#score">171 is more than 100, the most this can be</a>',
    '<a href="#completed_on-day">31/2/2022 is not a date that exists</a>',
    'value="Register of 3 February"',
    'value="31"',
  ]) {
    expect(answer.body).toContain(said)
  }
})

test('what a check of the kind refuses is said at the field it is about, and nothing goes in', async () => {
  const visitor = site.visit(writer)
  const page = await begin(visitor)
  await visitor.post(page, page, { ...told, staff_number: '9999', element_code: 'DAM-9' })
  const before = await versions()
  const answer = await visitor.post(checkOf(page), checkOf(page))
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('<a href="#staff_number">There is nobody with the staff number 9999')
  expect(answer.body).toContain('<a href="#element_code">The course DAM has no element DAM-9')
  expect(await versions()).toEqual(before)
})

test('a draft is found again by its writer, and by nobody else', async () => {
  const visitor = site.visit(writer)
  const page = await begin(visitor)
  await visitor.post(page, page, { ...told, evidence: 'Half typed' })
  expect((await visitor.get(path)).body).toContain(checkOf(page))
  for (const other of [record.actor(['learning']), record.actor(['learning', 'administrator'])]) {
    const stranger = site.visit(other)
    expect((await stranger.get(path)).body).not.toContain(checkOf(page))
    expect((await stranger.get(page)).statusCode).toBe(404)
    expect((await stranger.post(path, checkOf(page))).statusCode).toBe(404)
  }
  expect((await visitor.post(checkOf(page), page.replace(/[^/]+$/, 'throw-away'))).statusCode).toBe(303)
  expect((await visitor.get(page)).statusCode).toBe(404)
})

test('sent twice at once it goes in once', async () => {
  const visitor = site.visit(writer)
  const page = await begin(visitor)
  await visitor.post(page, page, { ...told, 'completed_on-year': '2021' })
  const token = await visitor.token(checkOf(page))
  const answers = await Promise.all([1, 2].map(() => visitor.post('', checkOf(page), {}, token)))
  expect(answers.map(({ statusCode }) => statusCode).filter((status) => status === 303).length).toBeGreaterThan(0)
  expect(
    await ask(
      sql`select count(*) from training.completion where completed_on = '2021-02-03' and entered_by is not null`,
    ),
  ).toEqual([{ count: 1 }])
})

test('who may not record completions is refused', async () => {
  for (const role of ['supervisor', 'responder', 'administrator'] as const) {
    expect((await site.visit(record.actor([role])).get(path)).statusCode).toBe(403)
  }
  expect((await site.visit(null).get(path)).statusCode).toBe(303)
})
