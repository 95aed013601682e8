export const riskAssessmentFacts = [
  'tool',
  'tool_version',
  'ticks',
  'tool_grade',
  'grade',
  'professional_judgement',
] as const

export const referralOutFacts = ['service_kind', 'outcome', 'outcome_on'] as const
