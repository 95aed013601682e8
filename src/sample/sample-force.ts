import type { SampleCase } from './conduct/cases.ts'
import type { KnownPerson } from './sample-people.ts'
import type { Scale } from './sizes.ts'
import type { Person } from './workforce/people.ts'

/** What all files are made from. */
export interface SampleForce {
  readonly people: readonly Person[]
  /** Those of them who sign in. */
  readonly known: readonly KnownPerson[]
  readonly cases: readonly SampleCase[]
  readonly scale: Scale
  readonly seed: number
}
