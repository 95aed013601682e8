import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { OidcSettings } from './settings.ts'
import { testSettings } from './test-provider.fixture.ts'

type Claims = Readonly<Record<string, unknown>>

/** A provider, or whoever stands in its way, that answers with whatever ID token a test gives it. */
export interface HostileProvider {
  readonly settings: OidcSettings
  readonly key: CryptoKey
  /** Makes the ID token from the claims that a good one would have. */
  answer: (claims: Claims) => Promise<string>
  sign(claims: Claims, header?: Claims, key?: CryptoKey | Uint8Array): Promise<string>
  /** What the provider's browser page would send back for an address that Candour sent the browser to. */
  codeFor(address: string): string
  stop(): Promise<void>
}

export async function startHostileProvider(asked: Partial<OidcSettings> = {}): Promise<HostileProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'first', alg: 'RS256', use: 'sig' }
  let nonce = ''
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = { ...testSettings(issuer), ...asked }

  const provider: HostileProvider = {
    settings,
    key: privateKey,
    answer: (claims) => provider.sign(claims),
    sign: (claims, header = {}, key = privateKey) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'first', ...header }).sign(key),
    codeFor(address) {
      const { searchParams } = new URL(address)
      nonce = searchParams.get('nonce') ?? ''
      return `/sign-in/oidc/callback?code=a-code&state=${encodeURIComponent(searchParams.get('state') ?? '')}`
    },
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }

  const answers: Record<string, () => Promise<object>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': async () => ({ keys: [jwk] }),
    '/token': async () => {
      const now = Math.floor(Date.now() / 1000)
      const good = {
        iss: issuer,
        aud: settings.clientId,
        sub: 's-ada',
        nonce,
        iat: now,
        exp: now + 60,
        auth_time: now,
        email: 'ada.okoye@force.example',
        email_verified: true,
      }
      return { access_token: 'an access token', token_type: 'Bearer', id_token: await provider.answer(good) }
    },
  }
  server.on('request', async (request, response) => {
    const answer = await answers[request.url ?? '']?.()
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}))
  })
  return provider
}
