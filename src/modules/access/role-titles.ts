import { type Role, roles } from '../../kernel/index.ts'

export { roleTitle, roleTitles } from '../../kernel/index.ts'

/** The roles among these names, in the order of the list of roles; null if one of them is not a role. */
export function parseRoles(names: readonly string[]): readonly Role[] | null {
  const known = new Set<string>(roles)
  return names.every((name) => known.has(name)) ? roles.filter((role) => names.includes(role)) : null
}
