import { caseRows, casesHeading } from './conduct/cases-file.ts'
import { csvStream } from './csv.ts'
import { casesBegin, type DayNumber, plainDay, recordBegins } from './days.ts'
import { helpHeading, helpRows } from './help/help-file.ts'
import { starterFile, writtenFile } from './kept-file.ts'
import {
  referralOutRows,
  referralsOutHeading,
  reportRows,
  reportsHeading,
  riskHeading,
  riskRows,
} from './response/reports-files.ts'
import type { SampleFile } from './sample-file.ts'
import type { SampleForce } from './sample-force.ts'
import { completionRows, completionsHeading } from './training/completions-file.ts'
import { courseRows, coursesHeading } from './training/courses-file.ts'
import { curriculumHeading, curriculumRows } from './training/curriculum-file.ts'
import { evaluationRows, evaluationsHeading } from './training/evaluations-file.ts'
import { planTraining } from './training/plan-training.ts'
import { bookingRows, bookingsHeading, sessionRows, sessionsHeading } from './training/sessions-file.ts'
import { peopleHeading, peopleRows } from './workforce/people-file.ts'
import { postRows, postsBegin, postsHeading } from './workforce/posts-file.ts'
import { sampleUnits, unitRow, unitsHeading } from './workforce/units.ts'

/** Every file of the sample force, as it is on the day to which it has lived, in the order in which a force would load them. */
export function* sampleFiles(force: SampleForce): Generator<SampleFile> {
  const { until } = force
  const csv = (
    kind: string,
    heading: string,
    rows: () => Iterable<string>,
    begins: DayNumber | null = recordBegins,
  ): SampleFile => ({
    kind,
    name: `${kind}.csv`,
    covers: { from: begins === null ? null : plainDay(begins), to: plainDay(until) },
    open: () => csvStream(heading, rows()),
  })
  yield csv('units', unitsHeading, () => sampleUnits(force.scale).map(unitRow))
  yield csv('people', peopleHeading, () => peopleRows(force))
  yield csv('posts', postsHeading, () => postRows(force), postsBegin)
  yield csv('courses', coursesHeading, courseRows)
  yield csv('curriculum', curriculumHeading, curriculumRows)
  yield writtenFile('materials', until)
  yield writtenFile('deliverers', until)
  yield writtenFile('requirements', until)
  const plan = planTraining(force)
  yield csv('sessions', sessionsHeading, () => sessionRows(plan.sessions))
  yield csv('bookings', bookingsHeading, () => bookingRows(plan, until))
  yield csv('completions', completionsHeading, () => completionRows(force, plan))
  yield csv('evaluations', evaluationsHeading, () => evaluationRows(force))
  yield starterFile('response', 'definitions', 'yaml', until)
  yield starterFile('response', 'routing-policy', 'yaml', until)
  yield csv('reports', reportsHeading, () => reportRows(force))
  yield csv('risk-assessments', riskHeading, () => riskRows(force))
  yield csv('referrals-out', referralsOutHeading, () => referralOutRows(force))
  yield csv('conduct-cases', casesHeading, () => caseRows(force), casesBegin)
  yield writtenFile('policies', until)
  yield starterFile('funding', 'funding', 'csv', until)
  yield starterFile('funding', 'demand-indicators', 'csv', until)
  yield starterFile('funding', 'recommendations', 'csv', until)
  yield csv('help-services', helpHeading(), () => helpRows(force.scale), null)
  yield writtenFile('standing-answers', until)
}
