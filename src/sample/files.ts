import { csvStream } from './csv.ts'
import type { SampleFile } from './sample-file.ts'
import type { SampleForce } from './sample-force.ts'
import { planTraining } from './training/attendances.ts'
import { completionRows, completionsHeading } from './training/completions-file.ts'
import { courseRows, coursesHeading } from './training/courses-file.ts'
import { peopleHeading, peopleRows } from './workforce/people-file.ts'
import { sampleUnits, unitRow, unitsHeading } from './workforce/units.ts'

/** Every file of the sample force, in the order in which a force would load them. */
export function* sampleFiles(force: SampleForce): Generator<SampleFile> {
  const csv = (kind: string, heading: string, rows: () => Iterable<string>): SampleFile => ({
    kind,
    name: `${kind}.csv`,
    open: () => csvStream(heading, rows()),
  })
  yield csv('units', unitsHeading, () => sampleUnits(force.scale).map(unitRow))
  yield csv('people', peopleHeading, () => peopleRows(force.people))
  yield csv('courses', coursesHeading, courseRows)
  const plan = planTraining(force)
  yield csv('completions', completionsHeading, () => completionRows(force, plan.attendances))
}
