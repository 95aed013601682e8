import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import type { ImportReport } from '../../kernel/import/index.ts'
import type { Actor } from '../../kernel/index.ts'
import { workforce } from './module.ts'

const unitHeadings = 'Unit code,Unit name,Kind,Command code,Opened,Closed'
const peopleHeadings =
  'Staff number,Given name,Family name,Email,Entry route,Joined,Left,Leaver reason,Unit code,Role,Rank,Posted from,Posted to'

/** A file of units of these rows. */
export const unitsFile = (...rows: readonly string[]): string => [unitHeadings, ...rows, ''].join('\n')

/** A file of funded posts of these rows. */
export const postsFile = (...rows: readonly string[]): string =>
  ['Unit code,Role,Rank,Posts,From,To', ...rows, ''].join('\n')

/** A file of people of these rows. */
export const peopleFile = (...rows: readonly string[]): string => [peopleHeadings, ...rows, ''].join('\n')

export const units = unitsFile(
  'CE,Central East,Command,,01/04/2010,',
  'CE-CSU,Central East CSU,Community Safety Unit,CE,01/04/2010,',
  'CE-RT,Central East response,Response team,CE,01/04/2010,',
  'NW,North West,Command,,01/04/2010,',
  'NW-CSU,North West CSU,Community Safety Unit,NW,01/04/2010,',
)

const person = (number: string, name: string, joined: string, left = '') =>
  `${number},${name},,Police constable entry,${joined},${left},${left && 'Resigned'}`

/** Six people: who is where on which day is counted by hand in the tests. */
export const people = peopleFile(
  `${person('100', 'Amara,Okafor', '01/04/2015')},CE-CSU,Police officer,DC,01/04/2015,`,
  `${person('101', 'Ben,Hughes', '01/04/2016')},CE-RT,Police officer,PC,01/04/2016,30/09/2021`,
  `${person('101', 'Ben,Hughes', '01/04/2016')},CE-CSU,Police officer,DC,01/10/2021,`,
  `${person('102', 'Chi,Lam', '01/06/2018', '31/12/2021')},NW-CSU,Police officer,DS,01/06/2018,31/12/2021`,
  `${person('103', 'Dee,Novak', '01/01/2020')},NW-CSU,PCSO,No rank,01/01/2020,`,
  `${person('104', 'Eli,Shaw', '05/01/2022')},NW-CSU,Police officer,DC,05/01/2022,`,
  `${person('105', 'Fay,Reid', '01/04/2012')},CE-RT,Police officer,Sergeant,01/04/2012,31/03/2020`,
)

export interface WorkforceRecord extends TestRecord {
  /** Imports a file of a kind as a person of learning and development. */
  send(kind: 'units' | 'people' | 'posts', content: string, mode?: 'good-rows'): Promise<ImportReport>
  readonly learning: Actor
}

/** A force with five units and, unless told otherwise, six people. */
export async function openWorkforceRecord(content: string | null = people): Promise<WorkforceRecord> {
  const record = await openRecord()
  const learning = record.actor(['learning'])
  const send: WorkforceRecord['send'] = (kind, file, mode) => {
    const importer = workforce.importers.find((each) => each.kind === kind)
    if (!importer) throw new Error(`No importer of ${kind}`)
    return record.load(importer, file, { actor: learning, ...(mode ? { mode } : {}) })
  }
  for (const [kind, file] of [['units', units] as const, ['people', content] as const]) {
    if (file === null) continue
    const report = await send(kind, file)
    if (report.status !== 'done') throw new Error(JSON.stringify(report.problems))
  }
  return { ...record, send, learning }
}
