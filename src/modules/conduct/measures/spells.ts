import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, type FactsRequest, type Measure } from '../../../kernel/index.ts'
import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import type { EventKind } from '../vocabulary.ts'
import {
  eventFacts,
  ofTheSubject,
  planByRole,
  planOnDay,
  restricted,
  subjectColumns,
  subjectThen,
} from './conduct-measure.ts'
import { implied, meaningOf, notEnded, orOfPeople } from './what-it-means.ts'

/**
 * People for whom something that begins and ends stood on the day asked: begun by then, and not ended by the end of that
 * day. What they were is what they were that day, `former_…` where they had left.
 */
const standing =
  (begins: EventKind, ends: readonly EventKind[]) =>
  (request: FactsRequest): RawBuilder<unknown> => {
    const { forceId, from, knownAt } = request
    return sql`
    select b.person_id as counted, b.on_date, b.case_event_version_id as row_id, b.case_id as page_id, b.import_id,
      b.line, case t.posting when 'held' then t.role when 'left' then 'former_' || t.role else b.role end as role,
      ${subjectColumns}
    from (
      select e.*, ${from}::date as on_date from conduct.case_event as e
      where e.force_id = ${forceId} and e.kind = ${begins} and e.occurred_on <= ${from}::date and ${asKnownAt('e', knownAt)}
        and not exists (
          select from conduct.case_event as f
          where f.force_id = e.force_id and f.case_id = e.case_id and f.person_id = e.person_id
            and f.kind = any(${[...ends]}) and f.occurred_on between e.occurred_on and ${from}::date
            and ${asKnownAt('f', knownAt)}
        )
    ) as b
    ${subjectThen(request, 'b.person_id', 'b.on_date')}`
  }

const ofPeople = { ...restricted, version: 1, unit: 'people', dimensions: ofTheSubject, cues: [] } as const

const ofDay = (happened: readonly Sense[]): Meaning =>
  meaningOf(happened, {
    implied: [...implied, ...senses('state', 'current')],
    light: ['exist', 'after', 'because', 'over', 'put', 'had', 'by_professional_standards', 'subject_to'],
  })

/** How things stand on a day, now where none is named. */
const onDay = (happened: readonly Sense[]) =>
  ({
    ...ofPeople,
    periodType: 'as-at',
    means: orOfPeople(ofDay(happened)),
    plan: planOnDay,
  }) as const

/** What began, by the day on which it did. */
const begun = (happened: readonly Sense[]) => ({
  ...ofPeople,
  means: orOfPeople(
    meaningOf(happened, { light: ['had', 'after', 'because', 'over', 'put', 'subject_to', 'ended_up'] }),
  ),
  plan: planByRole(),
})

const opened = senses('event', 'misconduct_investigation_opened')
const underInvestigation = senses('event', 'under_investigation', 'misconduct_investigation_opened')

/** Whose misconduct investigation was open. */
export const peopleUnderInvestigation: Measure = {
  // Of a day. "Are the subject of a misconduct investigation", and no day, leaves open whether it may have ended.
  ...onDay(underInvestigation),
  means: [
    ...orOfPeople(ofDay(underInvestigation), opened),
    // Who is the subject of a live one, which has not ended. How many investigations there are is another number.
    {
      ...ofDay(opened),
      core: [...ofDay(opened).core, notEnded],
      light: [...(ofDay(opened).light ?? []), 'face'],
    },
  ],
  id: 'conduct.people-under-investigation',
  name: 'People under misconduct investigation on a day',
  definition:
    'People against whom a misconduct investigation for domestic abuse had been opened by the day, with neither an outcome nor the closing of the case by the end of it, counted once each. By what they were that day.',
  facts: standing('misconduct_investigation_opened', ['misconduct_outcome', 'case_closed']),
}

const suspended = senses('event', 'suspended')
const restrictedDuties = senses('event', 'restricted_duties')

export const peopleSuspendedOnDay: Measure = {
  ...onDay(suspended),
  id: 'conduct.people-suspended-on-day',
  name: 'People suspended on a day',
  definition:
    'People suspended from duty in a case of domestic abuse by the day, counted once each, whose suspension had not ended by the end of it, who had not left and whose case was not closed. By what they were that day.',
  facts: standing('suspended', ['suspension_ended', 'left_force', 'case_closed']),
}

export const peopleRestrictedOnDay: Measure = {
  ...onDay(restrictedDuties),
  id: 'conduct.people-restricted-on-day',
  name: 'People on restricted duties on a day',
  definition:
    'People whose duties were restricted in a case of domestic abuse by the day, counted once each, whose restriction had not ended by the end of it, who had not left and whose case was not closed. By what they were that day.',
  facts: standing('duties_restricted', ['restriction_ended', 'left_force', 'case_closed']),
}

/** Suspensions by the day on which they began. */
export const peopleSuspended: Measure = {
  ...begun(suspended),
  id: 'conduct.people-suspended',
  name: 'People suspended because of domestic abuse',
  definition:
    'People whose suspension from duty in a case of domestic abuse began in the period, counted once each in a period. By what they were on the day it began.',
  facts: eventFacts('suspended'),
}

export const peopleRestricted: Measure = {
  ...begun(restrictedDuties),
  id: 'conduct.people-restricted',
  name: 'People put on restricted duties because of domestic abuse',
  definition:
    'People whose duties began to be restricted in the period in a case of domestic abuse, counted once each in a period. By what they were on the day it began.',
  facts: eventFacts('duties_restricted'),
}
