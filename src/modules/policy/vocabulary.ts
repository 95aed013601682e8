/** What a policy is about. */
export const policyTopics = {
  police_perpetrated: 'Domestic abuse by or against the force’s own people',
  response: 'Responding to domestic abuse',
  risk: 'Assessing risk',
  victims: 'Victims and witnesses',
  training: 'Training',
  other: 'Other',
} as const
export type PolicyTopic = keyof typeof policyTopics
