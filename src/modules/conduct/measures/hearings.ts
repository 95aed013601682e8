import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension } from '../../workforce/index.ts'
import { type Proceeding, proceedings, severities } from '../vocabulary.ts'
import {
  byFinding,
  byOutcome,
  bySeverity,
  ofTheSubject,
  planByRole,
  restricted,
  subjectColumns,
  subjectThen,
} from './conduct-measure.ts'
import { implied, meaningOf } from './what-it-means.ts'

/** What is held to decide: a review of practice is none. */
const held: readonly Proceeding[] = ['meeting', 'hearing', 'accelerated_hearing']

/** Meetings and hearings, gross misconduct apart. One that decided of several people is one. */
export const hearings: Measure = {
  ...restricted,
  id: 'conduct.hearings',
  version: 1,
  name: 'Misconduct meetings and hearings',
  definition:
    'Misconduct meetings, misconduct hearings and accelerated hearings in cases of domestic abuse, by the day of their outcome, counted once each however many people or allegations they decided of. Severity is the gravest at which an allegation against the person in the case was assessed: a gross misconduct hearing is one of gross misconduct, also where that was only found. One that decided of people of two roles stands in both rows and once in the total.',
  unit: 'hearings',
  dimensions: [
    {
      id: 'proceeding',
      name: 'Meeting or hearing',
      values: asDimension(proceedings).filter(({ value }) => held.some((each) => each === value)),
    },
    bySeverity,
    byOutcome,
    byFinding,
    ...ofTheSubject,
  ],
  facts: (request) => sql`
    select e.case_id || ' ' || e.occurred_on || ' ' || e.proceeding as counted, e.occurred_on as on_date,
      e.case_event_version_id as row_id, e.case_id as page_id, e.import_id, e.line, e.role, ${subjectColumns}, e.outcome,
      coalesce(e.finding, 'not_told') as finding,
      e.proceeding,
      case when e.finding = 'gross_misconduct' then 'gross_misconduct' else coalesce(
        (select a.severity from conduct.allegation_version as a
         where a.force_id = e.force_id and a.case_id = e.case_id and a.person_id = e.person_id and a.severity is not null
           and ${asKnownAt('a', request.knownAt)}
         order by array_position(${Object.keys(severities)}::text[], a.severity) limit 1), 'not_assessed') end as severity
    from conduct.case_event as e
    ${subjectThen(request, 'e.person_id', 'e.occurred_on')}
    where e.force_id = ${request.forceId} and e.kind = 'misconduct_outcome'
      and e.proceeding = any(${[...held]})
      and e.occurred_on between ${request.from} and ${request.to} and ${asKnownAt('e', request.knownAt)}`,
  means: {
    ...meaningOf([]),
    core: [senses('proceeding', '*'), senses('subject', 'domestic_abuse')],
    implied,
    light: ['give', 'exist', 'report'],
    narrows: { proceeding: 'proceeding', severity: 'severity', role: 'role', rank: 'rank' },
  },
  cues: [],
  plan: planByRole(),
}
