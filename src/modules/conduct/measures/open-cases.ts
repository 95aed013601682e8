import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, type FactsRequest, type Measure } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { asDimension } from '../../workforce/index.ts'
import { caseTypes } from '../vocabulary.ts'
import { ofTheSubject, planByRole, planOnDay, restricted, subjectColumns, subjectThen } from './conduct-measure.ts'
import { implied, meaningOf, notEnded, ofOwn } from './what-it-means.ts'

/**
 * SELECT of cases against one person each, as known: `case_id`, `person_id`, `case_type`, `received_on` (the first
 * allegation), `ended_on` (the day on which the case against them was closed, or, where no file tells, that of the last
 * misconduct outcome; null while it is open), and `role`, `row_id`, `import_id`, `line` of the first allegation.
 */
const casesAgainst = ({ forceId, knownAt }: FactsRequest): RawBuilder<unknown> => sql`
  select distinct on (a.case_id, a.person_id) a.case_id, a.person_id, v.case_type, a.received_on, a.role,
    a.allegation_version_id as row_id, a.import_id, a.line, ended.ended_on
  from conduct.allegation_version as a
  join conduct.case_version as v on v.force_id = a.force_id and v.case_id = a.case_id and ${asKnownAt('v', knownAt)}
  left join lateral (
    select coalesce(max(e.occurred_on) filter (where e.kind = 'case_closed'), max(e.occurred_on)) as ended_on
    from conduct.case_event as e
    where e.force_id = a.force_id and e.case_id = a.case_id and e.person_id = a.person_id
      and e.kind in ('case_closed', 'misconduct_outcome') and ${asKnownAt('e', knownAt)}
  ) as ended on true
  where a.force_id = ${forceId} and ${asKnownAt('a', knownAt)}
  order by a.case_id, a.person_id, a.received_on, a.allegation_version_id`

const ofCases = {
  ...restricted,
  version: 1,
  unit: 'cases',
  dimensions: [...ofTheSubject, { id: 'case_type', name: 'Type of case', values: asDimension(caseTypes) }],
  cues: [],
} as const

const columns = sql`c.row_id, c.case_id as page_id, c.import_id, c.line, c.role, c.case_type, ${subjectColumns}`

/** Cases that were open on a day, whenever they were opened. */
export const casesOpen: Measure = {
  ...ofCases,
  id: 'conduct.cases-open',
  name: 'Cases of domestic abuse open on a day',
  definition:
    'Cases whose first allegation was received by the day and which were open at the end of it against at least one person, counted once each. A case against a person ends when it is told to be closed, or, where that is not told, with the last misconduct outcome. By what the person was when it began.',
  periodType: 'as-at',
  facts: (request) => sql`
    select c.case_id as counted, ${request.from}::date as on_date, ${columns}
    from (${casesAgainst(request)}) as c
    ${subjectThen(request, 'c.person_id', 'c.received_on')}
    where c.received_on <= ${request.from}::date and (c.ended_on is null or c.ended_on > ${request.from}::date)`,
  means: meaningOf(notEnded, {
    core: [senses('noun', 'case'), notEnded, ofOwn, senses('subject', 'domestic_abuse')],
    implied: [...implied, ...senses('state', 'current')],
    light: ['exist', 'report', 'over', 'concern'],
  }),
  plan: planOnDay,
}

/** What is asked how long it took has ended. */
const ended = [...senses('event', 'ended'), ...senses('outcome', 'completed'), ...senses('light', 'take_on_average')]

/** "How long does one take": of those that ended, and never how many they were. */
const lasted = [...senses('light', 'last', 'take_on_average'), ...senses('attribute', 'duration')]
const lengthsOf = (counted: Meaning): readonly Meaning[] => [
  counted,
  {
    ...counted,
    asks: ['mean', 'median', 'longest'],
    core: counted.core.map((ways) => (ways === ended ? lasted : ways)),
    implied: [...(counted.implied ?? []), ...ended],
    light: [...(counted.light ?? []), 'to_the_end'],
  },
]

/** Cases by the day on which they ended; `amount` is how many days each took. */
export const casesEnded: Measure = {
  ...ofCases,
  id: 'conduct.cases-ended',
  name: 'Cases of domestic abuse that ended',
  definition:
    'Cases against one person that ended in the period, counted once each, from the day the first allegation was received to the day the case against them was told to be closed, or, where that is not told, to the last misconduct outcome. A case that is open has no length yet and is not among them. By what the person was when it began.',
  aggregate: 'durations',
  facts: (request) => sql`
    select c.case_id || ' ' || c.person_id as counted, c.ended_on as on_date, c.ended_on - c.received_on as amount, ${columns}
    from (${casesAgainst(request)}) as c
    ${subjectThen(request, 'c.person_id', 'c.received_on')}
    where c.ended_on between ${request.from} and ${request.to}`,
  means: lengthsOf(
    meaningOf([], {
      core: [ended, senses('noun', 'case'), ofOwn, senses('subject', 'domestic_abuse')],
      light: ['report', 'over', 'concern'],
    }),
  ),
  plan: planByRole(),
}

/** Misconduct investigations by the day of their outcome; `amount` is how many days each took. */
export const investigationsEnded: Measure = {
  ...restricted,
  id: 'conduct.investigations-ended',
  version: 1,
  name: 'Misconduct investigations that ended',
  definition:
    'Misconduct investigations of one person each that had their outcome in the period, counted once each, from the day on which they were opened to the day of the last outcome. An investigation without an outcome has no length yet and is not among them. By what the person was when it was opened.',
  unit: 'cases',
  dimensions: ofTheSubject,
  aggregate: 'durations',
  facts: (request) => {
    const { forceId, from, to, knownAt } = request
    return sql`
    select i.case_id || ' ' || i.person_id as counted, i.ended_on as on_date, i.ended_on - i.occurred_on as amount,
      i.case_event_version_id as row_id, i.case_id as page_id, i.import_id, i.line, i.role, ${subjectColumns}
    from (
      select distinct on (e.case_id, e.person_id) e.*, o.ended_on from conduct.case_event as e
      join lateral (
        select max(f.occurred_on) as ended_on from conduct.case_event as f
        where f.force_id = e.force_id and f.case_id = e.case_id and f.person_id = e.person_id
          and f.kind = 'misconduct_outcome' and ${asKnownAt('f', knownAt)}
      ) as o on true
      where e.force_id = ${forceId} and e.kind = 'misconduct_investigation_opened' and ${asKnownAt('e', knownAt)}
      order by e.case_id, e.person_id, e.occurred_on
    ) as i
    ${subjectThen(request, 'i.person_id', 'i.occurred_on')}
    where i.ended_on between ${from} and ${to}`
  },
  means: lengthsOf(
    meaningOf([], {
      core: [ended, senses('noun', 'misconduct_investigation'), senses('subject', 'domestic_abuse')],
      light: ['report', 'over', 'concern', 'by_professional_standards'],
    }),
  ),
  cues: [],
  plan: planByRole(),
}
