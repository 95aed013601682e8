import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { ofTheSubject, planByRole, restricted, subjectColumns, subjectThen } from './conduct-measure.ts'
import { meaningOf } from './what-it-means.ts'

/** People, and not allegations: one person is accused however often. */
export const peopleAccused: Measure = {
  ...restricted,
  id: 'conduct.people-accused',
  version: 1,
  name: 'People accused of domestic abuse',
  definition:
    'People of the force of whom an allegation of domestic abuse was received in the period, counted once each in a period however many allegations there were. By what they were on the day the allegation was received.',
  unit: 'people',
  dimensions: ofTheSubject,
  facts: (request) => sql`
    select a.person_id as counted, a.received_on as on_date, a.allegation_version_id as row_id, a.case_id as page_id,
      a.import_id, a.line, a.role, ${subjectColumns}
    from conduct.allegation_version as a
    ${subjectThen(request, 'a.person_id', 'a.received_on')}
    where a.force_id = ${request.forceId} and a.received_on between ${request.from} and ${request.to}
      and ${asKnownAt('a', request.knownAt)}`,
  // Officers "make", "raise" and "receive" allegations of others.
  means: meaningOf(senses('event', 'alleged'), {
    light: [
      'had',
      'because',
      'over',
      'subject_to',
      'face',
      'at_least_one',
      'against_them',
      'was_made',
      'named_in',
      'exist',
    ],
  }),
  cues: [],
  plan: planByRole(),
}
