import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension, ownPeople } from '../../workforce/index.ts'
import { behaviours, nonDisciplinaryOutcomes, outcomes } from '../vocabulary.ts'
import {
  byFinding,
  byOutcome,
  bySeverity,
  eventFacts,
  ofTheSubject,
  planByRole,
  restricted,
  subjectColumns,
  subjectThen,
} from './conduct-measure.ts'
import { implied, light, meaningOf } from './what-it-means.ts'

/** What became of each allegation. */
export const allegationOutcomes: Measure = {
  ...restricted,
  id: 'conduct.allegation-outcomes',
  version: 1,
  name: 'Allegations of domestic abuse by their misconduct outcome',
  definition:
    'Allegations whose misconduct outcome fell in the period, counted one by one, by the outcome and finding that stand. An outcome that names an allegation decides that one; one that names none decides all the allegations of its case against the person. Allegations not decided yet, and what courts decided, are not among them. By what the person was on the day of the outcome.',
  unit: 'allegations',
  dimensions: [
    byOutcome,
    byFinding,
    ...ofTheSubject,
    bySeverity,
    { id: 'behaviour', name: 'Behaviour alleged', values: asDimension(behaviours) },
  ],
  facts: (request) => sql`
    select a.allegation_id as counted, o.occurred_on as on_date, o.case_event_version_id as row_id, a.case_id as page_id,
      o.import_id, o.line, o.role, ${subjectColumns}, o.outcome, coalesce(o.finding, 'not_told') as finding,
      coalesce(a.severity, 'not_assessed') as severity, a.behaviour
    from conduct.allegation_version as a
    join conduct.allegation as n on n.force_id = a.force_id and n.allegation_id = a.allegation_id
    join lateral (
      select e.* from conduct.case_event as e
      where e.force_id = a.force_id and e.case_id = a.case_id and e.person_id = a.person_id
        and e.kind = 'misconduct_outcome' and coalesce(e.allegation_number, n.number) = n.number
        and ${asKnownAt('e', request.knownAt)}
      order by e.allegation_number is null, e.occurred_on desc, e.number desc limit 1
    ) as o on true
    ${subjectThen(request, 'o.person_id', 'o.occurred_on')}
    where a.force_id = ${request.forceId} and o.occurred_on between ${request.from} and ${request.to}
      and ${asKnownAt('a', request.knownAt)}`,
  means: {
    ...meaningOf([]),
    core: [
      senses('event', 'alleged'),
      [...senses('outcome', ...Object.keys(outcomes)), ...senses('finding', '*'), ...senses('noun', 'outcome')],
      ownPeople,
      senses('subject', 'domestic_abuse'),
    ],
    implied,
    narrows: {
      role: 'role',
      rank: 'rank',
      outcome: 'outcome',
      finding: 'finding',
      severity: 'severity',
      behaviour: 'behaviour',
    },
    light: ['report', 'end', 'over', 'had', 'exist'],
  },
  cues: [],
  plan: planByRole({}, ['outcome']),
}

/** People by every misconduct outcome, discipline or not. */
export const peopleWithOutcome: Measure = {
  ...restricted,
  id: 'conduct.people-with-outcome',
  version: 1,
  name: 'People by the misconduct outcome they were given',
  definition:
    'People given a misconduct outcome in the period in a case of domestic abuse, whatever it was, counted once each in each cell. Somebody given two outcomes stands in a row for each and once in the total. By what they were on the day of the outcome.',
  unit: 'people',
  dimensions: [byOutcome, byFinding, ...ofTheSubject],
  facts: eventFacts('misconduct_outcome', { columns: sql`e.outcome, coalesce(e.finding, 'not_told') as finding` }),
  // Warnings and other discipline are another measure's to say.
  means: meaningOf(senses('outcome', ...nonDisciplinaryOutcomes), {
    narrows: { outcome: 'outcome' },
    light: [...light, 'report', 'end', 'complete', 'face'],
  }),
  cues: [],
  plan: planByRole({}, ['outcome']),
}
