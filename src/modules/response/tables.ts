import {
  column,
  type PlainDate,
  type SourceRow,
  type TypesOf,
  type VersionRow,
  versionedTable,
} from '../../kernel/index.ts'
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

/** Who may read a row that tells of a report. Null where nobody is named. */
export const needToKnow = {
  restricted: column<boolean>(),
  allowed_person_ids: column<string[] | null>(),
  denied_person_ids: column<string[] | null>(),
  denied_command_ids: column<string[] | null>(),
}
type NeedToKnow = TypesOf<typeof needToKnow>

export const definitionVersions = versionedTable({
  table: 'response.definition_version',
  versionId: 'definition_version_id',
  key: {
    code: column<DefinitionCode>(),
  },
  facts: {
    title: column<string>(),
    source: column<string>(),
    plain_words: column<string>(),
    in_force_from: column<PlainDate>(),
    least_age: column<number>(),
    behaviours: column<Behaviour[]>(),
    connections: column<Connection[]>(),
  },
})
export type DefinitionVersionTable = VersionRow<typeof definitionVersions>

export const routingPolicyVersions = versionedTable({
  table: 'response.routing_policy_version',
  versionId: 'routing_policy_version_id',
  key: {
    code: column<string>(),
  },
  facts: {
    title: column<string>(),
    in_force_from: column<PlainDate>(),
    first_response: column<UnitKind>(),
    /** Of all its rules together, so that a policy with another rule is another version. */
    rules_digest: column<string>(),
  },
})
export type RoutingPolicyVersionTable = VersionRow<typeof routingPolicyVersions>

export interface RoutingRuleTable extends SourceRow {
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

export const reportVersions = versionedTable({
  table: 'response.report_version',
  versionId: 'report_version_id',
  key: {
    report_id: column<string>(),
  },
  facts: {
    reference: column<string>(),
    received_on: column<PlainDate>(),
    occurred_on: column<PlainDate | null>(),
    offence_kind: column<OffenceKind>(),
    behaviours: column<Behaviour[] | null>(),
    connection: column<Connection>(),
    /** A name for the victim that tells nobody who they are; the same in each of their reports. */
    victim_id: column<string | null>(),
    victim_age: column<number | null>(),
    suspect_age: column<number | null>(),
    /** As they describe it; null where the report does not say. */
    victim_sex: column<Sex | null>(),
    suspect_sex: column<Sex | null>(),
    /** Children who saw, heard or felt the effects (Domestic Abuse Act 2021 s.3); null where nobody asked. */
    children: column<number | null>(),
    suspect_police_role: column<SuspectPoliceRole>(),
    party_works_in_command: column<PartyWorks>(),
    /** The command where it happened. */
    command_id: column<string>(),
    risk_grade: column<RiskGrade>(),
    /** Null where the record held no such definition when the report came in. */
    acpo_test: column<TestOutcome | null>(),
    acpo_version_id: column<string | null>(),
    da_act_2021_test: column<TestOutcome | null>(),
    da_act_2021_version_id: column<string | null>(),
    /** The definition in force when the report was received, and the report's outcome by it. */
    definition_code: column<DefinitionCode>(),
    definition_test: column<TestOutcome>(),
    lead_unit_kind: column<UnitKind | 'undecided'>(),
    /** Null where a supervisor has to choose the unit. */
    lead_unit_id: column<string | null>(),
    routing_policy_version_id: column<string>(),
    routing_rule: column<number | null>(),
    ...needToKnow,
  },
})
export type ReportVersionTable = VersionRow<typeof reportVersions>

export const riskAssessmentVersions = versionedTable({
  table: 'response.risk_assessment_version',
  versionId: 'risk_assessment_version_id',
  key: {
    report_id: column<string>(),
    stage: column<RiskStage>(),
    assessed_on: column<PlainDate>(),
  },
  facts: {
    tool: column<RiskTool>(),
    tool_version: column<string>(),
    /** Questions answered yes. */
    ticks: column<number | null>(),
    tool_grade: column<AssessedGrade>(),
    grade: column<AssessedGrade>(),
    professional_judgement: column<boolean>(),
    ...needToKnow,
  },
})
export type RiskAssessmentVersionTable = VersionRow<typeof riskAssessmentVersions>

export const referralOutVersions = versionedTable({
  table: 'response.referral_out_version',
  versionId: 'referral_out_version_id',
  key: {
    report_id: column<string>(),
    service: column<string>(),
    referred_on: column<PlainDate>(),
  },
  facts: {
    service_kind: column<ServiceKind>(),
    outcome: column<ReferralOutcome>(),
    outcome_on: column<PlainDate | null>(),
    ...needToKnow,
  },
})
export type ReferralOutVersionTable = VersionRow<typeof referralOutVersions>

export interface ResponseTables {
  'response.definition_version': DefinitionVersionTable
  'response.routing_policy_version': RoutingPolicyVersionTable
  'response.routing_rule': RoutingRuleTable
  'response.report': ReportTable
  'response.report_version': ReportVersionTable
  'response.risk_assessment_version': RiskAssessmentVersionTable
  'response.referral_out_version': ReferralOutVersionTable
}
