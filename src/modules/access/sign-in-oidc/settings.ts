import { ConfigError } from '../../../kernel/index.ts'

/** How Candour is known to the force's identity provider (OpenID Connect Core 1.0). */
export interface OidcSettings {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
}

const names = ['CANDOUR_OIDC_ISSUER', 'CANDOUR_OIDC_CLIENT_ID', 'CANDOUR_OIDC_CLIENT_SECRET'] as const
const thisMachine = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Null where none of the three is set. Throws ConfigError where some are missing or the issuer is not https. */
export function readOidcSettings(environment: NodeJS.ProcessEnv): OidcSettings | null {
  const [issuer = '', clientId = '', clientSecret = ''] = names.map((name) => environment[name]?.trim())
  if (!issuer && !clientId && !clientSecret) return null
  const missing = names.filter((name) => !environment[name]?.trim())
  if (missing.length > 0) throw new ConfigError(`Signing in with the force’s accounts needs ${missing.join(' and ')}`)
  const url = URL.parse(issuer)
  if (!url) throw new ConfigError('CANDOUR_OIDC_ISSUER is not an address, such as https://login.example.police.uk')
  if (url.protocol !== 'https:' && !thisMachine.has(url.hostname)) {
    throw new ConfigError('CANDOUR_OIDC_ISSUER must begin with https://')
  }
  return { issuer: url, clientId, clientSecret }
}
