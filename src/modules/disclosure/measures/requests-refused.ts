import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { meaningOf, ofTheDesk, requestsAsKnown } from './desk-measure.ts'

/** The requests that were refused, wholly or in part, by what the refusal stands on. */
export const requestsRefused: Measure = {
  ...ofTheDesk,
  id: 'disclosure.requests-refused',
  name: 'Freedom of Information requests refused',
  definition:
    'Requests about domestic abuse of which an officer decided in the period that at least one question is refused, or neither confirmed nor denied, counted once each in each cell: a request refused under two exemptions stands in both rows and once in the total. By the day of the decision that stands.',
  dimensions: [
    { id: 'exemption', name: 'Exemption' },
    {
      id: 'refusal',
      name: 'How it was refused',
      values: [
        { value: 'refused', label: 'Refused' },
        { value: 'neither_confirmed_nor_denied', label: 'Neither confirmed nor denied' },
      ],
    },
  ],
  facts: (request) => sql`
    select r.request_id as counted, d.decided_on as on_date, d.outcome_id as row_id, r.reference as page_id,
      r.import_id, r.line, d.exemption, d.outcome as refusal
    from (${requestsAsKnown(request)}) as r
    join (
      select q.request_id, o.outcome_id, o.outcome, coalesce(o.exemption, 'Not stated') as exemption,
        (o.recorded_at at time zone 'Europe/London')::date as decided_on
      from disclosure.outcome as o
      join disclosure.question as q on q.force_id = o.force_id and q.question_id = o.question_id
      where o.force_id = ${request.forceId} and o.outcome in ('refused', 'neither_confirmed_nor_denied')
        and ${asKnownAt('o', request.knownAt)}
    ) as d on d.request_id = r.request_id
    where d.decided_on between ${request.from} and ${request.to}`,
  means: [
    meaningOf([senses('event', 'refused')], { narrows: { exemption: 'exemption' } }),
    // A section that somebody names is near, and so is whatever else is asked of exemptions.
    { ...meaningOf([]), asks: [], core: [senses('attribute', 'refusal_ground')] },
  ],
}
