import { cell } from '../csv.ts'
import { type SampleCourse, type SampleVersion, sampleCourses } from './catalogue/index.ts'

export const coursesHeading =
  'Course code,Version,Title,Kind,Programme code,Programme,Valid from,Valid to,What changed,Why it changed,Hours,Days,Modes,Individual or group,Smallest group,Largest group,Mandatory,Assessed,Knowledge check,What failing means,How people get on,When in a career,How often it is given,Refresher after months,Covers domestic abuse,Covers officer-involved abuse,Audiences,Element code,Element title,Element mode,Element hours,Element required'

const yesNo = (yes: boolean): string => (yes ? 'Yes' : 'No')

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

function versionCells(course: SampleCourse, version: SampleVersion, number: number): readonly string[] {
  const next = course.versions[number]
  const [least, most] = course.group ?? ['', '']
  const [programmeCode, programme] = course.programme ?? ['', '']
  return [
    course.code,
    String(number),
    course.title,
    course.kind,
    programmeCode,
    programme,
    version.from,
    next ? dayBefore(next.from) : '',
    version.change ?? '',
    version.reason ?? '',
    String(course.hours),
    String(course.days ?? ''),
    (version.modes ?? course.modes).join('; '),
    course.group ? 'group' : 'individual',
    String(least),
    String(most),
    yesNo(course.mandatory),
    yesNo(course.assessed),
    yesNo(course.knowledgeCheck),
    course.failing ?? '',
    course.routeOn,
    course.careerStage,
    course.frequency,
    String(course.refresherMonths ?? ''),
    yesNo(course.coversDomesticAbuse),
    yesNo(version.officerInvolved ?? course.officerInvolved ?? false),
    course.audiences.join('; '),
  ]
}

/** The course catalogue: one row for each element of each version. */
export function* courseRows(): Generator<string> {
  for (const course of sampleCourses) {
    for (const [index, version] of course.versions.entries()) {
      const details = versionCells(course, version, index + 1)
      for (const element of version.elements ?? course.elements) {
        yield [...details, element.code, element.title, element.mode, String(element.hours), 'Yes'].map(cell).join(',')
      }
    }
  }
}
