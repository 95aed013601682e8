import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../test/harness/site.ts'
import { newId, roles, rolesThat } from '../../kernel/index.ts'
import { statistics } from './module.ts'
import { casesFile, openStatisticsRecord, people, type StatisticsRecord } from './sample-statistics.fixture.ts'

let record: StatisticsRecord
let site: TestSite
let analyst: Visitor

beforeAll(async () => {
  record = await openStatisticsRecord()
  site = await openSite(record, [statistics(record.register)])
  analyst = site.visit(record.analyst)
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
const measure = '/measures/test.postings-begun'
const asked = 'shown=yes&from=2019-01-01&to=2021-06-30&d=unit'

const nobody = { personId: newId(), commandId: newId() }

/** What the audit record says was done to a measure. */
const audited = (measureId: string) =>
  record.db.read(record.actor(['auditor', 'restricted-auditor'], nobody), async (tx) => {
    const { rows } = await sql<{ action: string }>`
      select action from kernel.audit_entry where subject_id = ${measureId} order by number`.execute(tx.connection)
    return rows.map(({ action }) => action)
  })

test.each(roles)('the register of measures, for the role %s', async (role) => {
  const { statusCode } = await site.visit(record.actor([role])).get('/measures')
  expect(statusCode).toBe(rolesThat('statistics.read').includes(role) ? 200 : 403)
})

test('a measure is listed for and run by those it names alone', async () => {
  const learning = site.visit(record.actor(['learning']))
  expect((await learning.get('/measures')).body).not.toContain(measure)
  for (const page of [measure, `${measure}/table.csv`, `${measure}/rows?${asked}&period=2019&v=CE-CSU`]) {
    expect((await learning.get(page)).statusCode, page).toBe(403)
  }
  expect((await learning.post('/measures', `${measure}/freeze?${asked}`)).statusCode).toBe(403)
})

test('a measure’s page shows its numbers, each with the rows behind it', async () => {
  const { body } = await analyst.get(`${measure}?${asked}`)
  expect(text(body)).toContain('2021 (part: to 1 June)')
  expect(text(body)).toContain('CE-CSU 2 1 1')
  expect(text(body)).toContain('NW-CSU 0 1 0')
  expect(text(body)).toContain('All, each counted once 2 2 1')
  expect(text(body)).toContain('people.csv : 5 rows')
  const link = /href="([^"]+\/rows\?[^"]*period=2020[^"]*v=NW-CSU)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const rows = await analyst.get(link)
  expect(text(rows.body)).toContain('2020, NW-CSU')
  expect(text(rows.body)).toContain('Showing 1 to 1 of 1 row')
  expect(text(rows.body)).toContain('1 January 2020')
  expect(rows.body).toMatch(/href="\/people\/[0-9a-f-]{36}"/)
  expect(rows.body).toMatch(/href="\/imports\/[0-9a-f-]{36}">people.csv<\/a>, line 3/)
})

