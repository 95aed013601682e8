import { type RawBuilder, sql } from 'kysely'
import type { AuditEvent, NeedToKnow, RestrictedThing, Tx } from '../../kernel/index.ts'

/** A case and all that tells of it: each row repeats who may read the case. */
export const restrictedCase: RestrictedThing = {
  name: 'conduct-case',
  kind: 'always',
  own: { table: 'conduct.case', key: 'case_id' },
  members: [
    { table: 'conduct.case_version', key: 'case_id', imported: true },
    { table: 'conduct.allegation', key: 'case_id', imported: false },
    { table: 'conduct.allegation_version', key: 'case_id', imported: true },
    { table: 'conduct.case_event', key: 'case_id', imported: true },
  ],
  action: 'conduct.readers-changed',
}

/** SELECT of the parties to current cases: `case_id`, `person_id`, `since` (the first allegation of the case). */
export const partiesNow = (forceId: string): RawBuilder<unknown> => sql`
  select a.case_id, party.person_id, min(a.received_on) over (partition by a.case_id) as since
  from conduct.allegation_version as a
  join conduct.case_version as v on v.force_id = a.force_id and v.case_id = a.case_id and v.superseded_at is null
  cross join lateral (values (a.person_id), (v.victim_person_id)) as party (person_id)
  where a.force_id = ${forceId} and a.superseded_at is null and party.person_id is not null`

/** SELECT of who is kept out of some cases. */
export const keptOutOf = (forceId: string, caseIds: readonly string[]): RawBuilder<unknown> => sql`
  select case_id as id, denied_person_ids, denied_command_ids from conduct.case
  where force_id = ${forceId} and case_id = any(${caseIds}::uuid[])`

/** Who is kept out of the cases behind a measure. */
export const needToKnow: NeedToKnow = {
  party: (forceId, personId) => sql`exists (
    select from conduct.case where force_id = ${forceId} and denied_person_ids @> array[${personId}::uuid])`,
  keptOut: keptOutOf,
}

/** What was done with a case, for those who may audit it: a party to it sees no entry of it. */
export const ofCase = (tx: Tx, caseId: string, event: Pick<AuditEvent, 'action' | 'detail'>): AuditEvent => ({
  ...event,
  subjectType: 'conduct-case',
  subjectId: caseId,
  about: [caseId],
  restricted: { keptOut: keptOutOf(tx.forceId, [caseId]), of: [caseId] },
})
