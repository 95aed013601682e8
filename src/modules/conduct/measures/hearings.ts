import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension } from '../../workforce/index.ts'
import { findings, heldHearings, outcomes } from '../vocabulary.ts'
import { ofTheSubject, planByRole, restricted, subjectColumns, subjectThen } from './conduct-measure.ts'
import { implied, meaningOf } from './what-it-means.ts'

/** Meetings and hearings, gross misconduct apart. One that decided of several people is one. */
export const hearings: Measure = {
  ...restricted,
  id: 'conduct.hearings',
  version: 1,
  name: 'Misconduct meetings and hearings',
  definition:
    'Misconduct meetings, misconduct hearings and accelerated hearings in cases of domestic abuse, by the day of their outcome, counted once each however many people or allegations they decided of. A gross misconduct hearing is one in which an allegation against the person was assessed as gross misconduct, or was found to be. One that decided of people of two roles stands in both rows and once in the total.',
  unit: 'hearings',
  dimensions: [
    { id: 'hearing', name: 'Meeting or hearing', values: asDimension(heldHearings) },
    { id: 'outcome', name: 'Outcome', values: asDimension(outcomes) },
    { id: 'finding', name: 'Finding', values: asDimension({ ...findings, not_told: 'Not told' }) },
    ...ofTheSubject,
  ],
  facts: (request) => sql`
    select e.case_id || ' ' || e.occurred_on || ' ' || e.proceeding as counted, e.occurred_on as on_date,
      e.case_event_version_id as row_id, e.case_id as page_id, e.import_id, e.line, e.role, ${subjectColumns}, e.outcome,
      coalesce(e.finding, 'not_told') as finding,
      case when e.proceeding <> 'hearing' then e.proceeding
        when e.finding = 'gross_misconduct' or exists (
          select from conduct.allegation_version as a
          where a.force_id = e.force_id and a.case_id = e.case_id and a.person_id = e.person_id
            and a.severity = 'gross_misconduct' and ${asKnownAt('a', request.knownAt)}
        ) then 'gross_misconduct_hearing' else 'misconduct_hearing' end as hearing
    from conduct.case_event as e
    ${subjectThen(request, 'e.person_id', 'e.occurred_on')}
    where e.force_id = ${request.forceId} and e.kind = 'misconduct_outcome'
      and e.proceeding in ('meeting', 'hearing', 'accelerated_hearing')
      and e.occurred_on between ${request.from} and ${request.to} and ${asKnownAt('e', request.knownAt)}`,
  means: {
    ...meaningOf([]),
    core: [senses('proceeding', '*'), senses('subject', 'domestic_abuse')],
    implied,
    light: ['give', 'exist', 'report'],
    narrows: { proceeding: 'hearing', role: 'role', rank: 'rank' },
  },
  cues: [],
  plan: planByRole(),
}
