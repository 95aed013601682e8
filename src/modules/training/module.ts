import type { Module } from '../../web/index.ts'
import { offeredTo } from './extracts/audiences.ts'
import { catalogue } from './extracts/catalogue.ts'
import { changes } from './extracts/changes.ts'
import { comparison } from './extracts/comparison.ts'
import { compulsion } from './extracts/compulsion.ts'
import { curriculum } from './extracts/curriculum.ts'
import { decisions } from './extracts/decisions.ts'
import { deliverers } from './extracts/deliverers.ts'
import { duration } from './extracts/duration.ts'
import { frequency } from './extracts/frequency.ts'
import { groupSizes } from './extracts/group-sizes.ts'
import { ifNotOffered } from './extracts/if-not-offered.ts'
import { materials } from './extracts/materials.ts'
import { deliveryModes } from './extracts/modes.ts'
import { officerInvolved } from './extracts/officer-involved.ts'
import { organisations } from './extracts/organisations.ts'
import { howPeopleGetOn } from './extracts/routes-on.ts'
import { scenarios } from './extracts/scenarios.ts'
import { topicCoverage } from './extracts/topic-coverage.ts'
import { tracking } from './extracts/tracking.ts'
import { sessionsPanel } from './home/next-sessions.ts'
import { overdueByUnitPanel, overdueUnitTasks } from './home/overdue-by-unit.ts'
import { overdueInOwnUnitPanel, overdueTasks } from './home/overdue-in-own-unit.ts'
import { bookingsImporter } from './import-bookings/importer.ts'
import { completionsImporter } from './import-completions/importer.ts'
import { coursesImporter } from './import-courses/importer.ts'
import { curriculumImporter } from './import-curriculum/importer.ts'
import { deliverersImporter } from './import-deliverers/importer.ts'
import { evaluationsImporter } from './import-evaluations/importer.ts'
import { materialsImporter } from './import-materials/importer.ts'
import { requirementsImporter } from './import-requirements/importer.ts'
import { sessionsImporter } from './import-sessions/importer.ts'
import { listCompletionsRoutes } from './list-completions/routes.ts'
import { listCoursesRoutes } from './list-courses/routes.ts'
import { listRequirementsRoutes } from './list-requirements/routes.ts'
import { peopleInDate, postsRequiringTraining } from './measures/currency.ts'
import { elementCompletions, failures, peopleWhoFailed } from './measures/element-results.ts'
import { peopleTrainedByMode, peopleTrainedInTopic } from './measures/people-by-what-is-taught.ts'
import { courseCompletions, peopleTrained } from './measures/people-trained.ts'
import { peopleTrainedInPost } from './measures/people-trained-in-post.ts'
import { sessionsHeld } from './measures/sessions-held.ts'
import { completionForm } from './record-completion/form.ts'
import { rederivePostings } from './rederive-postings.queries.ts'
import { showCourseRoutes } from './show-course/routes.ts'
import { showCoverageRoutes } from './show-coverage/routes.ts'
import { showPersonTrainingRoutes } from './show-person-training/routes.ts'
import { showRequirementRoutes } from './show-requirement/routes.ts'
import { trainingTerms } from './terms.ts'

export const training: Module = {
  name: 'training',
  title: 'Training',
  uses: ['access', 'workforce'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [
    coursesImporter,
    curriculumImporter,
    materialsImporter,
    deliverersImporter,
    requirementsImporter,
    sessionsImporter,
    bookingsImporter,
    completionsImporter,
    evaluationsImporter,
  ],
  reactions: [{ after: 'people', run: rederivePostings }],
  terms: trainingTerms,
  measures: [
    peopleTrained,
    courseCompletions,
    elementCompletions,
    failures,
    peopleWhoFailed,
    peopleTrainedInTopic,
    peopleTrainedByMode,
    peopleTrainedInPost,
    peopleInDate,
    postsRequiringTraining,
    sessionsHeld,
  ],
  extracts: [
    catalogue,
    changes,
    comparison,
    compulsion,
    curriculum,
    decisions,
    deliverers,
    duration,
    frequency,
    groupSizes,
    howPeopleGetOn,
    ifNotOffered,
    materials,
    deliveryModes,
    offeredTo,
    officerInvolved,
    organisations,
    scenarios,
    topicCoverage,
    tracking,
  ],
  forms: [completionForm],
  routes: [
    ...listCoursesRoutes,
    ...showCoverageRoutes,
    ...showCourseRoutes,
    ...listCompletionsRoutes,
    ...listRequirementsRoutes,
    ...showRequirementRoutes,
    ...showPersonTrainingRoutes,
  ],
  navigation: [
    { href: '/courses', text: 'Courses', may: 'course.read' },
    { href: '/completions', text: 'Completions', may: 'person-training.read' },
    { href: '/requirements', text: 'Required learning', may: 'person-training.read' },
  ],
  homeTasks: [overdueTasks, overdueUnitTasks],
  homePanels: [overdueByUnitPanel, overdueInOwnUnitPanel, sessionsPanel],
}
