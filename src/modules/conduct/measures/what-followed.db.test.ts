import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day, importersOf, type Measure, settledMoment } from '../../../kernel/index.ts'
import { workforce } from '../../workforce/module.ts'
import { casesImporter } from '../import-cases/importer.ts'
import { conduct } from '../module.ts'
import { type ConductRecord, heading, openConductRecord } from '../sample-cases.fixture.ts'

let record: ConductRecord

const peopleImporter = (() => {
  const found = importersOf([workforce]).find(({ kind }) => kind === 'people')
  if (!found) throw new Error('No importer of people')
  return found
})()

const headings = `${heading},Allegation decided`

/** Four cases more, by hand: suspensions, restricted duties, hearings, and outcomes of single allegations. */
const more = `${headings}
PS/6,Conduct matter,1,Allegation,01/02/2020,200,,Violent or threatening behaviour,Misconduct,,,,,,,,,
PS/6,Conduct matter,2,Allegation,01/02/2020,200,,Economic abuse,Misconduct,,,,,,,,,
PS/6,Conduct matter,3,Misconduct investigation opened,01/03/2020,200,,,,,,,,,,,,
PS/6,Conduct matter,4,Suspended,05/03/2020,200,,,,,,,,,,,,
PS/6,Conduct matter,5,Suspension ended,04/06/2020,200,,,,,,,,,,,,
PS/6,Conduct matter,6,Restricted duties,05/06/2020,200,,,,,,,,,,,,
PS/6,Conduct matter,7,Misconduct outcome,01/09/2020,200,,,,Misconduct meeting,Misconduct,Written warning,,,,,,1
PS/6,Conduct matter,8,Misconduct outcome,02/09/2020,200,,,,No proceedings,Not proven,No further action,,,,,,2
PS/6,Conduct matter,9,Case closed,01/10/2020,200,,,,,,,,,,,,
PS/7,Conduct matter,1,Allegation,01/03/2021,201,,Economic abuse,Gross misconduct,,,,,,,,,
PS/7,Conduct matter,2,Allegation,01/03/2021,300,,Economic abuse,Misconduct,,,,,,,,,
PS/7,Conduct matter,3,Misconduct outcome,01/11/2021,201,,,,Misconduct hearing,Misconduct,Final written warning,,,,,,
PS/7,Conduct matter,4,Misconduct outcome,01/11/2021,300,,,,Misconduct hearing,Misconduct,Written warning,,,,,,
PS/8,Complaint,1,Allegation,01/07/2021,103,,Economic abuse,Misconduct,,,,,,,,,
PS/8,Complaint,2,Suspended,10/07/2021,103,,,,,,,,,,,,
PS/8,Complaint,3,Charged,15/07/2021,103,,,,,,,,,,,,
PS/8,Complaint,4,Acquitted,01/12/2021,103,,,,,,,,,,,,
`

/** Staff number 200 became a sergeant after the allegations. */
const promotion = `Staff number,Given name,Family name,Entry route,Joined,Left,Leaver reason,Unit code,Role,Rank,Posted from,Posted to
200,Sam,Standards,Police constable entry,01/04/2015,,,PS-1,Police officer,Constable,01/04/2015,31/05/2020
200,Sam,Standards,Police constable entry,01/04/2015,,,PS-1,Police officer,Sergeant,01/06/2020,
`

beforeAll(async () => {
  record = await openConductRecord()
  const promoted = await record.load(peopleImporter, promotion)
  const report = await record.load(casesImporter, more)
  expect(promoted.status).toBe('done')
  if (report.status !== 'done') throw new Error(JSON.stringify(report.problems))
})
afterAll(() => record.close())

const measure = (id: string): Measure => {
  const found = conduct.measures.find((each) => each.id === `conduct.${id}`)
  if (!found) throw new Error(`There is no measure ${id}`)
  return found
}

/** `value: number` of a dimension, of 2020 and 2021 or on one day. */
async function count(id: string, by: string, on?: string): Promise<string[]> {
  const [from, to] = on ? [day(on), day(on)] : [day('2020-01-01'), day('2021-12-31')]
  return record.db.read(
    record.actor(['analyst']),
    async (tx) => {
      const facts = measure(id).facts({ forceId: tx.forceId, from, to, knownAt: await settledMoment(tx) })
      const { rows } = await sql<{ value: string; n: number }>`
        select ${sql.ref(`f.${by}`)} as value, count(distinct f.counted) as n from (${facts}) as f
        group by 1 order by 1`.execute(tx.connection)
      return rows.map(({ value, n }) => `${value}: ${n}`)
    },
    'statistics',
  )
}

