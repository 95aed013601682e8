import { column, type PlainDate, versionedTable } from '../../kernel/index.ts'
import type { LeaverReason } from '../workforce/index.ts'
import type {
  Behaviour,
  CaseType,
  ConductRole,
  EventKind,
  Finding,
  Outcome,
  Proceeding,
  Severity,
} from './vocabulary.ts'

/** Who may and who must not read a row: the same on every row of a case, for policies look at nothing else. */
const needToKnow = {
  allowed_person_ids: column<string[]>(),
  denied_person_ids: column<string[]>(),
  denied_command_ids: column<string[]>(),
}

export const caseVersions = versionedTable({
  table: 'conduct.case_version',
  versionId: 'case_version_id',
  key: {
    case_id: column<string>(),
  },
  facts: {
    case_type: column<CaseType>(),
    /** Where the victim works in the force: their command is kept out as the subject's is. */
    victim_person_id: column<string | null>(),
    ...needToKnow,
  },
})

export const allegationVersions = versionedTable({
  table: 'conduct.allegation_version',
  versionId: 'allegation_version_id',
  key: {
    allegation_id: column<string>(),
  },
  facts: {
    case_id: column<string>(),
    person_id: column<string>(),
    /** What the person was on the day the allegation was received. */
    role: column<ConductRole>(),
    received_on: column<PlainDate>(),
    behaviour: column<Behaviour>(),
    severity: column<Severity | null>(),
    summary: column<string | null>(),
    ...needToKnow,
  },
})

/** What happened to one person in a case, on one day. Identified by the case and the entry's number. */
export const caseEvents = versionedTable({
  table: 'conduct.case_event',
  versionId: 'case_event_version_id',
  key: {
    case_id: column<string>(),
    number: column<number>(),
  },
  facts: {
    person_id: column<string>(),
    /** What the person was on that day. */
    role: column<ConductRole>(),
    kind: column<EventKind>(),
    occurred_on: column<PlainDate>(),
    proceeding: column<Proceeding | null>(),
    finding: column<Finding | null>(),
    outcome: column<Outcome | null>(),
    /** The number of the allegation that an outcome decides; null for all of the person's in the case. */
    allegation_number: column<number | null>(),
    leaver_reason: column<LeaverReason | null>(),
    ...needToKnow,
  },
})
