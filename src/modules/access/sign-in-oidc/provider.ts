import * as oidc from 'openid-client'
import type { Ask, Attempt } from './attempt.ts'
import { type LogoutToken, openLogoutTokens } from './logout-token.ts'
import type { OidcSettings } from './settings.ts'
import { acrToAsk, mustBeEnough, type SignInSaid } from './strength.ts'

/** Whom the provider says it is, and how they signed in. `email` only if the provider has verified it. */
export interface ProviderClaims extends SignInSaid {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  /** The provider's own session (`sid`), by which it can end ours. */
  readonly providerSession: string | null
  readonly refreshToken: string | null
}

/** What the provider says when it is asked again: the account stands, it does not, or nothing. */
export type Refreshed =
  | { readonly kind: 'stands'; readonly subject: string | null; readonly refreshToken: string | null }
  | { readonly kind: 'refused' }
  | { readonly kind: 'silent' }

/** The force's identity provider, as two steps of one sign-in (OpenID Connect Core 1.0 3.1, RFC 7636, RFC 9207). */
export interface Provider {
  readonly settings: OidcSettings
  /** Where to send the browser, and what it must bring back. */
  begin(next: string, ask?: Ask): Promise<{ readonly address: URL; readonly attempt: Attempt }>
  /** Redeems the code the browser came back with. Throws openid-client's errors where anything does not fit, or TooWeak. */
  finish(returnedTo: URL, attempt: Attempt): Promise<ProviderClaims>
  /** Whether a sign-in opens the restricted rooms. */
  isStrong(acr: string | null): boolean
  refresh(refreshToken: string): Promise<Refreshed>
  /** Throws where a logout token is not the provider's, not for us, or not one. */
  readLogoutToken(token: string): Promise<LogoutToken>
}

/** Where the provider sends a browser back to. It is known to the provider, and taken from no request. */
export const callback = '/sign-in/oidc/callback'

const secondsToAnswer = 10

/** The provider's own description is fetched once, at the first sign-in; again if that failed. */
export function openProvider(settings: OidcSettings): Provider {
  let discovered: Promise<oidc.Configuration> | undefined
  // The settings allow this for a provider on the same machine only.
  const insecure = settings.issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []

  const configuration = () => {
    discovered ??= oidc
      .discovery(settings.issuer, settings.clientId, settings.clientSecret, undefined, {
        // An ID token counts by its signature, and not by the connection that it came by.
        execute: [oidc.enableNonRepudiationChecks, ...insecure],
        timeout: secondsToAnswer,
      })
      .catch((error: unknown) => {
        discovered = undefined
        throw error
      })
    return discovered
  }
  const logoutTokens = openLogoutTokens(settings, async () => (await configuration()).serverMetadata())

  return {
    settings,
    async begin(next, ask = 'sign-in') {
      const codeVerifier = oidc.randomPKCECodeVerifier()
      const attempt: Attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier,
        next,
        ask,
        startedAt: Date.now(),
      }
      const acr = acrToAsk(attempt, settings)
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${settings.origin}${callback}`,
        scope: settings.scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
        ...(ask === 'again' ? { prompt: 'login', max_age: '0' } : {}),
        ...(ask === 'silent' ? { prompt: 'none' } : {}),
      })
      return { address, attempt }
    },

    async finish(returnedTo, attempt) {
      const client = await configuration()
      const tokens = await oidc.authorizationCodeGrant(client, returnedTo, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.codeVerifier,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('The identity provider sent no ID token')
      const said = readSaid(claims)
      if (attempt.ask !== 'silent') mustBeEnough(said, attempt, settings)
      const person =
        claims.email === undefined ? await oidc.fetchUserInfo(client, tokens.access_token, claims.sub) : claims
      const verified = person.email_verified === true && typeof person.email === 'string'
      return {
        ...said,
        issuer: claims.iss,
        subject: claims.sub,
        email: verified ? String(person.email) : null,
        providerSession: typeof claims.sid === 'string' ? claims.sid : null,
        refreshToken: tokens.refresh_token ?? null,
      }
    },

    isStrong: (acr) => settings.stepUpAcr.length === 0 || (acr !== null && settings.stepUpAcr.includes(acr)),

    async refresh(refreshToken) {
      try {
        const tokens = await oidc.refreshTokenGrant(await configuration(), refreshToken)
        return { kind: 'stands', subject: tokens.claims()?.sub ?? null, refreshToken: tokens.refresh_token ?? null }
      } catch (error) {
        const refused = error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant'
        return { kind: refused ? 'refused' : 'silent' }
      }
    },

    readLogoutToken: logoutTokens,
  }
}

const readSaid = ({ acr, amr, auth_time }: oidc.IDToken): SignInSaid => ({
  acr: typeof acr === 'string' ? acr : null,
  amr: Array.isArray(amr) ? amr.filter((method) => typeof method === 'string') : [],
  authTime: typeof auth_time === 'number' ? new Date(auth_time * 1000) : null,
})