test('suspended on a day are those whose suspension had begun and not ended by the end of it', async () => {
  expect(await count('people-suspended-on-day', 'role', '2020-03-04')).toEqual([])
  expect(await count('people-suspended-on-day', 'role', '2020-03-05')).toEqual(['police_officer: 1'])
  expect(await count('people-suspended-on-day', 'role', '2020-06-04')).toEqual([])
  expect(await count('people-suspended-on-day', 'role', '2022-01-01')).toEqual(['police_staff: 1'])
})

test('suspended in a period are those whose suspension began in it', async () => {
  expect(await count('people-suspended', 'role')).toEqual(['police_officer: 1', 'police_staff: 1'])
  expect(await count('people-restricted', 'role')).toEqual(['police_officer: 1'])
})

test('restricted duties that nobody ended end with the case', async () => {
  expect(await count('people-restricted-on-day', 'rank', '2020-09-30')).toEqual(['sergeant: 1'])
  expect(await count('people-restricted-on-day', 'rank', '2020-10-01')).toEqual([])
})

test('under investigation on a day are those whose investigation had no outcome yet', async () => {
  expect(await count('people-under-investigation', 'role', '2020-08-31')).toEqual(['police_officer: 2'])
  expect(await count('people-under-investigation', 'role', '2020-09-01')).toEqual(['police_officer: 1'])
  expect(await count('people-under-investigation', 'role', '2022-04-30')).toEqual([])
})

test('a hearing of two people is one hearing, and gross misconduct stands apart', async () => {
  expect(await count('hearings', 'proceeding')).toEqual(['accelerated_hearing: 1', 'hearing: 1', 'meeting: 2'])
  // The meeting of PS/2 is about an allegation that nobody assessed.
  expect(await count('hearings', 'severity')).toEqual(['gross_misconduct: 2', 'misconduct: 2', 'not_assessed: 1'])
  const numbers = await record.db.read(
    record.actor(['analyst']),
    async (tx) => {
      const knownAt = await settledMoment(tx)
      const facts = measure('hearings').facts({
        forceId: tx.forceId,
        from: day('2021-11-01'),
        to: day('2021-11-01'),
        knownAt,
      })
      return (await sql<{ n: number }>`select count(distinct counted) as n from (${facts}) as f`.execute(tx.connection))
        .rows
    },
    'statistics',
  )
  expect(numbers).toEqual([{ n: 1 }])
})

test('people of whom a hearing decided are people, however few hearings there were', async () => {
  expect(await count('people-at-hearings', 'proceeding')).toEqual([
    'accelerated_hearing: 1',
    'hearing: 2',
    'meeting: 2',
  ])
  expect(await count('people-at-hearings', 'severity')).toEqual([
    'gross_misconduct: 2',
    'misconduct: 2',
    'not_assessed: 1',
  ])
})

test('who was acquitted is counted on the day of the acquittal', async () => {
  expect(await count('people-acquitted', 'role')).toEqual(['police_staff: 1'])
  expect(await count('people-acquitted', 'role', '2021-12-01')).toEqual(['police_staff: 1'])
  expect(await count('people-acquitted', 'role', '2021-07-15')).toEqual([])
})

test('an outcome decides the allegation it names, or all against the person where it names none', async () => {
  expect(await count('allegation-outcomes', 'outcome')).toEqual([
    'dismissal_without_notice: 2',
    'final_written_warning: 1',
    'no_further_action: 1',
    'written_warning: 3',
  ])
  expect(await count('allegation-outcomes', 'finding')).toEqual([
    'gross_misconduct: 2',
    'misconduct: 4',
    'not_proven: 1',
  ])
  expect(await count('people-with-outcome', 'outcome')).toEqual([
    'dismissal_without_notice: 1',
    'final_written_warning: 1',
    'no_further_action: 1',
    'written_warning: 3',
  ])
})

