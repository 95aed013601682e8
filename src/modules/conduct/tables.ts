import type { PlainDate } from '../../kernel/index.ts'
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
interface NeedToKnow {
  allowed_person_ids: string[]
  denied_person_ids: string[]
  denied_command_ids: string[]
}

interface Recorded {
  import_id: string | null
  line: number | null
  recorded_at: Date
  superseded_at: Date | null
}

interface CaseTable extends NeedToKnow {
  force_id: string
  case_id: string
  reference: string
}

interface CaseVersionTable extends NeedToKnow, Recorded {
  force_id: string
  case_version_id: string
  case_id: string
  case_type: CaseType
  /** Where the victim works in the force: their command is kept out as the subject's is. */
  victim_person_id: string | null
}

/** One allegation against one person. A case holds one or more. */
interface AllegationTable extends NeedToKnow {
  force_id: string
  allegation_id: string
  case_id: string
  /** Its number among the case's entries: allegations and events are numbered together. */
  number: number
}

interface AllegationVersionTable extends NeedToKnow, Recorded {
  force_id: string
  allegation_version_id: string
  allegation_id: string
  case_id: string
  person_id: string
  /** What the person was on the day the allegation was received. */
  role: ConductRole
  received_on: PlainDate
  behaviour: Behaviour
  severity: Severity | null
  summary: string | null
}

/** What happened to one person in a case, on one day. Identified by the case and the entry's number. */
interface CaseEventTable extends NeedToKnow, Recorded {
  force_id: string
  case_event_version_id: string
  case_id: string
  number: number
  person_id: string
  /** What the person was on that day. */
  role: ConductRole
  kind: EventKind
  occurred_on: PlainDate
  proceeding: Proceeding | null
  finding: Finding | null
  outcome: Outcome | null
  /** The number of the allegation that an outcome decides; null for all of the person's in the case. */
  allegation_number: number | null
  leaver_reason: LeaverReason | null
}

export interface ConductTables {
  'conduct.case': CaseTable
  'conduct.case_version': CaseVersionTable
  'conduct.allegation': AllegationTable
  'conduct.allegation_version': AllegationVersionTable
  'conduct.case_event': CaseEventTable
}