describe('what an address asks that nobody knows', () => {
  test.each([
    ['f.rank=banana', '“Rank” has no “banana”. It has detective_constable'],
    ['f.colour=red', 'cannot be narrowed by “colour”. What can be asked is unit and rank'],
    ['d=colour', 'cannot be broken down by “colour”'],
    ['by=weekly', 'cannot be cut by “weekly”'],
    ['f.unit=banana', 'The record holds nothing whose unit is “banana”. Break down by unit'],
    ['f.unit=CE-CSU&f.unit=banana', 'nothing whose unit is “banana”'],
  ])('%s is refused in words, on the page, as CSV, for rows and for freezing', async (unknown, message) => {
    const address = `shown=yes&from=2019-01-01&to=2021-06-30&${unknown}`
    const page = await analyst.get(`${measure}?${address}`)
    expect(page.statusCode).toBe(422)
    expect(text(page.body)).toContain(message)
    expect(page.body).not.toContain('The numbers')
    const [, href = ''] = /govuk-error-summary__list[\s\S]*?href="#([^"]+)"/.exec(page.body) ?? []
    expect(page.body).toContain(`id="${href}"`)
    for (const other of [`table.csv?${address}`, `rows?${address}&period=2020`]) {
      const answer = await analyst.get(`${measure}/${other}`)
      expect([other, answer.statusCode]).toEqual([other, 422])
      expect(text(answer.body)).toContain(message)
    }
    const before = await analyst.get('/figures')
    expect((await analyst.post('/measures', `${measure}/freeze?${address}`)).statusCode).toBe(422)
    expect(text((await analyst.get('/figures')).body)).toBe(text(before.body))
  })

  test('a name that the record holds, and that nothing of the period has, is counted as nought', async () => {
    const { statusCode, body } = await analyst.get(
      `${measure}?shown=yes&from=2022-01-01&to=2022-06-30&by=whole&f.unit=NW-CSU`,
    )
    expect(statusCode).toBe(200)
    expect(body).toContain('The numbers')
  })

  test('a name that nothing has on the day asked, nor on the last held, is refused for those days and not for all time', async () => {
    const { statusCode, body } = await analyst.get('/measures/test.strength?shown=yes&on=2019-06-01&f.unit=banana')
    expect(statusCode).toBe(422)
    expect(text(body)).toMatch(
      /The record holds nothing whose unit is “banana” on 1 June 2019 or on \d+ \w+ \d{4}\. Break/,
    )
  })

  test('however many names are asked for, the record is asked once', async () => {
    const names = Array.from({ length: 90 }, (_, i) => `f.unit=U${i}`).join('&')
    const { statusCode, body } = await analyst.get(`${measure}?shown=yes&from=2019-01-01&to=2021-06-30&${names}`)
    expect(statusCode).toBe(422)
    expect(text(body)).toContain('“U0” or “U1”')
    expect(text(body)).toContain('“U89”')
  })

  test('a period that was not counted has no rows to show', async () => {
    const { statusCode, body } = await analyst.get(`${measure}/rows?${asked}&period=1999&total=yes`)
    expect(statusCode).toBe(422)
    expect(text(body)).toContain('There is no period “1999” in what is counted. They go from 2019 to 2021')
  })
})

test('every number of a frozen figure leads to its rows as known at its moment, for those who run the measure', async () => {
  const frozen = await analyst.post('/measures', `${measure}/freeze?${asked}`)
  const address = String(frozen.headers.location).split('?')[0] ?? ''
  const linksOf = (body: string) =>
    [...body.matchAll(/<td[^>]*><a class="govuk-link" href="([^"]+\/rows\?[^"]+)">(\d+)</g)].map(
      ([, href = '', number]) => ({ href: href.replaceAll('&amp;', '&'), number: Number(number) }),
    )
  const links = linksOf((await analyst.get(address)).body)
  // Four cells that are not nought, and three totals.
  expect(links).toHaveLength(7)
  for (const { href, number } of links) {
    expect(href).toMatch(/[?&]known=\d{4}-\d\d-\d\dT/)
    const rows = await analyst.get(href)
    expect([href, rows.statusCode]).toEqual([href, 200])
    const [, shown] = /of (\d+) rows?/.exec(text(rows.body)) ?? []
    expect([href, Number(shown)]).toEqual([href, number])
  }
  const others = site.visit(record.actor(['auditor']))
  expect(linksOf((await others.get(address)).body)).toEqual([])
})

test('the numbers as CSV', async () => {
  const { body, headers } = await analyst.get(`${measure}/table.csv?${asked}`)
  expect(headers['content-disposition']).toContain(
    'people-who-began-a-posting-from-1-january-2019-to-30-june-2021-by-calendar-year.csv',
  )
  expect(body.replace(/^\uFEFF/, '').split('\r\n')).toEqual([
    'Unit,Period,From,To,People,Note',
    'CE-CSU,2019 (part: from 1 March),2019-03-01,2019-12-31,2,',
    'CE-CSU,2020,2020-01-01,2020-12-31,1,',
    'CE-CSU,2021 (part: to 1 June),2021-01-01,2021-06-01,1,',
    'NW-CSU,2019 (part: from 1 March),2019-03-01,2019-12-31,0,',
    'NW-CSU,2020,2020-01-01,2020-12-31,1,',
    'NW-CSU,2021 (part: to 1 June),2021-01-01,2021-06-01,0,',
    '"All, each counted once",2019 (part: from 1 March),2019-03-01,2019-12-31,2,',
    '"All, each counted once",2020,2020-01-01,2020-12-31,2,',
    '"All, each counted once",2021 (part: to 1 June),2021-01-01,2021-06-01,1,',
    '',
  ])
})

test('nothing counted is nought while facts are held, and not held before', async () => {
  const { body, statusCode } = await analyst.get(`${measure}?shown=yes&from=1990-01-01&to=1990-12-31&d=unit`)
  expect(statusCode).toBe(200)
  expect(text(body)).toContain('All, each counted once not held')
  const within = await analyst.get(`${measure}?shown=yes&from=2020-12-25&to=2020-12-25&d=unit`)
  expect(text(within.body)).toContain('All, each counted once 0')
})

