import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, type Dimension, type FactsRequest, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension, ownPeople } from '../../workforce/index.ts'
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
import { implied, meaningOf, orOfPeople } from './what-it-means.ts'

/** What is held to decide: a review of practice is none. */
const held: readonly Proceeding[] = ['meeting', 'hearing', 'accelerated_hearing']

const dimensions: readonly Dimension[] = [
  {
    id: 'proceeding',
    name: 'Meeting or hearing',
    values: asDimension(proceedings).filter(({ value }) => held.some((each) => each === value)),
  },
  bySeverity,
  byOutcome,
  byFinding,
  ...ofTheSubject,
]

/** SELECT of what meetings and hearings decided of one person each: what is `counted` of each. */
const decided =
  (counted: RawBuilder<unknown>) =>
  (request: FactsRequest): RawBuilder<unknown> =>
    sql`
    select ${counted} as counted, e.occurred_on as on_date,
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
      and e.occurred_on between ${request.from} and ${request.to} and ${asKnownAt('e', request.knownAt)}`

const narrows = { proceeding: 'proceeding', severity: 'severity', outcome: 'outcome', finding: 'finding' } as const

/** Meetings and hearings, gross misconduct apart. One that decided of several people is one. */
export const hearings: Measure = {
  ...restricted,
  id: 'conduct.hearings',
  version: 1,
  name: 'Misconduct meetings and hearings',
  definition:
    'Misconduct meetings, misconduct hearings and accelerated hearings in cases of domestic abuse, by the day of their outcome, counted once each however many people or allegations they decided of. Severity is the gravest at which an allegation against the person in the case was assessed: a gross misconduct hearing is one of gross misconduct, also where that was only found. One that decided of people of two roles stands in both rows and once in the total.',
  unit: 'hearings',
  dimensions,
  facts: decided(sql`e.case_id || ' ' || e.occurred_on || ' ' || e.proceeding`),
  means: {
    ...meaningOf([]),
    // Nobody else has them: who names one says whose.
    core: [
      senses('proceeding', '*'),
      senses('subject', 'domestic_abuse'),
      [...senses('proceeding', '*'), ...ownPeople],
    ],
    implied,
    light: ['give', 'convene', 'exist', 'report', 'end', 'cover', 'over'],
    narrows: { ...narrows, role: 'role', rank: 'rank' },
  },
  cues: [],
  plan: planByRole(),
}

/** Of whom they decided: people, each once. */
export const peopleAtHearings: Measure = {
  ...hearings,
  id: 'conduct.people-at-hearings',
  name: 'People whose case went to a misconduct meeting or hearing',
  definition:
    'People of whom a misconduct meeting, a misconduct hearing or an accelerated hearing decided in the period in a case of domestic abuse, by the day of its outcome, counted once each in each cell. Those whose case was listed and not decided are not among them. Severity is the gravest at which an allegation against the person in the case was assessed, or as gross misconduct where that was found.',
  unit: 'people',
  facts: decided(sql`e.person_id`),
  // Who "attended" a hearing may have been its witness.
  means: orOfPeople(
    meaningOf(senses('proceeding', '*'), {
      narrows,
      light: ['because', 'over', 'subject_to', 'face', 'exist', 'had', 'against_them'],
    }),
  ),
}