test('people accused are counted once however many allegations, by their rank and service that day', async () => {
  expect(await count('people-accused', 'rank')).toEqual(['constable: 5', 'none: 2'])
  expect(await count('allegations', 'rank')).toEqual(['constable: 7', 'none: 2'])
  // All joined on 1 April 2015.
  expect(await count('people-accused', 'service')).toEqual(['2_to_5: 1', '5_to_10: 6'])
})

test('a case is open until it is closed, or where nobody says so until its last outcome', async () => {
  const open = async (on: string) => (await count('cases-open', 'role', on)).join()
  expect(await open('2020-01-31')).toBe('')
  expect(await open('2020-09-30')).toBe('police_officer: 2')
  expect(await open('2020-10-01')).toBe('police_officer: 1')
})

test('what has ended tells how many days it took; what is open has no length', async () => {
  const lengths = async (id: string) =>
    record.db.read(
      record.actor(['analyst']),
      async (tx) => {
        const knownAt = await settledMoment(tx)
        const facts = measure(id).facts({
          forceId: tx.forceId,
          from: day('2020-01-01'),
          to: day('2020-12-31'),
          knownAt,
        })
        const { rows } = await sql<{ amount: number }>`select amount from (${facts}) as f order by 1`.execute(
          tx.connection,
        )
        return rows.map(({ amount }) => Number(amount))
      },
      'statistics',
    )
  // 1 February to 1 October, and 1 March to 2 September 2020.
  expect(await lengths('cases-ended')).toEqual([243])
  expect(await lengths('investigations-ended')).toEqual([185])
})

test.each([
  [
    'an end before its beginning',
    [
      'PS/9,Complaint,1,Allegation,01/03/2021,103,,Economic abuse,,,,,,,,,,',
      'PS/9,Complaint,2,Suspended,09/03/2021,103,,,,,,,,,,,,',
      'PS/9,Complaint,3,Suspension ended,08/03/2021,103,,,,,,,,,,,,',
    ],
    '4 occurred_on: The end of the suspension is dated before it began, on 09/03/2021',
  ],
  [
    'an outcome of another’s allegation',
    ['PS/7,Conduct matter,5,Misconduct outcome,02/11/2021,300,,,,No proceedings,,No further action,,,,,,1'],
    '2 allegation_number: Entry 1 of case PS/7 is no allegation against staff number 300. Give the number of one, or leave it empty',
  ],
  [
    'an event that decides no allegation and names one',
    ['PS/7,Conduct matter,5,Suspended,02/11/2021,300,,,,,,,,,,,,2'],
    '2 event: Which allegation was decided belongs to a misconduct outcome. Leave it empty on this row',
  ],
])('refuses %s', async (_, rows, problem) => {
  const report = await record.load(casesImporter, `${headings}\n${rows.join('\n')}\n`, { dryRun: true })
  expect(report.problems.map(({ line, column, says }) => `${line} ${column}: ${says}`)).toEqual([problem])
})

test('who left under investigation had one open on their last day: not one that had ended, nor one that came after', async () => {
  const investigated = async (rows: string) => {
    expect(await record.load(casesImporter, `${headings}\n${rows}`)).toMatchObject({ status: 'done' })
    return count('people-who-left-under-investigation', 'leaver_reason')
  }
  expect(await count('people-who-left', 'leaver_reason')).toEqual(['resigned: 1'])
  expect(
    await investigated(`PS/9,Complaint,1,Allegation,01/05/2021,102,,Economic abuse,Misconduct,,,,,,,,,
PS/9,Complaint,2,Misconduct investigation opened,01/06/2021,102,,,,,,,,,,,,
PS/9,Complaint,3,Case closed,30/06/2021,102,,,,,,,,,,,,
`),
  ).toEqual([])
  expect(
    await investigated(`PS/10,Complaint,1,Allegation,01/05/2021,102,,Economic abuse,Misconduct,,,,,,,,,
PS/10,Complaint,2,Misconduct investigation opened,01/07/2021,102,,,,,,,,,,,,
`),
  ).toEqual([])
  expect(
    await investigated(`PS/11,Complaint,1,Allegation,01/05/2021,102,,Economic abuse,Misconduct,,,,,,,,,
PS/11,Complaint,2,Misconduct investigation opened,30/06/2021,102,,,,,,,,,,,,
`),
  ).toEqual(['resigned: 1'])
})
