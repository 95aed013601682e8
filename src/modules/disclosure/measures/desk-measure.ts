import { type RawBuilder, sql } from 'kysely'
import { type Dimension, type FactsRequest, knownDay, type Measure } from '../../../kernel/index.ts'
import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import { theForce } from '../../workforce/index.ts'
import { requestsHeld } from './extents.ts'

/** What all of the desk's own numbers have in common. */
export const ofTheDesk = {
  kind: 'measure',
  version: 1,
  unit: 'requests',
  aggregate: 'distinct',
  periodType: 'during',
  sensitivity: 'open',
  may: 'request.read',
  extent: requestsHeld,
  held: 'Requests are held from the first letter that this desk took in. It answers requests about domestic abuse; other requests to the force, and internal reviews, are not held here.',
  rowHref: (reference: string) => `/requests/${reference}`,
  cues: [],
} as const satisfies Partial<Measure>

/** What all of them mean but for what became of the request. All that this desk takes in is about domestic abuse. */
export const meaningOf = (happened: readonly (readonly Sense[])[], more: Partial<Meaning> = {}): Meaning => ({
  asks: ['how-many'],
  core: [senses('noun', 'request'), ...happened],
  implied: [...senses('subject', 'domestic_abuse'), ...senses('noun', 'desk'), ...theForce],
  light: ['about', 'cover', 'had', 'over', 'because', 'handed'],
  ...more,
})

/** Whether the law's twenty working days were kept (FOIA s.10(1)). */
export const inTime: Dimension = {
  id: 'in_time',
  name: 'Within twenty working days',
  values: [
    { value: 'in_time', label: 'Answered in time' },
    { value: 'late', label: 'Answered late' },
    { value: 'due', label: 'Not answered, and not yet due' },
    { value: 'overdue', label: 'Not answered, and overdue' },
  ],
}

/**
 * SELECT of the requests that came as letters, as known: `reference`, `received_on`, `due_on`, `import_id`, `line`,
 * `request_id`, `answered_on` (when its answer was first published; null until then) and `in_time`.
 */
export const requestsAsKnown = ({ forceId, knownAt }: FactsRequest): RawBuilder<unknown> => sql`
  select r.*, case
      when r.answered_on is not null then case when r.answered_on <= r.due_on then 'in_time' else 'late' end
      when r.due_on < ${knownDay(knownAt)}::date then 'overdue' else 'due'
    end as in_time
  from (
    select r.request_id, r.reference, r.received_on, r.due_on, r.import_id, r.line,
      (select min(p.published_on) from disclosure.published as p
       where p.force_id = r.force_id and p.request_id = r.request_id and p.recorded_at <= ${knownAt}) as answered_on
    from disclosure.request as r
    where r.force_id = ${forceId} and r.came_as = 'letter' and r.received_on is not null and r.taken_at <= ${knownAt}
  ) as r`
