import { sql } from 'kysely'
import type { Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension, leaverReasons, ownPeople } from '../../workforce/index.ts'
import { stageCues } from './asked.ts'
import { eventFacts, ofTheSubject, planByRole, restricted } from './conduct-measure.ts'
import { meaningOf } from './what-it-means.ts'

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
    ...meaningOf([], { narrows: { leaver_reason: 'leaver_reason' } }),
    core: [
      senses('event', 'left', 'resigned', 'retired'),
      senses('event', 'alleged'),
      ownPeople,
      senses('subject', 'domestic_abuse'),
    ],
    // That somebody left because of it, nobody knows.
    light: ['had', 'after', 'over', 'subject_to'],
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
