/** The kinds of people a force employs. Police staff are neither officers nor PCSOs. */
export const workforceRoles = {
  police_officer: 'Police officer',
  special_constable: 'Special constable',
  pcso: 'PCSO',
  police_staff: 'Police staff',
} as const
export type WorkforceRole = keyof typeof workforceRoles

/** Ranks, lowest first; `none` for PCSOs and police staff. */
export const ranks = {
  none: 'No rank',
  student_officer: 'Student officer',
  constable: 'Police constable',
  trainee_detective_constable: 'Trainee detective constable',
  detective_constable: 'Detective constable',
  sergeant: 'Sergeant',
  detective_sergeant: 'Detective sergeant',
  inspector: 'Inspector',
  detective_inspector: 'Detective inspector',
  chief_inspector: 'Chief inspector',
  detective_chief_inspector: 'Detective chief inspector',
  superintendent: 'Superintendent',
  detective_superintendent: 'Detective superintendent',
  chief_superintendent: 'Chief superintendent',
  chief_officer: 'Chief officer',
} as const
export type Rank = keyof typeof ranks

/** What a file may write for each. */
export const ranksInFiles = {
  ...ranks,
  constable: [ranks.constable, 'Constable', 'PC'],
  detective_constable: [ranks.detective_constable, 'DC'],
  detective_sergeant: [ranks.detective_sergeant, 'DS'],
  none: [ranks.none, 'n/a'],
} satisfies Record<Rank, string | readonly string[]>

/** Posts that are funded whatever the role, or the rank, of who holds them. */
export const any = 'any'

/** What people in training for a rank become: they fill its posts, where no posts are funded for them. */
export const settlesInto: Readonly<Partial<Record<Rank, Rank>>> = {
  student_officer: 'constable',
  trainee_detective_constable: 'detective_constable',
}

export const unitKinds = {
  force: 'Force',
  command: 'Command',
  community_safety: 'Community Safety Unit',
  rasso: 'Rape and Serious Sexual Offences unit',
  daso: 'Domestic Abuse and Sexual Offences unit',
  response_team: 'Response team',
  neighbourhood: 'Neighbourhood team',
  public_access: 'Public access office',
  criminal_investigation: 'Criminal Investigation Department',
  training: 'Training',
  professional_standards: 'Professional standards',
  support: 'Support',
} as const
export type UnitKind = keyof typeof unitKinds

export const entryRoutes = {
  police_constable: 'Police constable entry',
  degree_apprenticeship: 'Police constable degree apprenticeship',
  degree_holder: 'Degree holder entry',
  direct_entry_detective: 'Direct entry detective',
  special: 'Special constabulary',
  pcso: 'PCSO entry',
  station_reception: 'Station reception officer',
  staff: 'Police staff',
  transferee: 'Transfer from another force',
} as const
export type EntryRoute = keyof typeof entryRoutes

export const leaverReasons = {
  resigned: 'Resigned',
  retired: 'Retired',
  dismissed: 'Dismissed',
  other: 'Other',
} as const
export type LeaverReason = keyof typeof leaverReasons

/** A vocabulary as a dimension shows it, in its own order. */
export const asDimension = (vocabulary: Readonly<Record<string, string>>) =>
  Object.entries(vocabulary).map(([value, label]) => ({ value, label }))
