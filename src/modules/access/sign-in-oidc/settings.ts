import { ConfigError } from '../../../kernel/index.ts'

/** How Candour is known to the force's identity provider (OpenID Connect Core 1.0), and what is asked of it. */
export interface OidcSettings {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Where this site is reached: the only place to which a browser is ever sent back. */
  readonly origin: string
  readonly scope: string
  /** One of these the sign-in must be (`acr`); any where there is none. */
  readonly acr: readonly string[]
  /** At least one of these it must have used (`amr`, RFC 8176); any where there is none. */
  readonly amr: readonly string[]
  /** One of these it must be for the restricted rooms; as for all others where there is none. */
  readonly stepUpAcr: readonly string[]
  /** How often the provider is asked whether an account still stands. */
  readonly recheckMinutes: number
}

const names = ['CANDOUR_OIDC_ISSUER', 'CANDOUR_OIDC_CLIENT_ID', 'CANDOUR_OIDC_CLIENT_SECRET', 'CANDOUR_ORIGIN'] as const
const thisMachine = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Null where none of the three of the provider is set. Throws ConfigError where some are missing or can't be used, or the
 * site has no address of its own: the address of a request is whatever its sender says.
 */
export function readOidcSettings(environment: NodeJS.ProcessEnv): OidcSettings | null {
  const given = (name: string) => environment[name]?.trim() ?? ''
  const [issuer = '', clientId = '', clientSecret = '', origin = ''] = names.map(given)
  if (!issuer && !clientId && !clientSecret) return null
  const missing = names.filter((name) => !given(name))
  if (missing.length > 0) throw new ConfigError(`Signing in with the force’s accounts needs ${missing.join(' and ')}`)
  return {
    issuer: address('CANDOUR_OIDC_ISSUER', issuer, 'https://login.example.police.uk'),
    clientId,
    clientSecret,
    origin: siteOrigin(origin),
    scope: given('CANDOUR_OIDC_SCOPE') || 'openid email',
    acr: list(given('CANDOUR_OIDC_ACR')),
    amr: list(given('CANDOUR_OIDC_AMR')),
    stepUpAcr: list(given('CANDOUR_OIDC_STEP_UP_ACR')),
    recheckMinutes: minutes(given('CANDOUR_OIDC_RECHECK_MINUTES') || '5'),
  }
}

function address(name: string, text: string, example: string): URL {
  const url = URL.parse(text)
  if (!url) throw new ConfigError(`${name} is not an address, such as ${example}`)
  if (url.protocol !== 'https:' && !thisMachine.has(url.hostname))
    throw new ConfigError(`${name} must begin with https://`)
  return url
}

function siteOrigin(text: string): string {
  const { origin } = address('CANDOUR_ORIGIN', text, 'https://candour.example.police.uk')
  if (origin !== text.replace(/\/$/, '')) throw new ConfigError('CANDOUR_ORIGIN is an address without a path')
  return origin
}

/** Values with commas or spaces between them. */
const list = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean)

function minutes(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1 && value <= 60) return value
  throw new ConfigError(`CANDOUR_OIDC_RECHECK_MINUTES is “${text}”. It is a number of minutes from 1 to 60`)
}
