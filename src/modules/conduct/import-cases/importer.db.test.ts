import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyPurpose, listRowsSetAside, runImport } from '../../../kernel/import/index.ts'
import { systemActor } from '../../../kernel/index.ts'
import { type ConductRecord, cases, heading, openConductRecord } from '../sample-cases.fixture.ts'
import { casesImporter } from './importer.ts'

let record: ConductRecord

beforeAll(async () => {
  record = await openConductRecord()
})
afterAll(() => record.close())

const problemsOf = async (...rows: string[]): Promise<string[]> => {
  const report = await record.load(casesImporter, `${heading}\n${rows.join('\n')}\n`, { dryRun: true })
  return report.problems.map(({ line, column, says }) => `${line} ${column}: ${says}`)
}

const allegation = (reference: string, on: string, person = '100') =>
  `${reference},Complaint,1,Allegation,${on},${person},,Economic abuse,,,,,,,,,`

test('the same file again changes nothing', async () => {
  const report = await record.load(casesImporter, cases)
  expect(report).toMatchObject({ status: 'done', added: 0, changed: 0, unchanged: 15 })
})

test.each<[string, string[], string]>([
  [
    'a staff number nobody has',
    [allegation('X/1', '01/03/2021', '999')],
    '2 staff_number: There is nobody with the staff number 999. Import the person first',
  ],
  [
    'an entry twice',
    [allegation('X/1', '01/03/2021'), allegation('X/1', '01/03/2021')],
    '3 entry_number: Entry 1 of case X/1 stands in this file more than once, first on line 2. Give each entry its own number',
  ],
  [
    'two types for one case',
    [allegation('X/1', '01/03/2021'), 'X/1,Conduct matter,2,Charged,02/03/2021,100,,,,,,,,,,,'],
    '3 case_reference: Case X/1 is given with another type or victim on line 2. They must be the same on all rows of a case',
  ],
  [
    'an event before the allegation',
    [allegation('X/1', '01/03/2021'), 'X/1,Complaint,2,Charged,28/02/2021,100,,,,,,,,,,,'],
    '3 occurred_on: This is dated before the allegation, which was received on 01/03/2021',
  ],
  [
    'an event before an allegation that is in the record',
    ['PS/2,Complaint,9,Charged,28/02/2021,101,,,,,,,,,,,'],
    '2 occurred_on: This is dated before the allegation, which was received on 01/03/2021',
  ],
  [
    'an event with no allegation',
    ['X/1,Complaint,2,Charged,28/02/2021,100,,,,,,,,,,,'],
    '2 occurred_on: Case X/1 holds no allegation against staff number 100. Add the allegation',
  ],
  [
    'a conviction before the charge',
    [
      allegation('X/1', '01/03/2021'),
      'X/1,Complaint,2,Charged,01/06/2021,100,,,,,,,,,,,',
      'X/1,Complaint,3,Convicted,01/05/2021,100,,,,,,,,,,,',
    ],
    '4 occurred_on: The verdict is dated before the charge, on 01/06/2021',
  ],
  [
    'an outcome that no longer exists',
    [allegation('X/1', '01/03/2021'), 'X/1,Complaint,2,Misconduct outcome,01/06/2021,100,,,,,,Management advice,,,,,'],
    '3 outcome: This outcome can no longer be given to an officer: the allegation was received after the regulations of 01/02/2020 came in',
  ],
  [
    'an outcome that did not exist yet',
    [
      allegation('X/1', '01/03/2019'),
      'X/1,Complaint,2,Misconduct outcome,01/06/2019,100,,,,,,Reflective practice,,,,,',
    ],
    '3 outcome: This outcome could not be given to an officer before 01/02/2020',
  ],
  [
    'an outcome with no outcome',
    [allegation('X/1', '01/03/2021'), 'X/1,Complaint,2,Misconduct outcome,01/06/2021,100,,,,,,,,,,,'],
    '3 outcome: A misconduct outcome needs the outcome itself',
  ],
  [
    'an allegation where the record holds an event',
    ['PS/2,Complaint,2,Allegation,01/06/2021,101,,Economic abuse,,,,,,,,,'],
    '2 event: Entry 2 of case PS/2 is in the record as something else. Give this row a number of its own',
  ],
  [
    'an investigator who is a party or knows one',
    ['X/1,Complaint,1,Allegation,01/03/2021,100,,Economic abuse,,,,,,,300;301,301,'],
    '2 investigators: Staff number 301 may not investigate this case: they are a party to it, or know somebody who is',
  ],
  [
    'an investigator who knows a party by what the record says',
    ['PS/1,Conduct matter,9,Charged,01/03/2021,100,,,,,,,,400,301,,'],
    '2 investigators: Staff number 301 may not investigate this case: they are a party to it, or know somebody who is',
  ],
  ['a day to come', [allegation('X/1', '01/03/2099')], '2 occurred_on: This date is still to come'],
])('refuses %s', async (_, rows, problem) => {
  expect(await problemsOf(...rows)).toEqual([problem])
})

