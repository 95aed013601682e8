import type { SampleCase } from './conduct/cases.ts'
import type { DayNumber } from './days.ts'
import type { KnownPerson } from './sample-people.ts'
import type { Scale } from './sizes.ts'
import type { Person } from './workforce/people.ts'
import type { Post } from './workforce/posts.ts'

/** What all files are made from: people and cases up to `foresight` days after the last that is told. */
export interface SampleForce {
  readonly posts: readonly Post[]
  readonly people: readonly Person[]
  /** Those of them who sign in. */
  readonly known: readonly KnownPerson[]
  readonly cases: readonly SampleCase[]
  readonly scale: Scale
  readonly seed: number
  /** The day to which the force has lived. More is invented than that; what comes after it is not told. */
  readonly until: DayNumber
}
