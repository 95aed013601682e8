import { may, type Permission, type Role } from '../kernel/index.ts'

/** How somebody proved who they are. */
export interface Proof {
  readonly by: 'sample' | 'provider'
  /** When they did; null where the provider did not say, and then it is never taken for fresh. */
  readonly at: Date | null
  /** How strong the provider says it was (OpenID Connect Core 1.0 section 2: `acr`, `amr`). */
  readonly acr?: string | null
  readonly amr?: readonly string[]
  /** Whom the provider means, and its own session, by which it can end ours. */
  readonly issuer?: string | null
  readonly subject?: string | null
  readonly providerSession?: string | null
  /** By which the provider is asked again whether the account still stands. Kept in memory alone. */
  readonly refreshToken?: string | null
}

/** What a session's proof is worth now. */
export interface Proven {
  readonly provedAt: Date | null
  /** As strong as restricted rooms ask; true where nothing stronger than signing in was set. */
  readonly strong: boolean
  /** Roles of theirs that open restricted things, and count only after a stronger sign-in. The actor is without them. */
  readonly withheld: readonly Role[]
  /**
   * The provider has to be asked, by way of the browser, whether the account still stands. For a little while a form with
   * a file, which can't be kept, is let through all the same.
   */
  readonly mustReturn: boolean | 'but-for-files'
}

/** For so long after somebody proved who they are, what cannot be taken back is done without asking again. */
const freshMilliseconds = 15 * 60_000

/** What has to be shown first: that the account still stands, a stronger sign-in, or who sits there. */
export type Missing = 'recheck' | 'stronger' | 'again'

/**
 * Of whom a route asks for the stronger sign-in: of everybody, or of those whom a role given by name permits one of these, to
 * whom alone it shows what is restricted.
 */
export type Restricted = true | readonly Permission[]

/** What a session lacks for a route, the most basic first; null where it lacks nothing. */
export function missingProof(
  route: { readonly fresh?: true | undefined; readonly restricted?: Restricted | undefined },
  { provedAt, strong, withheld, mustReturn }: Proven,
  now: Date,
): Missing | null {
  if (mustReturn) return 'recheck'
  const { restricted } = route
  if (restricted === true ? !strong : restricted !== undefined && may({ roles: withheld }, ...restricted))
    return 'stronger'
  if (route.fresh && (provedAt === null || now.getTime() - provedAt.getTime() >= freshMilliseconds)) return 'again'
  return null
}
