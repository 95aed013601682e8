import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { workforce } from './module.ts'
import {
  openWorkforceRecord,
  people,
  peopleFile,
  units,
  unitsFile,
  type WorkforceRecord,
} from './sample-workforce.fixture.ts'

let record: WorkforceRecord
beforeAll(async () => {
  record = await openWorkforceRecord()
})
afterAll(() => record.close())

const count = async (table: string) =>
  record.db.read(record.learning, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx.connection)
    return rows[0]?.n
  })

describe('a people file with a bad row goes in not at all, and its row is told in words', () => {
  const zoe = '200,Zoe,Quinn,,Police constable entry,01/04/2019,,,CE-CSU,Police officer,PC,01/04/2019,'
  let before: number | undefined
  beforeEach(async () => {
    before = await count('workforce.posting')
  })

  test.each([
    [
      'a person twice, under two names',
      [`${zoe}31/12/2019`, zoe.replace('Zoe', 'Zoë').replace(/01\/04\/2019,$/, '01/01/2020,')],
      { line: 3, column: 'staff_number', says: /^Staff number 200 is given with other details on line 2/ },
    ],
    [
      'a posting that overlaps another in the file',
      [zoe, zoe.replace('CE-CSU', 'CE-RT').replace(/01\/04\/2019,$/, '01/06/2019,')],
      {
        line: 3,
        column: 'posted_from',
        says: /overlaps the one from 01\/04\/2019 in CE-CSU on line 2\. Give the earlier one an end date/,
      },
    ],
    [
      'a posting that overlaps an earlier one in the record',
      ['100,Amara,Okafor,,Police constable entry,01/04/2015,,,NW-CSU,Police officer,DC,01/01/2020,'],
      { line: 2, column: 'posted_from', says: /overlaps the one from 01\/04\/2015 in CE-CSU in the record/ },
    ],
    [
      'a posting that overlaps a later one in the record',
      ['101,Ben,Hughes,,Police constable entry,01/04/2015,,,CE-RT,Police officer,PC,01/06/2015,01/06/2016'],
      { line: 2, column: 'posted_from', says: /overlaps a later one in the record, from 01\/04\/2016/ },
    ],
    [
      'an unknown unit',
      [zoe.replace('CE-CSU', 'XX-CSU')],
      { line: 2, column: 'unit', says: /^There is no unit with the code XX-CSU\. Import the unit first/ },
    ],
    [
      'a date of 31/02',
      [zoe.replace(/01\/04\/2019,$/, '31/02/2020,')],
      { line: 2, column: 'posted_from', value: '31/02/2020', says: /^31\/02\/2020 is not a date that exists/ },
    ],
    [
      'a formula in a cell',
      [zoe.replace('Quinn', '"=HYPERLINK(""x"")"')],
      { line: 2, column: 'family_name', says: /looks like a formula/ },
    ],
    [
      'a posting that ends before it begins',
      [`${zoe}31/03/2019`],
      { line: 2, column: 'posted_to', says: /^The posting ends before it begins/ },
    ],
    [
      'a posting that begins before its person joined',
      [zoe.replace(/01\/04\/2019,$/, '31/03/2019,')],
      { line: 2, column: 'posted_to', says: /before the person joined, on 01\/04\/2019/ },
    ],
    [
      'a posting that goes on after its person left',
      [zoe.replace('01/04/2019,,,', '01/04/2019,31/12/2019,Resigned,')],
      { line: 2, column: 'posted_to', says: /goes on after the person left, on 31\/12\/2019/ },
    ],
    [
      'a reason for leaving of somebody who stays',
      [zoe.replace('01/04/2019,,,', '01/04/2019,,Resigned,')],
      { line: 2, column: 'posted_to', says: /A leaver reason is given, but no date of leaving/ },
    ],
    ['no name', [zoe.replace('Quinn', '')], { line: 2, column: 'family_name', says: /“Family name” is empty/ }],
    ['a rank there is not', [zoe.replace(',PC,', ',Captain,')], { line: 2, column: 'rank', says: /Captain/ }],
  ])('%s', async (_, rows, problem) => {
    const report = await record.send('people', peopleFile(...rows))
    expect(report.status).toBe('refused')
    expect(report.problems).toEqual([
      expect.objectContaining({ ...problem, says: expect.stringMatching(problem.says) }),
    ])
    expect(await count('workforce.posting')).toBe(before)
  })

  test('the good rows go in where they are asked for', async () => {
    const yan = zoe.replace('200,Zoe', '201,Yan')
    const report = await record.send('people', peopleFile(zoe.replace('CE-CSU', 'XX-CSU'), yan), 'good-rows')
    expect(report).toMatchObject({ status: 'done', good: 1, bad: 1, added: 1 })
    expect(await count('workforce.posting')).toBe((before ?? 0) + 1)
  })
})

