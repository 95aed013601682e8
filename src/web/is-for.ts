import type { Actor, Role } from '../kernel/index.ts'

/** Whether something meant for these roles is for this actor; where no role is named, for everybody. */
export const isFor = (roles: readonly Role[], actor: Actor): boolean =>
  roles.length === 0 || roles.some((role) => actor.roles.includes(role))
