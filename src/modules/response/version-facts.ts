/** The columns by which the policies decide who may read a row; every row that tells of a report has them. */
export const needToKnow = ['restricted', 'allowed_person_ids', 'denied_person_ids', 'denied_command_ids'] as const

export const riskAssessmentFacts = [
  'tool',
  'tool_version',
  'ticks',
  'tool_grade',
  'grade',
  'professional_judgement',
] as const

export const referralOutFacts = ['service_kind', 'outcome', 'outcome_on'] as const
