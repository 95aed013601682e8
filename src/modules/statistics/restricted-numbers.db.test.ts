import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../test/harness/site.ts'
import { type Actor, day, newId, type Register, type Role } from '../../kernel/index.ts'
import { peopleNow } from '../workforce/index.ts'
import { statistics } from './module.ts'
import { casesFile, openStatisticsRecord, postingsBegun, type StatisticsRecord } from './sample-statistics.fixture.ts'

const allegations = '/measures/conduct.allegations'
const year = 'shown=yes&from=2021-01-01&to=2021-12-31'

let record: StatisticsRecord
let site: TestSite
let named: Visitor
let unnamed: Visitor
let party: Actor

const restrictedPostings = 'test.restricted-postings'

/** With a restricted measure of which the record tells the names that can be asked. */
function withRestrictedPostings(register: Register): Register {
  const needToKnow = register.measure('conduct.allegations')?.needToKnow
  if (!needToKnow) throw new Error('Nobody is kept out of allegations')
  const measure = { ...postingsBegun, id: restrictedPostings, sensitivity: 'restricted', needToKnow } as const
  return {
    ...register,
    measures: [...register.measures, measure],
    measure: (id) => (id === measure.id ? measure : register.measure(id)),
  }
}

const personOf = (staffNumber: string) =>
  record.db.read(record.actor(['administrator']), async (tx) => {
    const { rows } = await sql<{ person_id: string }>`
      select person_id from (${peopleNow(tx.forceId)}) as p where staff_number = ${staffNumber}`.execute(tx.connection)
    return rows[0]?.person_id ?? ''
  })

