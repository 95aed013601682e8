import { day } from '../kernel/index.ts'
import { caseRows, casesHeading } from './conduct/cases-file.ts'
import { csvStream } from './csv.ts'
import { casesBegin, type DayNumber, isoDay, recordBegins, sampleDay } from './days.ts'
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
import { planTraining } from './training/attendances.ts'
import { completionRows, completionsHeading } from './training/completions-file.ts'
import { courseRows, coursesHeading } from './training/courses-file.ts'
import { curriculumHeading, curriculumRows } from './training/curriculum-file.ts'
import { evaluationRows, evaluationsHeading } from './training/evaluations-file.ts'
import { bookingRows, bookingsHeading, sessionRows, sessionsHeading } from './training/sessions-file.ts'
import { peopleHeading, peopleRows } from './workforce/people-file.ts'
import { postRows, postsBegin, postsHeading } from './workforce/posts-file.ts'
import { sampleUnits, unitRow, unitsHeading } from './workforce/units.ts'

/** Every file of the sample force, in the order in which a force would load them. */
export function* sampleFiles(force: SampleForce): Generator<SampleFile> {
  const csv = (
    kind: string,
    heading: string,
    rows: () => Iterable<string>,
    begins: DayNumber = recordBegins,
  ): SampleFile => ({
    kind,
    name: `${kind}.csv`,
    covers: { from: day(isoDay(begins)), to: day(isoDay(sampleDay)) },
    open: () => csvStream(heading, rows()),
  })
  yield csv('units', unitsHeading, () => sampleUnits(force.scale).map(unitRow))
  yield csv('people', peopleHeading, () => peopleRows(force.people, force.seed))
  yield csv('posts', postsHeading, () => postRows(force.posts, force.seed), postsBegin)
  yield csv('courses', coursesHeading, courseRows)
  yield csv('curriculum', curriculumHeading, curriculumRows)
  yield writtenFile('materials')
  yield writtenFile('deliverers')
  yield writtenFile('requirements')
  const plan = planTraining(force)
  yield csv('sessions', sessionsHeading, () => sessionRows(plan.sessions))
  yield csv('bookings', bookingsHeading, () => bookingRows(force, plan))
  yield csv('completions', completionsHeading, () => completionRows(force, plan.attendances))
  yield csv('evaluations', evaluationsHeading, () => evaluationRows(force))
  yield starterFile('response', 'definitions', 'yaml')
  yield starterFile('response', 'routing-policy', 'yaml')
  yield csv('reports', reportsHeading, () => reportRows(force))
  yield csv('risk-assessments', riskHeading, () => riskRows(force))
  yield csv('referrals-out', referralsOutHeading, () => referralOutRows(force))
  yield csv('conduct-cases', casesHeading, () => caseRows(force), casesBegin)
  yield writtenFile('policies')
  yield starterFile('funding', 'funding', 'csv')
  yield starterFile('funding', 'demand-indicators', 'csv')
  yield starterFile('funding', 'recommendations', 'csv')
  yield starterFile('public-site', 'help-services', 'csv')
  yield writtenFile('standing-answers')
}
