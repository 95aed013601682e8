import { sql } from 'kysely'
import type { Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { inTime, meaningOf, ofTheDesk, requestsAsKnown } from './desk-measure.ts'

/** The requests that came in, and how far each was answered as the desk knew it. */
export const requestsReceived: Measure = {
  ...ofTheDesk,
  id: 'disclosure.requests-received',
  name: 'Freedom of Information requests received',
  definition:
    'Requests about domestic abuse whose letter this desk received in the period, counted once each however many questions they put. A request counts as answered on the day its answer was first published, and as in time where that was no later than the twentieth working day after it came.',
  dimensions: [inTime],
  facts: (request) => sql`
    select r.request_id as counted, r.received_on as on_date, r.request_id as row_id, r.reference as page_id,
      r.import_id, r.line, r.in_time
    from (${requestsAsKnown(request)}) as r
    where r.received_on between ${request.from} and ${request.to}`,
  means: [
    meaningOf([], { light: ['report', 'exist', 'complete', 'about', 'bring'] }),
    { ...meaningOf([]), asks: [], core: [senses('noun', 'desk')] },
    // Of those received then, how many were answered in time: not those answered then.
    meaningOf([senses('light', 'report'), senses('event', 'answered'), senses('promptness', '*')], {
      narrows: { promptness: 'in_time' },
    }),
  ],
}
