import { sql } from 'kysely'
import type { Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { inTime, meaningOf, ofTheDesk, requestsAsKnown } from './desk-measure.ts'

/** The requests answered in a period, whenever they came. */
export const requestsAnswered: Measure = {
  ...ofTheDesk,
  id: 'disclosure.requests-answered',
  name: 'Freedom of Information requests answered',
  definition:
    'Requests about domestic abuse whose answer this desk first published in the period, whenever they came, counted once each. In time means no later than the twentieth working day after the request came; a longer time for weighing the public interest is not reckoned.',
  dimensions: [
    { ...inTime, values: inTime.values?.filter(({ value }) => value === 'in_time' || value === 'late') ?? [] },
  ],
  facts: (request) => sql`
    select r.request_id as counted, r.answered_on as on_date, r.request_id as row_id, r.reference as page_id,
      r.import_id, r.line, r.in_time
    from (${requestsAsKnown(request)}) as r
    where r.answered_on between ${request.from} and ${request.to}`,
  means: meaningOf([senses('event', 'answered')], { narrows: { promptness: 'in_time' } }),
}
