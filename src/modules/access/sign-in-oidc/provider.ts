import * as oidc from 'openid-client'
import type { Attempt } from './attempt.ts'
import type { OidcSettings } from './settings.ts'

/** Whom the provider says it is. `email` only if the provider has verified it. */
export interface ProviderClaims {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
}

/** The force's identity provider, as two steps of one sign-in (OpenID Connect Core 1.0 3.1, RFC 7636, RFC 9207). */
export interface Provider {
  /** Where to send the browser, and what it must bring back. */
  begin(redirectUri: string, next: string): Promise<{ readonly address: URL; readonly attempt: Attempt }>
  /** Redeems the code the browser came back with. Throws openid-client's errors where anything does not fit. */
  finish(returnedTo: URL, attempt: Attempt): Promise<ProviderClaims>
}

const secondsToAnswer = 10

/** The provider's own description is fetched once, at the first sign-in; again if that failed. */
export function openProvider(settings: OidcSettings): Provider {
  let discovered: Promise<oidc.Configuration> | undefined

  const configuration = () => {
    discovered ??= oidc
      .discovery(settings.issuer, settings.clientId, settings.clientSecret, undefined, {
        // The settings allow this for a provider on the same machine only.
        execute: settings.issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
        timeout: secondsToAnswer,
      })
      .catch((error: unknown) => {
        discovered = undefined
        throw error
      })
    return discovered
  }

  return {
    async begin(redirectUri, next) {
      const codeVerifier = oidc.randomPKCECodeVerifier()
      const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier, next }
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
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
      const person =
        claims.email === undefined ? await oidc.fetchUserInfo(client, tokens.access_token, claims.sub) : claims
      const verified = person.email_verified === true && typeof person.email === 'string'
      return { issuer: claims.iss, subject: claims.sub, email: verified ? String(person.email) : null }
    },
  }
}
