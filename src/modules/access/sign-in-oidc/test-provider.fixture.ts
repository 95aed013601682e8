import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import OidcProvider from 'oidc-provider'
import type { OidcSettings } from './settings.ts'

/** An account at the identity provider, as it can be changed during a test. */
interface Account {
  email: string
  verified: boolean
  /** How strongly its holder signs in. */
  acr?: string
  amr?: string[]
}

/** A real OpenID provider on a port of its own. */
export interface TestProvider {
  readonly settings: OidcSettings
  readonly accounts: Map<string, Account>
  /**
   * Goes where Candour sent the browser and signs in there; returns the path it is sent back to. `cookies` are what that
   * browser holds of the provider; a new browser where none are given.
   */
  visit(address: string, subject: string, cookies?: Map<string, string>): Promise<string>
  /** Ends the browser's session at the provider, which then tells the sites: the logout token that it sends. */
  leave(cookies: Map<string, string>): Promise<string | undefined>
  /** A logout token that it would send, or with other claims. */
  logoutToken(claims: Readonly<Record<string, unknown>>): Promise<string>
  /** Goes there and gives up. */
  abandon(address: string): Promise<string>
  stop(): Promise<void>
}

const site = 'http://candour.example'

export async function startProvider(asked: Partial<OidcSettings> = {}, refreshTokens = true): Promise<TestProvider> {
  const accounts = new Map<string, Account>()
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = { ...testSettings(issuer), ...asked }
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: 'first', alg: 'RS256', use: 'sig' }
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${site}/sign-in/oidc/callback`],
        grant_types: ['authorization_code', 'refresh_token'],
        backchannel_logout_uri: `${issuer}/told`,
        post_logout_redirect_uris: [`${site}/bye`],
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [key] },
    features: { backchannelLogout: { enabled: true } },
    // The package itself would tell no site on this machine.
    fetch: (url, { method = 'GET', headers = {}, body = null }) => fetch(url, { method, headers, body }),
    acrValues: ['basic', 'strong'],
    issueRefreshToken: async () => refreshTokens,
    claims: { email: ['email', 'email_verified'] },
    cookies: { keys: ['a key for cookies'] },
    ttl: {
      RefreshToken: 3600,
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 60,
      IdToken: 60,
      Interaction: 60,
      Session: 60,
    },
    findAccount: (_, subject) => {
      const account = accounts.get(subject)
      if (!account) return undefined
      const claims = { sub: subject, email: account.email, email_verified: account.verified }
      return { accountId: subject, claims: () => claims }
    },
  })
  const serve = provider.callback()
  const told: string[] = []
  const tell = (body: string, response: ServerResponse) => {
    told.push(new URLSearchParams(body).get('logout_token') ?? '')
    response.end()
  }
  server.on('request', (request, response) => {
    if (request.url === '/told') return void readBody(request).then((body) => tell(body, response))
    if (request.method !== 'POST' || !request.url?.startsWith('/interaction/')) return serve(request, response)
    return finishInteraction(provider, accounts, request, response)
  })
  return {
    settings,
    accounts,
    visit: (address, subject, cookies = new Map()) =>
      browse(issuer, address, cookies, (page) => [actionOf(page), formOf(page, subject)]),
    async leave(cookies) {
      const end = `${issuer}/session/end?client_id=${settings.clientId}&post_logout_redirect_uri=${encodeURIComponent(`${site}/bye`)}`
      await browse(issuer, end, cookies, (page) => {
        const form = new URLSearchParams({ xsrf: /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '', logout: 'yes' })
        return [actionOf(page), form]
      })
      return told.at(-1)
    },
    logoutToken: (claims) =>
      new SignJWT({
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        jti: randomUUID(),
        iss: issuer,
        aud: settings.clientId,
        iat: Math.floor(Date.now() / 1000),
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'first', typ: 'logout+jwt' })
        .sign(privateKey),
    abandon: (address) => browse(issuer, address, new Map(), (page) => [/href="([^"]+\/abort)"/.exec(page)?.[1], null]),
    stop: () => stop(server),
  }
}

const actionOf = (page: string) => /action="([^"]+)"/.exec(page)?.[1]

function formOf(page: string, subject: string): URLSearchParams {
  const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return new URLSearchParams({ prompt, login: subject, password: 'any' })
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

/** Signs in, or agrees, as the provider's own pages would, with the strength that the account has. */
async function finishInteraction(
  provider: OidcProvider,
  accounts: ReadonlyMap<string, Account>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(await readBody(request))
  const { params, prompt } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login') {
    const accountId = form.get('login') ?? ''
    const { acr, amr } = accounts.get(accountId) ?? {}
    await provider.interactionFinished(request, response, { login: { accountId, acr, amr } })
    return
  }
  const grant = new provider.Grant({ accountId: form.get('login') ?? '', clientId: String(params.client_id) })
  grant.addOIDCScope(String(params.scope))
  grant.addOIDCClaims(['email', 'email_verified'])
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
}

/** Settings of a site that asks for nothing but an account. */
export const testSettings = (issuer: string): OidcSettings => ({
  issuer: new URL(issuer),
  clientId: 'candour',
  clientSecret: 'a secret of the client',
  origin: site,
  scope: 'openid email',
  acr: [],
  amr: [],
  stepUpAcr: [],
  recheckMinutes: 5,
})

/** Follows redirects with the provider's cookies, answering each page, until one leads back to the site. */
async function browse(
  issuer: string,
  address: string,
  cookies: Map<string, string>,
  answer: (page: string) => readonly [string | undefined, URLSearchParams | null],
): Promise<string> {
  let url = new URL(address, issuer)
  let form: URLSearchParams | null = null
  for (let steps = 0; steps < 12; steps++) {
    if (url.origin === site) return url.pathname + url.search
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const response: Response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie },
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]?.split('=') ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    const page = await response.text()
    const [next, sent] = location === null ? answer(page) : [location, null]
    if (next === undefined) throw new Error(`The provider answered ${response.status}: ${page.slice(0, 500)}`)
    url = new URL(next, url)
    form = sent
  }
  throw new Error('The provider never sent the browser back')
}

const stop = (server: Server) =>
  new Promise<void>((stopped) => {
    server.close(() => stopped())
    server.closeAllConnections()
  })
