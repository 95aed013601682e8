import { cell } from '../csv.ts'
import { sampleCourses } from './catalogue/index.ts'
import { foundationLessons } from './curriculum/foundation.ts'
import { frontlineLessons } from './curriculum/frontline.ts'
import type { SampleLesson } from './curriculum/lesson.ts'
import { specialistLessons } from './curriculum/specialist.ts'

export const curriculumHeading = 'Course code,Version,Lesson,Objective,Topic,Depth,Note,Scenario,Casting'

const lessons: readonly SampleLesson[] = [...foundationLessons, ...specialistLessons, ...frontlineLessons]

/** The curriculum of every version of every course on domestic abuse, one statement a row. */
export function* curriculumRows(): Generator<string> {
  for (const course of sampleCourses) {
    for (const lesson of lessons.filter(({ courses }) => courses.includes(course.code))) {
      for (let version = lesson.since ?? 1; version <= course.versions.length; version++) {
        yield* lessonRows(course.code, version, lesson)
      }
    }
  }
}

/** As many rows as the longest of its lists has items. */
function* lessonRows(course: string, version: number, lesson: SampleLesson): Generator<string> {
  const { objectives, topics, scenarios } = lesson
  for (let i = 0; i < Math.max(1, objectives.length, topics.length, scenarios.length); i++) {
    const [topic = '', depth = '', note = ''] = topics[i] ?? []
    const [scenario = '', casting = ''] = scenarios[i] ?? []
    const cells = [course, String(version), lesson.lesson, objectives[i] ?? '', topic, depth, note, scenario, casting]
    yield cells.map(cell).join(',')
  }
}
