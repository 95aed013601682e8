import type { PlainDate } from '../../kernel/index.ts'
import type { Sex, UnitKind } from '../workforce/index.ts'
import type {
  AssessedGrade,
  Behaviour,
  Connection,
  DefinitionCode,
  LeadCommand,
  Obligation,
  OffenceKind,
  PartyWorks,
  ReferralOutcome,
  RiskGrade,
  RiskStage,
  RiskTool,
  ServiceKind,
  SuspectPoliceRole,
  TestOutcome,
} from './vocabulary.ts'

interface Recorded {
  import_id: string | null
  line: number | null
  recorded_at: Date
  superseded_at: Date | null
}

/** Who may read a row that tells of a report. Null where nobody is named. */
interface NeedToKnow {
  restricted: boolean
  allowed_person_ids: string[] | null
  denied_person_ids: string[] | null
  denied_command_ids: string[] | null
}

export interface DefinitionVersionTable extends Recorded {
  force_id: string
  definition_version_id: string
  code: DefinitionCode
  title: string
  source: string
  plain_words: string
  in_force_from: PlainDate
  least_age: number
  behaviours: Behaviour[]
  connections: Connection[]
}

export interface RoutingPolicyVersionTable extends Recorded {
  force_id: string
  routing_policy_version_id: string
  code: string
  title: string
  in_force_from: PlainDate
  first_response: UnitKind
  /** Of all its rules together, so that a policy with another rule is another version. */
  rules_digest: string
}

export interface RoutingRuleTable {
  force_id: string
  routing_policy_version_id: string
  rule_order: number
  name: string
  suspect_police_role: string[]
  offence_kind: string[]
  party_works_in_command: string[]
  risk_grade: string[]
  lead_unit_kind: UnitKind | null
  lead_command: LeadCommand | null
  obligations: Obligation[]
  import_id: string | null
  line: number | null
  recorded_at: Date
}

/** A report's identity, and who may read all that tells of it. */
export interface ReportTable extends NeedToKnow {
  force_id: string
  report_id: string
  reference: string
  /** Commands that files named as a party's: kept out once the report is restricted. */
  party_command_ids: string[] | null
}

export interface ReportVersionTable extends Recorded, NeedToKnow {
  force_id: string
  report_version_id: string
  report_id: string
  reference: string
  received_on: PlainDate
  occurred_on: PlainDate | null
  offence_kind: OffenceKind
  behaviours: Behaviour[] | null
  connection: Connection
  /** A name for the victim that tells nobody who they are; the same in each of their reports. */
  victim_id: string | null
  victim_age: number | null
  suspect_age: number | null
  /** As they describe it; null where the report does not say. */
  victim_sex: Sex | null
  suspect_sex: Sex | null
  /** Children who saw, heard or felt the effects (Domestic Abuse Act 2021 s.3); null where nobody asked. */
  children: number | null
  suspect_police_role: SuspectPoliceRole
  party_works_in_command: PartyWorks
  /** The command where it happened. */
  command_id: string
  risk_grade: RiskGrade
  /** Null where the record held no such definition when the report came in. */
  acpo_test: TestOutcome | null
  acpo_version_id: string | null
  da_act_2021_test: TestOutcome | null
  da_act_2021_version_id: string | null
  /** The definition in force when the report was received, and the report's outcome by it. */
  definition_code: DefinitionCode
  definition_test: TestOutcome
  lead_unit_kind: UnitKind | 'undecided'
  /** Null where a supervisor has to choose the unit. */
  lead_unit_id: string | null
  routing_policy_version_id: string
  routing_rule: number | null
}

export interface RiskAssessmentVersionTable extends Recorded, NeedToKnow {
  force_id: string
  risk_assessment_version_id: string
  report_id: string
  stage: RiskStage
  assessed_on: PlainDate
  tool: RiskTool
  tool_version: string
  /** Questions answered yes. */
  ticks: number | null
  tool_grade: AssessedGrade
  grade: AssessedGrade
  professional_judgement: boolean
}

export interface ReferralOutVersionTable extends Recorded, NeedToKnow {
  force_id: string
  referral_out_version_id: string
  report_id: string
  service_kind: ServiceKind
  service: string
  referred_on: PlainDate
  outcome: ReferralOutcome
  outcome_on: PlainDate | null
}

export interface ResponseTables {
  'response.definition_version': DefinitionVersionTable
  'response.routing_policy_version': RoutingPolicyVersionTable
  'response.routing_rule': RoutingRuleTable
  'response.report': ReportTable
  'response.report_version': ReportVersionTable
  'response.risk_assessment_version': RiskAssessmentVersionTable
  'response.referral_out_version': ReferralOutVersionTable
}
