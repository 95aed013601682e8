import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestRecord } from '../../../../test/harness/record.ts'
import { tables } from '../../../kernel/index.ts'
import { openResponseRecord, reportHeadings, sampleReports } from '../sample-reports.fixture.ts'
import type { ResponseTables } from '../tables.ts'
import { reportsImporter } from './importer.ts'

let record: TestRecord

beforeAll(async () => {
  record = await openResponseRecord()
})
afterAll(() => record.close())

const readAll = () =>
  record.db.read(
    record.actor(['analyst']),
    (tx) =>
      tables<ResponseTables>(tx)
        .selectFrom('response.report_version')
        .selectAll()
        .where('superseded_at', 'is', null)
        .orderBy('reference')
        .execute(),
    'statistics',
  )

test('every wrong row is told in the user’s words, and none goes in', async () => {
  const wrong = `${reportHeadings}
DA/20/1,14/04/2020,15/04/2020,Violence with injury,physical_or_sexual,Married,V1,34,38,1,None,CE,None,Medium,No,,
DA/20/2,15/05/2020,,Rape,shouting,Married,V2,29,31,,None,CE,None,High,No,,
DA/20/3,16/05/2020,,Rape,,Married,V2,29,31,,None,XX,None,High,No,,
DA/20/4,16/05/2020,,Rape,,Married,V2,29,31,,None,CE-CSU,None,High,No,,
DA/20/5,16/05/2020,,Rape,,Married,V2,29,31,,None,CE,YY,High,No,,
DA/20/6,16/05/2020,,Rape,,Married,V2,29,31,,None,CE,None,High,No,999999,
DA/20/7,16/05/1999,,Rape,,Married,V2,29,31,,None,CE,None,High,No,,
DA/20/8,31/02/2020,,Rape,,Married,V2,29,31,,None,CE,None,High,No,,
DA/20/9,16/05/2020,,Rape,,Married,V2,29,31,,None,CE,None,High,No,,
DA/20/9,16/05/2020,,Rape,,Married,V2,29,31,,None,CE,None,High,No,,
DA/20/10,01/01/2099,,Rape,,Married,V2,29,31,,None,CE,None,High,No,,
DA/20/11,16/05/2020,,Rape,,Married,V2,29,31,,None,CE,None;CE,High,No,,
`
  const report = await record.load(reportsImporter, wrong)
  expect(report.fault).toBeUndefined()
  expect(report.status).toBe('refused')
  expect(report.problems.map(({ line, column, says }) => `${line} ${column}: ${says}`)).toEqual([
    '2 received_on: The report was received before it happened, on 15/04/2020',
    expect.stringMatching(/^3 behaviours: “shouting” is not one of Physical or sexual abuse/),
    '4 command: There is no command with the code XX. Import the units first',
    '5 command: CE-CSU is a unit, not a command. Give the command where it happened',
    '6 party_commands: There is no command with the code YY. Write “None” where no party works for the force',
    '7 party_staff: There is nobody with the staff number 999999. Import people first',
    '8 received_on: No definition of domestic abuse was in force when this report was received. Import the one of that time first',
    '8 received_on: No routing policy was in force when this report was received. Import the one of that time first',
    '9 received_on: 31/02/2020 is not a date that exists',
    '11 reference: The report DA/20/9 stands in this file more than once, first on line 10',
    '12 received_on: The report is received in the future',
    '13 party_commands: “None” cannot stand beside a command',
  ])
  expect(await readAll()).toEqual([])
})

test('a report is tested, routed and restricted as it comes in, and the same file twice changes nothing', async () => {
  const first = await record.load(reportsImporter, sampleReports)
  expect(first.fault).toBeUndefined()
  expect(first).toMatchObject({ status: 'done', added: 6, changed: 0, unchanged: 0 })
  const rows = await readAll()
  expect(
    rows.map((row) => [
      row.reference,
      row.acpo_test,
      row.da_act_2021_test,
      row.definition_code,
      row.lead_unit_kind,
      row.restricted,
    ]),
  ).toEqual([
    ['DA/20/1', 'met', 'met', 'acpo', 'community_safety', false],
    ['DA/20/2', 'met', 'met', 'acpo', 'rasso', false],
    ['DA/20/3', 'not_met', 'met', 'acpo', 'community_safety', false],
    ['DA/21/4', 'not_met', 'met', 'da_act_2021', 'community_safety', false],
    ['DA/22/5', 'met', 'met', 'da_act_2021', 'daso', true],
    ['DA/22/6', 'insufficient_information', 'insufficient_information', 'da_act_2021', 'undecided', false],
  ])
  const [plain, rape, , , police, open] = rows
  expect(plain?.lead_unit_id).not.toBeNull()
  expect(rape?.lead_unit_id).not.toBeNull()
  expect(police).toMatchObject({ denied_command_ids: [police?.command_id], party_works_in_command: 'yes' })
  expect(police?.denied_person_ids).toHaveLength(1)
  expect(open).toMatchObject({ routing_rule: null, lead_unit_id: null, party_works_in_command: 'unknown' })

  const again = await record.load(reportsImporter, sampleReports)
  expect(again).toMatchObject({ status: 'done', added: 0, changed: 0, unchanged: 6 })
})

test('a correction adds a version and routes the report again', async () => {
  const corrected = `${reportHeadings}
DA/20/1,14/04/2020,13/04/2020,Rape,physical_or_sexual,Married,V1,34,38,1,None,CE,None,High,No,,
`
  expect(await record.load(reportsImporter, corrected)).toMatchObject({ added: 0, changed: 1 })
  const [report] = await readAll()
  expect(report).toMatchObject({ reference: 'DA/20/1', lead_unit_kind: 'rasso', risk_grade: 'high' })
})
