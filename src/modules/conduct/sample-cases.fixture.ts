import { sql } from 'kysely'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { type Actor, importersOf, type Role } from '../../kernel/index.ts'
import { peopleNow, unitsNow } from '../workforce/index.ts'
import { workforce } from '../workforce/module.ts'
import { conduct } from './module.ts'

const units = `Unit code,Unit name,Kind,Command code,Opened,Closed
CE,Central East,Command,,01/04/2010,
CE-CSU,Central East CSU,Community Safety Unit,CE,01/04/2010,
NW,North West,Command,,01/04/2010,
NW-RT,North West response,Response team,NW,01/04/2010,
PP,Public Protection,Command,,01/04/2010,
DASO,Domestic Abuse and Sexual Offences,Domestic Abuse and Sexual Offences unit,PP,01/04/2010,
PS,Professionalism,Command,,01/04/2010,
PS-1,Professional standards,Professional standards,PS,01/04/2010,
`

const person = (number: string, family: string, role: string, unit: string, left = '', reason = '') =>
  `${number},Sam,${family},Police constable entry,01/04/2015,${left},${reason},${unit},${role},${role === 'Police officer' || role === 'Special constable' ? 'Constable' : 'No rank'},01/04/2015,${left}`

/** 100 to 103 are accused, 400 is a victim; the others read, investigate or know somebody. */
const people = `Staff number,Given name,Family name,Entry route,Joined,Left,Leaver reason,Unit code,Role,Rank,Posted from,Posted to
${person('100', 'Accused', 'Police officer', 'CE-CSU')}
${person('101', 'Special', 'Special constable', 'NW-RT')}
${person('102', 'Support', 'PCSO', 'CE-CSU', '30/06/2021', 'Resigned')}
${person('103', 'Clerk', 'Police staff', 'CE-CSU')}
${person('200', 'Standards', 'Police officer', 'PS-1')}
${person('201', 'Embedded', 'Police officer', 'CE-CSU')}
${person('300', 'Detective', 'Police officer', 'DASO')}
${person('301', 'Friend', 'Police officer', 'DASO')}
${person('400', 'Victim', 'Police officer', 'NW-RT')}
`

export const heading =
  'Case reference,Case type,Entry number,Event,Date,Staff number,Role at the time,Behaviour alleged,Severity assessment,Proceedings,Finding,Outcome,Leaver reason,Victim staff number,Investigators,Known to,Commands kept out'

/** The day after, in the first 28 days of a month. */
const addDay = (day: string): string => `${String(Number(day.slice(0, 2)) + 1).padStart(2, '0')}${day.slice(2)}`

/** Five cases: seven allegations against four people, and what followed. */
export const cases = `${heading}
PS/1,Conduct matter,1,Allegation,14/06/2020,100,,Controlling or coercive behaviour,Gross misconduct,,,,,400,300,301,
PS/1,Conduct matter,2,Allegation,20/06/2020,100,,Economic abuse,Misconduct,,,,,400,,,
PS/1,Conduct matter,3,Misconduct investigation opened,01/07/2020,100,,,,,,,,400,,,
PS/1,Conduct matter,4,Charged,01/09/2020,100,,,,,,,,400,,,
PS/1,Conduct matter,5,Charged,02/09/2020,100,,,,,,,,400,,,
PS/1,Conduct matter,6,Convicted,10/02/2021,100,,,,,,,,400,,,
PS/1,Conduct matter,7,Misconduct outcome,01/06/2021,100,,,,Accelerated hearing,Gross misconduct,Dismissal,,400,,,
PS/2,Complaint,1,Allegation,01/03/2021,101,,Violent or threatening behaviour,,,,,,,,,
PS/2,Complaint,2,Misconduct outcome,01/12/2021,101,,,,Misconduct meeting,Misconduct,Written warning,,,,,
PS/3,Complaint,1,Allegation,01/05/2021,102,,Physical or sexual abuse,,,,,,,,,
PS/3,Complaint,2,Left the force,30/06/2021,102,,,,,,,Resigned,,,,
PS/3,Complaint,3,Charged,01/08/2021,102,,,,,,,,,,,
PS/4,Complaint,1,Allegation,01/02/2022,103,,Physical or sexual abuse,,,,,,,,,
PS/5,Complaint,1,Allegation,01/05/2022,100,,Physical or sexual abuse,,,,,,,,,NW-RT
PS/5,Complaint,2,Allegation,01/05/2022,101,,Physical or sexual abuse,,,,,,,,,
`

export interface ConductRecord extends TestRecord {
  /** The person of a staff number, in the command they work in, holding these roles. */
  reader(staffNumber: string, roles: readonly Role[]): Promise<Actor>
  unitId(code: string): Promise<string>
  /** Imports that somebody was posted to another unit. */
  move(staffNumber: string, unit: string, from: string): Promise<void>
}

/** A force with five conduct cases in its record. */
export async function openConductRecord(): Promise<ConductRecord> {
  const record = await openRecord()
  const importers = importersOf([workforce, conduct])
  const administrator = record.actor(['administrator'])
  const load = async (kind: string, content: string): Promise<void> => {
    const importer = importers.find((each) => each.kind === kind)
    if (!importer) throw new Error(`No importer of ${kind}`)
    const report = await record.load(importer, content)
    if (report.status !== 'done') throw new Error(JSON.stringify(report.problems))
  }
  await load('units', units)
  await load('people', people)
  await load('conduct-cases', cases)
  const one = async <T>(query: ReturnType<typeof sql<T>>): Promise<T> =>
    record.db.read(administrator, async (tx) => {
      const { rows } = await query.execute(tx.connection)
      if (!rows[0]) throw new Error('There is no such row')
      return rows[0]
    })
  return {
    ...record,
    async reader(staffNumber, roles) {
      const { forceId } = record.force
      const found = await one(sql<{ person_id: string; command_id: string }>`
        select p.person_id, u.command_id from (${peopleNow(forceId)}) as p
        join workforce.posting as o on o.person_id = p.person_id and o.superseded_at is null
        join (${unitsNow(forceId)}) as u on u.unit_id = o.unit_id
        where p.staff_number = ${staffNumber}`)
      return record.actor(roles, { personId: found.person_id, commandId: found.command_id })
    },
    async move(staffNumber, unit, from) {
      const line = people.split('\n').find((each) => each.startsWith(`${staffNumber},`)) ?? ''
      const cells = line.split(',')
      const ended = cells.with(11, from)
      const began = cells.with(7, unit).with(10, addDay(from))
      await load('people', `${people.split('\n')[0]}\n${ended.join(',')}\n${began.join(',')}\n`)
    },
    unitId: async (code) =>
      (
        await one(
          sql<{ unit_id: string }>`select unit_id from (${unitsNow(record.force.forceId)}) as u where code = ${code}`,
        )
      ).unit_id,
  }
}
