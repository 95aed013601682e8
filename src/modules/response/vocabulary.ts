/** What was done, in the Act's own groups (Domestic Abuse Act 2021 s.1(3)). */
export const behaviours = {
  physical_or_sexual: 'Physical or sexual abuse',
  violent_or_threatening: 'Violent or threatening behaviour',
  controlling_or_coercive: 'Controlling or coercive behaviour',
  economic: 'Economic abuse',
  psychological_emotional_other: 'Psychological, emotional or other abuse',
} as const
export type Behaviour = keyof typeof behaviours

/** How two people are or were connected (s.2(1)); `none` where it is known that they are not. */
export const connections = {
  married: 'Married',
  civil_partners: 'Civil partners',
  agreed_to_marry: 'Agreed to marry',
  civil_partnership_agreement: 'Agreed to a civil partnership',
  intimate_personal: 'In an intimate personal relationship',
  parental_relationship_same_child: 'Parents of the same child',
  relatives: 'Relatives',
  none: 'Not connected',
  unknown: 'Not known',
} as const
export type Connection = keyof typeof connections

export const definitionCodes = {
  acpo: 'The older (ACPO) definition',
  da_act_2021: 'The Domestic Abuse Act 2021',
} as const
export type DefinitionCode = keyof typeof definitionCodes

export const testOutcomes = {
  met: 'Met',
  not_met: 'Not met',
  insufficient_information: 'Not enough information',
} as const
export type TestOutcome = keyof typeof testOutcomes

export const offenceKinds = {
  violence_with_injury: 'Violence with injury',
  violence_without_injury: 'Violence without injury',
  controlling_or_coercive_behaviour: 'Controlling or coercive behaviour',
  stalking_or_harassment: 'Stalking or harassment',
  threats: 'Threats',
  rape: 'Rape',
  serious_sexual_offence: 'Serious sexual offence',
  criminal_damage: 'Criminal damage',
  theft_or_fraud: 'Theft or fraud',
  breach_of_order: 'Breach of an order',
  homicide: 'Homicide',
  other_offence: 'Another offence',
  no_offence: 'No offence recorded',
  unknown: 'Not known',
} as const
export type OffenceKind = keyof typeof offenceKinds

/** Whether a suspect works for the police, and as what. `none`: known not to. */
export const suspectPoliceRoles = {
  police_officer: 'Police officer',
  special_constable: 'Special constable',
  pcso: 'PCSO',
  police_staff: 'Police staff',
  none: 'Does not work for the police',
  unknown: 'Not known',
} as const
export type SuspectPoliceRole = keyof typeof suspectPoliceRoles

/** Whether the victim or the suspect works in the command that would own the report. */
export const partyWorks = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const
export type PartyWorks = keyof typeof partyWorks

export const riskGrades = { standard: 'Standard', medium: 'Medium', high: 'High', unknown: 'Not assessed' } as const
export type RiskGrade = keyof typeof riskGrades
export type AssessedGrade = Exclude<RiskGrade, 'unknown'>

export const riskTools = { dash: 'DASH', dara: 'DARA' } as const
export type RiskTool = keyof typeof riskTools

export const riskStages = {
  first_response: 'First response',
  secondary: 'Secondary investigation',
  supervisor: 'Supervisor’s review',
} as const
export type RiskStage = keyof typeof riskStages

export const obligations = {
  restrict_access: 'Restrict who may open the report',
  notify_professional_standards: 'Tell professional standards',
  refer_out: 'Offer a referral to a support service',
  refer_to_marac: 'Refer to a multi-agency risk assessment conference (MARAC)',
  establish_facts: 'Find out the missing facts and route again',
} as const
export type Obligation = keyof typeof obligations

/** Which of the units of the lead's kind: the one where it happened, one elsewhere, or the one that serves the force. */
export const leadCommands = {
  same: 'The command where it happened',
  another: 'Another command',
  force_wide: 'The whole force',
} as const
export type LeadCommand = keyof typeof leadCommands

export const serviceKinds = {
  support_service: 'Support service for victims',
  independent_adviser: 'Independent domestic violence adviser',
  perpetrator_programme: 'Perpetrator programme',
  housing: 'Refuge or housing',
  children: 'Children’s services',
  health: 'Health service',
} as const
export type ServiceKind = keyof typeof serviceKinds

export const referralOutcomes = {
  waiting: 'Waiting to hear',
  taken_up: 'Taken up',
  completed: 'Completed',
  declined: 'Declined by the person',
  not_reached: 'Person could not be reached',
  not_accepted: 'Not accepted by the service',
  ended_early: 'Ended early',
} as const
export type ReferralOutcome = keyof typeof referralOutcomes