describe('a units file', () => {
  test.each([
    [
      'with a unit twice',
      ['ZZ,Zed,Command,,01/04/2010,', 'ZZ,Zed again,Command,,01/04/2010,'],
      { line: 3, column: 'code', says: /The unit ZZ stands in this file more than once, first on line 2/ },
    ],
    [
      'with a command that does not exist',
      ['ZZ-1,Zed one,Response team,QQ,01/04/2010,'],
      { line: 2, column: 'command', says: /There is no unit with the code QQ in this file or in the record/ },
    ],
    [
      'with a unit that closed before it opened',
      ['ZZ,Zed,Command,,01/04/2010,31/03/2010'],
      { line: 2, column: 'closed_on', says: /The unit closed before it opened/ },
    ],
  ])('%s is refused', async (_, rows, problem) => {
    const report = await record.send('units', unitsFile(...rows))
    expect(report.status).toBe('refused')
    expect(report.problems).toEqual([
      expect.objectContaining({ ...problem, says: expect.stringMatching(problem.says) }),
    ])
  })

  test('may name a command that stands further down in it', async () => {
    const report = await record.send(
      'units',
      unitsFile('SE-RT,South East response,Response team,SE,01/04/2010,', 'SE,South East,Command,,01/04/2010,'),
    )
    expect(report).toMatchObject({ status: 'done', added: 2 })
  })
})

test('the same files twice change nothing', async () => {
  expect(await record.send('units', units)).toMatchObject({ status: 'done', added: 0, changed: 0, unchanged: 5 })
  expect(await record.send('people', people)).toMatchObject({ status: 'done', added: 0, changed: 0, unchanged: 7 })
})

test('a new name changes its person’s rows, and a posting’s new unit changes that row alone', async () => {
  const renamed = people.replaceAll('Ben,Hughes', 'Ben,Hughes-Lee')
  expect(await record.send('people', renamed)).toMatchObject({ status: 'done', added: 0, changed: 2, unchanged: 5 })
  const moved = renamed.replace('NW-CSU,PCSO', 'CE-CSU,PCSO')
  expect(await record.send('people', moved)).toMatchObject({ status: 'done', added: 0, changed: 1, unchanged: 6 })
})

test('a file without the columns that may be left out goes in', async () => {
  const report = await record.send(
    'people',
    'Warrant number,Forename,Surname,Entry route,Date joined,Unit code,Kind of employee,Rank,Posting start,Posting end\n300,Gus,Hart,Police constable entry,01/04/2019,CE-RT,Police officer,Constable,01/04/2019,\n',
  )
  expect(report).toMatchObject({ status: 'done', added: 1 })
})

test('somebody whose role does not send people is refused, and nothing is begun', async () => {
  const before = await count('kernel.import')
  const importer = workforce.importers.find(({ kind }) => kind === 'people')
  if (!importer) throw new Error('No importer of people')
  await expect(record.load(importer, people, { actor: record.actor(['trainer']) })).rejects.toThrow(
    'You may not import',
  )
  expect(await count('kernel.import')).toBe(before)
})
