import type { Casting, Depth, Topic } from '../../../modules/training/index.ts'

/** What is taught in a lesson of a course, from one of its versions on. */
export interface SampleLesson {
  readonly courses: readonly string[]
  readonly lesson: string
  /** The first version of the course with this lesson; 1 unless told. */
  readonly since?: number
  readonly objectives: readonly string[]
  readonly topics: readonly (readonly [topic: Topic, depth: Depth, note?: string])[]
  readonly scenarios: readonly (readonly [title: string, casting: Casting])[]
}
