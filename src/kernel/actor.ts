/** What a person may be in Candour. A person can hold several roles at once. */
export const roles = [
  'learning',
  'trainer',
  'supervisor',
  'responder',
  'investigator',
  'professional-standards',
  'foi-officer',
  'analyst',
  'auditor',
  'administrator',
  'restricted-auditor',
  'restricted-statistics',
] as const
export type Role = (typeof roles)[number]

/** The roles that nobody gives alone: a second administrator agrees. The database holds to it (`access.power_grant`). */
export const powerfulRoles: readonly Role[] = [
  'administrator',
  'auditor',
  'foi-officer',
  'professional-standards',
  'restricted-auditor',
  'restricted-statistics',
]

/**
 * Given by name to somebody who holds another role already, and never of effect for a party: each opens what is written
 * or counted about restricted things, but for those that the holder is kept out of.
 */
export const rolesByName: readonly Role[] = ['restricted-auditor', 'restricted-statistics']

/** Whether somebody holds a role that can stand alone. */
export const hasRoleOfOwn = (held: readonly Role[]): boolean => held.some((role) => !rolesByName.includes(role))

/**
 * Whoever acts on the record: the row-level policies read nothing but what stands here.
 * `commandId` is the command the person works in, by which a restricted record is denied to the parties' own command.
 */
export interface Actor {
  readonly forceId: string
  readonly userId: string
  readonly name: string
  readonly personId: string | null
  readonly commandId: string | null
  readonly roles: readonly Role[]
}

export const hasRole = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => actor.roles.includes(role))