test.each([
  ['from=2021-02-31', 'Enter a date that exists'],
  ['from=2021-01-01&to=2020-01-01', 'The last day must be on or after the first'],
  ['from=1900-01-01&to=2021-01-01&by=month', 'The period is cut into more than 600 parts'],
  ['known=2999-01-01', 'Enter a moment that has passed'],
])('%s: the page says what is wrong, and nothing else is made of it', async (address, message) => {
  const shown = await analyst.get(`${measure}?${address}`)
  expect(shown.statusCode).toBe(422)
  expect(text(shown.body)).toContain(message)
  expect((await analyst.get(`${measure}/table.csv?${address}`)).statusCode).toBe(422)
  expect((await analyst.get(`${measure}/rows?${address}&period=2021`)).statusCode).toBe(422)
  expect((await analyst.post(`${measure}?${asked}`, `${measure}/freeze?${address}`)).statusCode).toBe(422)
})

test('a form from elsewhere freezes nothing', async () => {
  const { statusCode } = await analyst.post(measure, `${measure}/freeze?${asked}`, {}, 'made-up')
  expect(statusCode).toBe(403)
})

test('a frozen figure stands as it was, and says row by row why it differs today', async () => {
  const frozen = await analyst.post(`${measure}?${asked}`, `${measure}/freeze?${asked}`)
  expect(frozen.statusCode).toBe(303)
  const figure = String(frozen.headers.location)
  expect(text((await analyst.get(`${figure}/again`)).body)).toContain('it gives the same numbers too')
  await record.send('people', people.replace('15/01/2020,CE-CSU', '15/01/2020,NW-CSU'))
  const again = text((await analyst.get(`${figure}/again`)).body)
  expect(again).toContain('as it was known then, it gives the same numbers.')
  expect(again).toContain('as it is known now, it gives other numbers')
  expect(again).toContain('Newly counted 15 January 2020 NW-CSU 5')
  expect(again).toContain('No longer counted 15 January 2020 CE-CSU 5')
  expect(text((await analyst.get(figure)).body)).toContain('CE-CSU 2 1 1')
  expect((await analyst.get(`${figure}/table.csv`)).body).toContain('CE-CSU,2020,2020-01-01,2020-12-31,1')
  expect((await analyst.get('/figures?search=began')).body).toContain(figure)
  expect(await audited('test.postings-begun')).toContain('freeze a figure')
})

describe('a restricted measure', () => {
  const allegations = '/measures/conduct.allegations'
  const year = 'shown=yes&from=2021-01-01&to=2021-12-31'

  test('is counted by an analyst, who reads none of its rows; every count leaves its audit entry', async () => {
    const { body } = await analyst.get(`${allegations}?${year}`)
    expect(body).toContain('OFFICIAL–SENSITIVE')
    expect(text(body)).toMatch(/against the force’s own people 2 /)
    const rows = text((await analyst.get(`${allegations}/rows?${year}&period=2021`)).body)
    expect(rows).toContain('There are no rows here that you may read')
    expect(rows).toContain('No rows')
    expect(await audited('conduct.allegations')).toEqual(['count restricted rows', 'read rows behind a number'])
  })

  test('made again, tells an analyst that it differs and shows none of the rows', async () => {
    const frozen = await analyst.post(`${allegations}?${year}`, `${allegations}/freeze?${year}`)
    await record.send('conduct-cases', casesFile(['PS/3', '01/07/2021', '102']))
    const again = text((await analyst.get(`${frozen.headers.location}/again`)).body)
    expect(again).toContain('it gives other numbers')
    expect(again).toContain('There are no such rows that you may read')
    expect(again).not.toContain('1 July 2021')
  })

  test('its figures are hidden from roles that may not see it', async () => {
    const frozen = await analyst.post(`${allegations}?${year}`, `${allegations}/freeze?${year}`)
    const learning = site.visit(record.actor(['learning']))
    expect((await learning.get(String(frozen.headers.location))).statusCode).toBe(404)
    expect((await learning.get('/figures')).body).not.toContain('Allegations')
  })
})

test('what is not there is not found', async () => {
  for (const page of ['/measures/none', `/figures/${newId()}`, '/figures/none', `/figures/${newId()}/again`]) {
    expect((await analyst.get(page)).statusCode, page).toBe(404)
  }
})
