import { readFile } from 'node:fs/promises'
import type { TestRecord } from '../../../test/harness/record.ts'
import { openRecord } from '../../../test/harness/record.ts'
import { workforce } from '../workforce/module.ts'
import { definitionsImporter } from './import-definitions/importer.ts'
import { reportsImporter } from './import-reports/importer.ts'
import { routingPolicyImporter } from './import-routing-policy/importer.ts'

const units = `Unit code,Unit name,Kind,Command code,Opened
CE,Central East,Command,,01/01/2010
CE-CSU,Central East CSU,Community Safety Unit,CE,01/01/2010
NW,North West,Command,,01/01/2010
NW-CSU,North West CSU,Community Safety Unit,NW,01/01/2010
SO,Specialist Operations,Command,,01/01/2010
RASSO,RASSO,rasso,SO,01/01/2010
DASO,DASO,daso,SO,01/02/2022
`

const people = `Staff number,Given name,Family name,Entry route,Joined,Unit code,Role,Rank,Posted from,Posted to
100001,Ada,Brook,Police constable entry,01/01/2015,CE-CSU,Police officer,DC,01/01/2015,
100002,Cal,Dean,Police constable entry,01/01/2015,NW-CSU,Police officer,DS,01/01/2015,
`

export const reportHeadings =
  'Report reference,Received,Occurred,Offence kind,Behaviours,Connection,Victim ID,Victim age,Suspect age,Children,Suspect’s police role,Command code,Commands where a party works,Risk grade,Restricted,Parties’ staff numbers,May open'

/** Six reports whose counts can be done by hand. */
export const sampleReports = `${reportHeadings}
DA/20/1,14/04/2020,13/04/2020,Violence with injury,physical_or_sexual,Married,V1,34,38,1,None,CE,None,Medium,No,,
DA/20/2,15/05/2020,,Rape,physical_or_sexual,intimate_personal,V2,29,31,,None,CE,None,High,No,,
DA/20/3,16/05/2020,,Controlling or coercive behaviour,controlling_or_coercive,Married,V1,34,38,,None,NW,None,Standard,No,,
DA/21/4,02/11/2021,,Controlling or coercive behaviour,controlling_or_coercive,Married,V1,35,39,,None,NW,CE,Standard,No,,
DA/22/5,03/03/2022,,Violence without injury,violent_or_threatening,Relatives,V3,44,50,,Police officer,CE,CE,High,No,100001,100002
DA/22/6,04/03/2022,,,,,V4,,,,,NW,,,No,,
`

const starter = (name: string) => readFile(new URL(`./starter/${name}`, import.meta.url), 'utf8')

function loadWorkforce(record: TestRecord, kind: string, content: string) {
  const importer = workforce.importers.find((each) => each.kind === kind)
  if (!importer) throw new Error(`Workforce has no importer of ${kind}`)
  return record.load(importer, content)
}

/** A record that holds two commands, two people, both definitions and both routing policies, and no report. */
export async function openResponseRecord(): Promise<TestRecord> {
  const record = await openRecord()
  const reports = [
    await loadWorkforce(record, 'units', units),
    await loadWorkforce(record, 'people', people),
    await record.load(definitionsImporter, await starter('definitions.yaml'), { name: 'definitions.yaml' }),
    await record.load(routingPolicyImporter, await starter('routing-policy.yaml'), { name: 'routing-policy.yaml' }),
  ]
  const failed = reports.find(({ status }) => status !== 'done')
  if (failed) throw new Error(`${failed.kind}: ${JSON.stringify(failed.problems.slice(0, 3))}`, { cause: failed.fault })
  return record
}

/** The same with the six reports. */
export async function openRecordWithReports(): Promise<TestRecord> {
  const record = await openResponseRecord()
  const loaded = await record.load(reportsImporter, sampleReports)
  if (loaded.status !== 'done') throw new Error(JSON.stringify(loaded.problems.slice(0, 5)), { cause: loaded.fault })
  return record
}
