/** What a credential may be good for (1.0.3 Communication 4.2, the OAuth scopes; the same for Basic). */
export const scopes = [
  'statements/write',
  'statements/read/mine',
  'statements/read',
  'state',
  'profile',
  'define',
  'all/read',
  'all',
] as const
export type Scope = (typeof scopes)[number]

/** What a scope opens beside itself. */
const includes: Readonly<Partial<Record<Scope, readonly Scope[]>>> = {
  'statements/read': ['statements/read/mine'],
  'all/read': ['statements/read', 'statements/read/mine'],
  all: scopes,
}

/** Whether these scopes hold `wanted`, by name or within a wider one. */
export const holds = (held: readonly Scope[], wanted: Scope): boolean =>
  held.some((scope) => scope === wanted || (includes[scope]?.includes(wanted) ?? false))

/** May read everything, though perhaps change nothing. */
export const readsAll = (held: readonly Scope[]): boolean => holds(held, 'all/read')

/** The scopes among these names; null where one of them is none. */
export function parseScopes(names: readonly string[]): readonly Scope[] | null {
  const known: readonly string[] = scopes
  return names.every((name) => known.includes(name)) ? scopes.filter((scope) => names.includes(scope)) : null
}
