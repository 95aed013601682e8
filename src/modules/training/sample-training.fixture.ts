import type { TestRecord } from '../../../test/harness/record.ts'
import { importersOf, type RecordModule } from '../../kernel/index.ts'
import { workforce } from '../workforce/module.ts'
import { training } from './module.ts'

const modules: readonly RecordModule[] = [workforce, training]

/** An importer by its kind, with what other modules do after it. */
export function importer(kind: string) {
  const found = importersOf(modules).find((each) => each.kind === kind)
  if (!found) throw new Error(`There is no importer of ${kind}`)
  return found
}

const units = `Unit code,Unit name,Kind,Command code,Opened,Closed
CE,Central East,Command,,01/01/2000,
CE-CSU,Central East CSU,Community Safety Unit,CE,01/01/2000,
CE-RT,Central East response,Response team,CE,01/01/2000,
`

export const peopleHeadings =
  'Staff number,Given name,Family name,Entry route,Joined,Left,Leaver reason,Unit code,Role,Rank,Posted from,Posted to'

/** 1001 went from response to the CSU in 2021; 1002 is a PCSO; 1003 left at the end of 2021. */
export const people = `${peopleHeadings}
1001,Amara,Okafor,Police constable entry,01/01/2018,,,CE-RT,Police officer,PC,01/01/2018,31/12/2020
1001,Amara,Okafor,Police constable entry,01/01/2018,,,CE-CSU,Police officer,DC,01/01/2021,
1002,Ben,Hale,PCSO entry,01/06/2019,,,CE-RT,PCSO,No rank,01/06/2019,
1003,Cara,Lund,Police constable entry,01/01/2018,31/12/2021,Resigned,CE-RT,Police officer,PC,01/01/2018,31/12/2021
`

/** DAM has two required elements and one that is not; CSU got a second required element with its second version. */
export const courses = `courses:
  - course_code: DAM
    version: 1
    title: Domestic abuse workshop
    kind: External
    programme_code: DAM
    programme: Frontline programme
    valid_from: 01/04/2019
    hours: 8
    days: 1
    modes: [Face to face, eLearning]
    setting: Group
    group_least: 12
    group_most: 24
    mandatory: Yes
    assessed: No
    knowledge_check: No
    route_on: Put on the course
    reason: An inspection found that coercive control was missed
    covers_domestic_abuse: Yes
    covers_officer_involved: Yes
    audiences: [Frontline officers, pcso]
    elements:
      - { code: DAM-1, title: Before the day, mode: eLearning, hours: 1, required: Yes }
      - { code: DAM-2, title: The day, mode: Face to face, hours: 7, required: Yes }
      - { code: DAM-3, title: Further reading, mode: eLearning, hours: 1, required: No }
  - &csu
    course_code: CSU
    version: 1
    title: Community safety course
    kind: Specialist
    valid_from: 01/01/2018
    valid_to: 31/03/2020
    hours: 28
    modes: Face to face
    setting: Group
    mandatory: Yes
    assessed: Yes
    knowledge_check: No
    failing: Taken again within six months
    route_on: Apply for the course
    refresher_months: 12
    covers_domestic_abuse: Yes
    covers_officer_involved: No
    audiences: Community Safety Unit detectives
    elements:
      - { code: CSU-1, title: The week, mode: Face to face, hours: 28, required: Yes }
  - course_code: CSU
    version: 2
    title: Community safety course
    kind: Specialist
    valid_from: 01/04/2020
    change: An afternoon by Teams was added
    reason: Rooms were closed
    hours: 32
    days: 5
    modes: [Face to face, Microsoft Teams]
    setting: Group
    mandatory: Yes
    assessed: Yes
    knowledge_check: No
    failing: Taken again within six months
    route_on: Apply for the course
    refresher_months: 12
    covers_domestic_abuse: Yes
    covers_officer_involved: No
    audiences: Community Safety Unit detectives
    elements:
      - { code: CSU-1, title: The week, mode: Face to face, hours: 28, required: Yes }
      - { code: CSU-2, title: Afternoon, mode: Microsoft Teams, hours: 4, required: Yes }
`.replace('&csu\n    ', '')

const curriculum = `Course code,Version,Lesson,Objective,Topic,Depth,Note,Scenario,Casting
CSU,2,Working with others,Name agencies that help men,Male victims,Specific,With a handout,A man reports his wife,Gendered
CSU,2,Working with others,,Honour-based abuse,Specific,,,
DAM,1,Patterns,Recognise control,Male victims,Mentioned,,Repeat call to one address,A range of genders
DAM,1,Patterns,,Coercive control,Specific,,,
`

const materials = `Course code,Reference,Title,Kind,Author,Copyright holder,May be disclosed,From
CSU,CSU-H1,Where men find help,Handout,Helpline for men,Helpline for men,Title and author only,01/04/2020
CSU,CSU-P1,The week,Presentation,Crime Academy,,Whole material,01/01/2018
DAM,DAM-X,Covert tactics,Paper,,,Not to be disclosed,01/04/2019
`

const deliverers = `Course code,Deliverer,Kind,Qualifications,Part,Hours,From,To
CSU,Crime Academy,In-house team,Detectives with service in a CSU,The week,25,01/01/2018,
CSU,Harbour Refuge,External organisation,Specialist service,Survivors,3,01/01/2018,
DAM,Safe Homes,External organisation,Accredited trainers,The day,7,01/04/2019,31/12/2021
`

const requirements =
  `Requirement code,Title,Course code,Ranks,Kinds of unit,Counted from,Within days,Refresher counted from,Refresher after months,Renewal window in days,In force from
CSU-DET,Detectives in CSUs,CSU,DC,Community Safety Unit,Being posted,90,The day it was finished,12,60,01/01/2019
`.replace(',DC,', ',Detective constable,')

export const completionHeadings = 'Staff number,Course code,Element code,Completed on,Result,Score,Evidence'

export const completions = `${completionHeadings}
1001,DAM,DAM-1,01/06/2020,Attended,,R1
1001,DAM,DAM-2,05/02/2021,Attended,,R2
1001,CSU,CSU-1,10/03/2020,Passed,81,R3
1001,CSU,CSU-2,15/04/2021,Passed,75,R4
1002,DAM,DAM-1,01/03/2021,Attended,,R5
1002,DAM,DAM-2,02/03/2021,Attended,,R6
1003,DAM,DAM-1,01/03/2021,Attended,,R7
1003,CSU,CSU-1,01/07/2021,Failed,31,R8
`

/** Everything but the completions; with them, where `all` is said. */
export async function loadTraining(record: TestRecord, what: 'catalogue' | 'all' = 'all'): Promise<void> {
  const files: readonly (readonly [string, string, string])[] = [
    ['units', units, 'units.csv'],
    ['people', people, 'people.csv'],
    ['courses', courses, 'courses.yaml'],
    ['curriculum', curriculum, 'curriculum.csv'],
    ['materials', materials, 'materials.csv'],
    ['deliverers', deliverers, 'deliverers.csv'],
    ['requirements', requirements, 'requirements.csv'],
    ...(what === 'all' ? [['completions', completions, 'completions.csv'] as const] : []),
  ]
  for (const [kind, content, name] of files) {
    const report = await record.load(importer(kind), content, { name })
    if (report.status !== 'done')
      throw new Error(`${name}: ${JSON.stringify([report.problems, report.notes, String(report.fault)])}`)
  }
}