beforeAll(async () => {
  record = await openStatisticsRecord()
  site = await openSite(record, [statistics(withRestrictedPostings(record.register))])
  named = site.visit(record.analyst)
  unnamed = site.visit(record.actor(['analyst'], { personId: newId() }))
  const many = Array.from({ length: 12 }, (_, i) => [`PS/9${i}`, `${10 + i}/03/2022`, '101'] as const)
  await record.send('conduct-cases', casesFile(...many))
  party = record.actor(['analyst', 'restricted-statistics'], { personId: await personOf('101') })
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const text = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')
/** All but what is new in every answer. */
const same = (body: string) => body.replace(/nonce="[^"]*"|value="[^"]{40,}"/g, '')

test('exact numbers are for those who are named, and the small are shown as small to the rest', async () => {
  const two = 'shown=yes&from=2021-01-01&to=2022-12-31'
  expect(text((await named.get(`${allegations}?${two}`)).body)).toMatch(/own people 2 12 /)
  const masked = text((await unnamed.get(`${allegations}?${two}`)).body)
  expect(masked).toMatch(/own people fewer than 10 10 /)
  expect(masked).not.toMatch(/conduct-cases|Rows counted|restricted file/i)
  const csv = (await unnamed.get(`${allegations}/table.csv?${two}`)).body
  expect(csv).toContain('2021,2021-01-01,2021-12-31,,fewer than 10')
  expect(csv).toContain('2022,2022-01-01,2022-12-31,10,')
  expect(masked).toContain('No file says which days it covers')
})

test.each<[string, () => Actor]>([
  ['a party who is named', () => party],
  ['somebody named whose person is not known', () => ({ ...party, personId: null })],
  ['somebody named whose own role is another', () => ({ ...party, roles: ['professional-standards'] as Role[] })],
])('%s sees what somebody who was never named sees, and is not told why', async (_, reader) => {
  // Every page names its reader.
  const visitor = site.visit({ ...reader(), name: 'Test analyst' })
  for (const address of [year, `${year}&d=severity`, `${year}&d=role&f.role=pcso&by=month`]) {
    for (const path of [allegations, `${allegations}/table.csv`]) {
      const [one, other] = [await visitor.get(`${path}?${address}`), await unnamed.get(`${path}?${address}`)]
      expect(one.statusCode).toBe(200)
      expect(same(one.body)).toBe(same(other.body))
      expect(one.headers['content-length']).toBe(other.headers['content-length'])
    }
  }
})

test.each([
  'from=2021-05-01&to=2021-05-01',
  'from=2021-05-01&to=2021-06-30&by=month',
  'from=2021-03-31&to=2021-04-01&by=whole&f.role=police_officer',
  'f.severity=gross_misconduct&from=2021-01-01&to=2021-12-31',
  'from=2021-01-01&to=2021-12-31&known=2026-01-01',
])('no choice of days, filters or moment gives the masked reader another table: %s', async (asked) => {
  const tableOf = (body: string) => /<table[\s\S]*<\/table>/.exec(body)?.[0]
  const whole = (await unnamed.get(`${allegations}?${year}`)).body
  expect(tableOf((await unnamed.get(`${allegations}?shown=yes&${asked}`)).body)).toBe(tableOf(whole))
})

test('a value of which nothing was counted has its row as any other, and a total stands beside none', async () => {
  const masked = text((await unnamed.get(`${allegations}?${year}&d=severity&d=role`)).body)
  expect(masked.match(/fewer than 10/g)?.length).toBeGreaterThan(4)
  expect(masked).toContain('Not assessed fewer than 10')
  expect(masked).not.toContain('each counted once')
})

test('no rows are opened behind masked numbers', async () => {
  for (const reader of [unnamed, site.visit(party)]) {
    expect((await reader.get(`${allegations}/rows?${year}&period=2021`)).statusCode).toBe(403)
    expect((await reader.get(`${allegations}?${year}`)).body).not.toContain('/rows?')
  }
})

test('a frozen figure keeps its numbers, and shows each reader what they may have', async () => {
  const frozen = await named.post(
    `${allegations}?${year}`,
    `${allegations}/freeze?shown=yes&from=2021-05-01&to=2021-05-01`,
  )
  const figure = String(frozen.headers.location)
  expect(text((await named.get(figure)).body)).toMatch(/own people 1 /)
  const auditor = site.visit(record.actor(['auditor'], { personId: newId() }))
  for (const reader of [unnamed, auditor, site.visit(party)]) {
    const shown = await reader.get(figure)
    expect(shown.statusCode).toBe(200)
    expect(text(shown.body)).toContain('can be shown to nobody else')
    expect(text(shown.body)).not.toMatch(/own people \d|Rows counted|The query/)
    expect((await reader.get(`${figure}/table.csv`)).body).not.toMatch(/,\d+\r\n/)
    expect((await reader.get(`${figure}/again`)).statusCode).toBe(403)
  }
  const own = await unnamed.post(
    `${allegations}?${year}`,
    `${allegations}/freeze?shown=yes&from=2021-05-01&to=2021-05-01`,
  )
  expect(text((await unnamed.get(String(own.headers.location))).body)).toMatch(/own people fewer than 10 /)
  expect(text((await named.get(String(own.headers.location))).body)).toMatch(/own people 2 /)
})

test('what was asked, kept and opened is in the audit record, where only named auditors read it', async () => {
  const asked = 'shown=yes&from=2021-05-01&to=2021-05-02&d=role&f.severity=misconduct'
  await named.get(`${allegations}?${asked}`)
  await named.get(`${allegations}/rows?${asked}&period=2021&v=pcso`)
  const read = (reader: Actor) =>
    record.db.read(reader, async (tx) => {
      const { rows } = await sql<{ detail: Record<string, unknown> }>`
        select body::jsonb -> 'detail' as detail from kernel.audit_entry
        where subject_type in ('measure', 'figure') order by number desc limit 2`.execute(tx.connection)
      return rows.map(({ detail }) => detail)
    })
  const where = { personId: newId(), commandId: newId() }
  expect(await read(record.actor(['auditor'], where))).toEqual([])
  const [rows, count] = await read(record.actor(['auditor', 'restricted-auditor'], where))
  const question = { from: '2021-05-01', to: '2021-05-02', dimensions: ['role'], filters: ['severity=misconduct'] }
  expect(count).toMatchObject({ ...question, shown: 'exactly' })
  expect(rows).toMatchObject({ ...question, period: '2021', cell: ['pcso'], rows: [] })
})

describe('what is asked and refused', () => {
  const lastEntry = () =>
    record.db.read(
      record.actor(['auditor', 'restricted-auditor'], { personId: newId(), commandId: newId() }),
      async (tx) => {
        const { rows } = await sql<{ action: string; detail: Record<string, unknown> }>`
        select action, body::jsonb -> 'detail' as detail from kernel.audit_entry order by number desc limit 1`.execute(
          tx.connection,
        )
        return rows[0]
      },
    )
  const byUnit = `/measures/${restrictedPostings}`
  const asked = `${year}&f.unit=banana`
  const question = { from: '2021-01-01', to: '2021-12-31', refused: true }

  test.each<[string, string, () => Promise<{ statusCode: number }>, number]>([
    ['a count', 'count restricted rows', () => named.get(`${byUnit}?${asked}`), 422],
    ['its CSV', 'count restricted rows', () => named.get(`${byUnit}/table.csv?${asked}`), 422],
    ['its rows', 'read rows behind a number', () => named.get(`${byUnit}/rows?${asked}&period=2021`), 422],
    ['freezing', 'freeze a figure', () => named.post(`${allegations}?${year}`, `${byUnit}/freeze?${asked}`), 422],
    [
      'rows by who has no exact numbers',
      'read rows behind a number',
      () => unnamed.get(`${allegations}/rows?${year}&period=2021`),
      403,
    ],
  ])('%s leaves its audit entry', async (_, action, ask, status) => {
    expect((await ask()).statusCode).toBe(status)
    expect(await lastEntry()).toMatchObject({ action, detail: question })
  })
})

test('masked years that files do not cover are not held, and no nought or few', async () => {
  const covers = { from: day('2021-01-01'), to: day('2022-12-31') }
  await record.send('conduct-cases', casesFile(['PS/77', '02/02/2022', '102']), { covers })
  const asked = 'shown=yes&from=2019-01-01&to=2023-12-31'
  const masked = text((await unnamed.get(`${allegations}?${asked}`)).body)
  expect(masked).toMatch(/own people not held not held fewer than 10 10 not yet held/)
  expect(masked).not.toContain('No file says which days it covers')
  const csv = (await unnamed.get(`${allegations}/table.csv?${asked}`)).body
  expect(csv).toContain('2019,2019-01-01,2019-12-31,,not held')
})
