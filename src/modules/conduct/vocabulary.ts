import { day, type PlainDate } from '../../kernel/index.ts'
import { workforceRoles } from '../workforce/index.ts'

/** What the person was when it happened; `former_…` where they had left by then. */
export const conductRoles = {
  ...workforceRoles,
  former_police_officer: 'Former police officer',
  former_special_constable: 'Former special constable',
  former_pcso: 'Former PCSO',
  former_police_staff: 'Former police staff',
} as const
export type ConductRole = keyof typeof conductRoles

export const caseTypes = {
  complaint: 'Complaint',
  conduct_matter: 'Conduct matter',
  recordable_conduct_matter: 'Recordable conduct matter',
} as const
export type CaseType = keyof typeof caseTypes

/** How serious the allegation would be if it were proven, as professional standards assess it. */
export const severities = {
  gross_misconduct: 'Gross misconduct',
  misconduct: 'Misconduct',
  practice_requiring_improvement: 'Practice requiring improvement',
  neither: 'Neither',
} as const
export type Severity = keyof typeof severities

/** The kinds of behaviour that the Domestic Abuse Act 2021 s.1(3) names. */
export const behaviours = {
  physical_or_sexual: 'Physical or sexual abuse',
  violent_or_threatening: 'Violent or threatening behaviour',
  controlling_or_coercive: 'Controlling or coercive behaviour',
  economic: 'Economic abuse',
  psychological_emotional_other: 'Psychological, emotional or other abuse',
} as const
export type Behaviour = keyof typeof behaviours

/** What may happen in a case after the allegation. */
export const eventKinds = {
  misconduct_investigation_opened: 'Misconduct investigation opened',
  charged: 'Charged',
  convicted: 'Convicted',
  acquitted: 'Acquitted',
  criminal_no_further_action: 'No further action in the criminal case',
  misconduct_outcome: 'Misconduct outcome',
  suspended: 'Suspended',
  suspension_ended: 'Suspension ended',
  duties_restricted: 'Duties restricted',
  restriction_ended: 'Restriction of duties ended',
  case_closed: 'Case against them closed',
  left_force: 'Left the force',
} as const
export type EventKind = keyof typeof eventKinds

/** What follows from another event about the same person, and may not be dated before it. */
export const comesAfter: Readonly<Partial<Record<EventKind, EventKind>>> = {
  convicted: 'charged',
  acquitted: 'charged',
  misconduct_outcome: 'misconduct_investigation_opened',
  suspension_ended: 'suspended',
  restriction_ended: 'duties_restricted',
}

export const proceedings = {
  meeting: 'Misconduct meeting',
  hearing: 'Misconduct hearing',
  accelerated_hearing: 'Accelerated hearing',
  reflective_practice: 'Reflective practice review',
  none: 'No proceedings',
} as const
export type Proceeding = keyof typeof proceedings

export const findings = {
  gross_misconduct: 'Gross misconduct',
  misconduct: 'Misconduct',
  not_proven: 'Not proven',
} as const
export type Finding = keyof typeof findings

export const outcomes = {
  written_warning: 'Written warning',
  final_written_warning: 'Final written warning',
  reduction_in_rank: 'Reduction in rank',
  management_advice: 'Management advice',
  management_action: 'Management action',
  reprimand: 'Reprimand',
  dismissal_without_notice: 'Dismissal without notice',
  would_have_been_dismissed: 'Would have been dismissed',
  reflective_practice: 'Reflective practice',
  no_further_action: 'No further action',
} as const
export type Outcome = keyof typeof outcomes

/** Outcomes that discipline somebody short of dismissal. Reflective practice is learning, not discipline. */
export const disciplinaryOutcomes: readonly Outcome[] = [
  'written_warning',
  'final_written_warning',
  'reduction_in_rank',
  'management_advice',
  'management_action',
  'reprimand',
]

/** Outcomes that discipline nobody. */
export const nonDisciplinaryOutcomes: readonly Outcome[] = [
  'would_have_been_dismissed',
  'reflective_practice',
  'no_further_action',
]

/** The day on which the Police (Conduct) Regulations 2020 came into force. */
export const regulations2020: PlainDate = day('2020-02-01')

/**
 * Outcomes that officers and specials could be given only under one set of regulations. Those of before 2020 go on in
 * cases that came to notice under them. PCSOs and staff have their own procedures, to which no dates are set here.
 */
export const outcomesByRegulations: Readonly<Partial<Record<Outcome, 'before 2020' | 'since 2020'>>> = {
  management_advice: 'before 2020',
  management_action: 'before 2020',
  reprimand: 'before 2020',
  reduction_in_rank: 'since 2020',
  reflective_practice: 'since 2020',
}

/** The roles that the Police (Conduct) Regulations cover. */
export const regulatedRoles: readonly ConductRole[] = [
  'police_officer',
  'special_constable',
  'former_police_officer',
  'former_special_constable',
]
