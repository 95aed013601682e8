import { createRemoteJWKSet, jwtVerify } from 'jose'
import { z } from 'zod'
import type { OidcSettings } from './settings.ts'

/** That the provider has ended somebody's session, or all of them. */
export interface LogoutToken {
  readonly issuer: string
  readonly tokenId: string
  /** At least one of the two is there. */
  readonly subject: string | null
  readonly providerSession: string | null
}

const event = 'http://schemas.openid.net/event/backchannel-logout'
/** Signatures that only the holder of a private key can make. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
const secondsOld = 5 * 60

const claims = z
  .object({
    iss: z.string(),
    jti: z.string().min(1).max(500),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.looseObject({ [event]: z.looseObject({}) }),
    // A token with a nonce is an ID token that somebody passes off as this (section 2.4).
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

/** Reads logout tokens of this provider (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
export function openLogoutTokens(
  { clientId }: OidcSettings,
  metadata: () => Promise<{ readonly issuer: string; readonly jwks_uri?: string | undefined }>,
): (token: string) => Promise<LogoutToken> {
  let keys: { readonly uri: string; readonly set: ReturnType<typeof createRemoteJWKSet> } | undefined

  return async (token) => {
    const { issuer, jwks_uri: uri } = await metadata()
    if (uri === undefined) throw new Error('The identity provider publishes no keys')
    if (keys?.uri !== uri) keys = { uri, set: createRemoteJWKSet(new URL(uri)) }
    const { payload, protectedHeader } = await jwtVerify(token, keys.set, {
      issuer,
      audience: clientId,
      algorithms,
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: secondsOld,
      clockTolerance: 30,
    })
    const { typ } = protectedHeader
    if (typ !== undefined && !/^(application\/)?logout\+jwt$|^jwt$/i.test(typ)) throw new Error('This is another token')
    const { iss, jti, sub, sid } = claims.parse(payload)
    return { issuer: iss, tokenId: jti, subject: sub ?? null, providerSession: sid ?? null }
  }
}
