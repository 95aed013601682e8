import { importersOf } from '../../src/kernel/index.ts'
import { training } from '../../src/modules/training/module.ts'
import { workforce } from '../../src/modules/workforce/module.ts'
import type { TestRecord } from './record.ts'

const units = 'Unit code,Unit name,Kind,Command code,Opened,Closed\nCE,Central East,Command,,01/01/2000,\n'
const people = `Staff number,Given name,Family name,Email,Entry route,Joined,Left,Leaver reason,Unit code,Role,Rank,Posted from,Posted to
1001,Amara,Okafor,amara.okafor@police.example,Police constable entry,01/01/2018,,,CE,Police officer,DC,01/01/2018,
1002,Ben,Hale,ben.hale@police.example,PCSO entry,01/06/2019,,,CE,PCSO,No rank,01/06/2019,
`
const courses = `courses:
  - course_code: DAM
    version: 1
    title: Domestic abuse workshop
    kind: External
    valid_from: 01/04/2019
    hours: 1
    modes: eLearning
    setting: Individual
    mandatory: Yes
    assessed: No
    knowledge_check: No
    route_on: Put on the course
    covers_domestic_abuse: Yes
    covers_officer_involved: No
    audiences: Frontline officers
    elements:
      - { code: DAM-1, title: Before the day, mode: eLearning, hours: 1, required: Yes }
`
/** Imports a file of one kind. Throws Error where it is not taken whole. */
export async function loadFile(record: TestRecord, kind: string, content: string, name?: string): Promise<void> {
  const importer = importersOf([workforce, training]).find((each) => each.kind === kind)
  if (!importer) throw new Error(`There is no importer of ${kind}`)
  const { problems } = await record.load(importer, content, name === undefined ? {} : { name })
  if (problems.length > 0) throw new Error(problems.map(({ says }) => says).join('; '))
}

/** Two people, and a course with the one element DAM-1. */
export async function loadCourse(record: TestRecord): Promise<void> {
  await loadFile(record, 'units', units)
  await loadFile(record, 'people', people)
  await loadFile(record, 'courses', courses, 'courses.yaml')
}
