import { powerfulRoles, type Role } from '../../../kernel/index.ts'

const powerful = new Set<Role>(powerfulRoles)

/** The roles among these that no single person gives, in the order in which the database keeps them. */
export const powerfulAmong = (roles: readonly Role[]): readonly Role[] =>
  roles.filter((role) => powerful.has(role)).sort()

export const isPowerful = (role: Role): boolean => powerful.has(role)
