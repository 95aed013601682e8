import type { CourseVersion } from './catalogue.queries.ts'
import type { CoverageTable } from './tables.ts'
import { type Audience, audiences, type Depth, depths, type Topic } from './vocabulary.ts'

/** How far the training of an audience goes into a topic, and by which rows of the curriculum. */
export interface Coverage {
  readonly audience: Audience
  readonly topic: Topic
  /** The furthest that any course of the audience goes; `none` where none says anything of the topic. */
  readonly depth: Depth
  readonly rows: readonly { readonly course: CourseVersion; readonly coverage: CoverageTable }[]
}

const furthestFirst = Object.keys(depths) as Depth[]

/** For each audience that has a course, in the order of the vocabulary, and each topic (T2, D Q1). Pure. */
export function coverageMatrix(
  courses: readonly CourseVersion[],
  coverage: readonly CoverageTable[],
  topics: readonly Topic[],
): Coverage[] {
  const ofCourse = Map.groupBy(coverage, (row) => `${row.course_id} ${row.version_number}`)
  return (Object.keys(audiences) as Audience[])
    .filter((audience) => courses.some((course) => course.audiences.includes(audience)))
    .flatMap((audience) =>
      topics.map((topic) => {
        const rows = courses
          .filter((course) => course.audiences.includes(audience))
          .flatMap((course) =>
            (ofCourse.get(`${course.course_id} ${course.version_number}`) ?? [])
              .filter((row) => row.topic === topic)
              .map((row) => ({ course, coverage: row })),
          )
          .toSorted((a, b) => furthestFirst.indexOf(a.coverage.depth) - furthestFirst.indexOf(b.coverage.depth))
        return { audience, topic, depth: rows[0]?.coverage.depth ?? 'none', rows }
      }),
    )
}