test('the old outcomes stay open to a case begun under the old regulations, and to PCSOs', async () => {
  expect(
    await problemsOf(
      allegation('X/1', '01/12/2019'),
      'X/1,Complaint,2,Misconduct outcome,01/06/2020,100,,,,,,Management advice,,,,,',
      allegation('X/2', '01/03/2021', '102'),
      'X/2,Complaint,2,Misconduct outcome,01/06/2021,102,,,,,,Management advice,,,,,',
    ),
  ).toEqual([])
})

const acquitted = 'PS/3,Complaint,4,Acquitted,01/03/2022,102,,,,,,,,,,,'
const alleged = 'PS/3,Complaint,1,Allegation,01/05/2021,102,,Physical or sexual abuse,,,,,,,,,'
const acquittals = async () => {
  const standards = await record.reader('200', ['professional-standards'])
  const { rows } = await record.db.read(standards, (tx) =>
    sql`select from conduct.case_event where kind = 'acquitted'`.execute(tx.connection),
  )
  return rows.length
}

test('nobody adds to a case that they may not read: it is answered as an unknown one, and the rows wait', async () => {
  const embedded = await record.reader('201', ['professional-standards'])
  const sent = (...rows: string[]) =>
    record.load(casesImporter, `${heading}\n${rows.join('\n')}\n`, { actor: embedded })
  const alone = await sent(acquitted)
  expect(alone.problems.map(({ says }) => says)).toEqual([
    'Case PS/3 holds no allegation against staff number 102. Add the allegation',
  ])
  expect(await sent(alleged, acquitted)).toMatchObject({ status: 'done', added: 2, changed: 0, unchanged: 0 })
  expect(await acquittals()).toBe(0)
})

test('rows that wait are taken in by the machine, once', async () => {
  const { kind } = casesImporter
  const machine = systemActor(record.force.forceId)
  const waiting = () =>
    record.db.read(machine, (tx) => listRowsSetAside({ tx }, casesImporter), applyPurpose(casesImporter))
  const [first] = await waiting()
  expect(first).toMatchObject({ kind, rows: 2 })
  const setAsideBy = first?.importId ?? ''
  const taken = await runImport(record.db, machine, casesImporter, { setAsideBy, name: 'set aside' })
  expect(taken).toMatchObject({ status: 'done', added: 1, unchanged: 1 })
  expect(await acquittals()).toBe(1)
  expect(await waiting()).toEqual([])
  const standards = await record.reader('200', ['professional-standards'])
  await expect(runImport(record.db, standards, casesImporter, { setAsideBy, name: 'set aside' })).rejects.toThrow(
    'taken in at the command line',
  )
})

test('whoever may read a case adds to it', async () => {
  const standards = await record.reader('200', ['professional-standards'])
  const report = await record.load(
    casesImporter,
    `${heading}\nPS/3,Complaint,5,Acquitted,02/03/2022,102,,,,,,,,,,,\n`,
    { actor: standards },
  )
  expect(report).toMatchObject({ status: 'done', problems: [] })
  expect(await acquittals()).toBe(2)
})

test('nobody sends a case in which the file names them', async () => {
  const standards = await record.reader('200', ['professional-standards'])
  const report = await record.load(
    casesImporter,
    `${heading}\nX/9,Complaint,1,Allegation,01/05/2021,102,,Economic abuse,,,,,,,,200,\n`,
    { actor: standards },
  )
  expect(report.problems.map(({ says }) => says)).toEqual([
    'You are named in this case, as a party or as somebody who knows one. Somebody else has to send it',
  ])
})
