/** What the launch adds to a unit's address (cmi5 8.1). */
export const launchParameters = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const
export type LaunchParameters = Readonly<Record<(typeof launchParameters)[number], string>>

/** Adds the parameters after an address's own; what follows `#` stays last. */
export function launchAddress(address: string, parameters: LaunchParameters): string {
  const [beforeFragment = '', ...fragment] = address.split('#')
  const query = launchParameters.map((name) => `${name}=${encodeURIComponent(parameters[name])}`).join('&')
  const join = beforeFragment.includes('?') ? '&' : '?'
  return [`${beforeFragment}${join}${query}`, ...fragment].join('#')
}
