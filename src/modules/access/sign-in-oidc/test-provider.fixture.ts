import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import OidcProvider from 'oidc-provider'
import type { OidcSettings } from './settings.ts'

/** An account at the identity provider, as it can be changed during a test. */
interface Account {
  email: string
  verified: boolean
}

/** A real OpenID provider on a port of its own. */
export interface TestProvider {
  readonly settings: OidcSettings
  readonly accounts: Map<string, Account>
  /** Goes where Candour sent the browser and signs in there; returns the path it is sent back to. */
  visit(address: string, subject: string): Promise<string>
  /** Goes there and gives up. */
  abandon(address: string): Promise<string>
  stop(): Promise<void>
}

const site = 'http://candour.example'

export async function startProvider(): Promise<TestProvider> {
  const accounts = new Map<string, Account>()
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = { issuer: new URL(issuer), clientId: 'candour', clientSecret: 'a secret of the client' }
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${site}/sign-in/oidc/callback`],
      },
    ],
    claims: { email: ['email', 'email_verified'] },
    cookies: { keys: ['a key for cookies'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_, subject) => {
      const account = accounts.get(subject)
      if (!account) return undefined
      const claims = { sub: subject, email: account.email, email_verified: account.verified }
      return { accountId: subject, claims: () => claims }
    },
  })
  server.on('request', provider.callback())
  return {
    settings,
    accounts,
    visit: (address, subject) => browse(issuer, address, (page) => [actionOf(page), formOf(page, subject)]),
    abandon: (address) => browse(issuer, address, (page) => [/href="([^"]+\/abort)"/.exec(page)?.[1], null]),
    stop: () => stop(server),
  }
}

const actionOf = (page: string) => /action="([^"]+)"/.exec(page)?.[1]

function formOf(page: string, subject: string): URLSearchParams {
  const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return new URLSearchParams({ prompt, login: subject, password: 'any' })
}

/** Follows redirects with the provider's cookies, answering each page, until one leads back to the site. */
async function browse(
  issuer: string,
  address: string,
  answer: (page: string) => readonly [string | undefined, URLSearchParams | null],
): Promise<string> {
  const cookies = new Map<string, string>()
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
