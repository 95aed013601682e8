import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension, leaverReasons, ownPeople } from '../../workforce/index.ts'
import { stageCues } from './asked.ts'
import { eventFacts, ofTheSubject, planByRole, restricted } from './conduct-measure.ts'
import { meaningOf } from './what-it-means.ts'

const left = senses('event', 'left', 'resigned', 'retired')
const narrows = { leaver_reason: 'leaver_reason' } as const

/** B7. Leavers after an allegation; how everyone left is counted by `workforce`. */
export const peopleWhoLeft: Measure = {
  ...restricted,
  id: 'conduct.people-who-left',
  name: 'People who left after an allegation of domestic abuse',
  definition:
    'People whose last day in the force fell in the period and came after an allegation of domestic abuse against them, counted once each, by why they left. That they left after an allegation does not say that they left because of it.',
  unit: 'people',
  dimensions: [...ofTheSubject, { id: 'leaver_reason', name: 'Why they left', values: asDimension(leaverReasons) }],
  facts: eventFacts('left_force', { columns: sql`e.leaver_reason` }),
  means: {
    ...meaningOf([], { narrows }),
    core: [left, senses('event', 'alleged'), ownPeople, senses('subject', 'domestic_abuse')],
    // That somebody left because of it, nobody knows.
    light: ['had', 'after', 'over', 'subject_to', 'against_them'],
  },
  cues: stageCues(
    /\b(?:resign(?:ed|ations?|ing)?|retire(?:d|ments?)?|left|leavers?|leaving|quit|stood down|stepped down)\b/,
    'of the force’s own people left after an allegation',
  ),
  plan: (read) => {
    const words = read.text.toLowerCase()
    // Dismissals are a question of their own unless this one names them.
    const reasons = /dismiss|sacked/.test(words) ? {} : { leaver_reason: ['resigned', 'retired', 'other'] }
    const byReason = /\b(?:by|each|per|the) reasons?\b|\bwhy\b|reasons? for (?:leaving|their)/.test(words)
    return planByRole(reasons, byReason ? ['leaver_reason'] : [])(read)
  },
}

/** Leavers whose misconduct investigation was open on their last day. */
export const peopleWhoLeftUnderInvestigation: Measure = {
  ...peopleWhoLeft,
  id: 'conduct.people-who-left-under-investigation',
  version: 1,
  name: 'People who left while under misconduct investigation for domestic abuse',
  definition:
    'People whose last day in the force fell in the period and against whom a misconduct investigation for domestic abuse had been opened by then, with neither an outcome nor the closing of the case by the end of that day, counted once each, by why they left. That they left while under investigation does not say that they left because of it.',
  facts: eventFacts('left_force', {
    columns: sql`e.leaver_reason`,
    where: ({ knownAt }) => sql`exists (
      select from conduct.case_event as b
      where b.force_id = e.force_id and b.person_id = e.person_id and b.kind = 'misconduct_investigation_opened'
        and b.occurred_on <= e.occurred_on and ${asKnownAt('b', knownAt)}
        and not exists (
          select from conduct.case_event as f
          where f.force_id = b.force_id and f.case_id = b.case_id and f.person_id = b.person_id
            and f.kind in ('misconduct_outcome', 'case_closed')
            and f.occurred_on between b.occurred_on and e.occurred_on and ${asKnownAt('f', knownAt)}
        )
    )`,
  }),
  means: {
    ...meaningOf([], { narrows }),
    core: [left, senses('state', 'under_investigation'), ownPeople, senses('subject', 'domestic_abuse')],
    light: ['had', 'over'],
  },
  cues: [],
}
