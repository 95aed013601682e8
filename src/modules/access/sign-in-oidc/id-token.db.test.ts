import { generateKeyPair, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openTestSite, type TestSite } from '../test-site.fixture.ts'
import { type HostileProvider, startHostileProvider } from './hostile-provider.fixture.ts'
import { openProvider } from './provider.ts'

let idp: HostileProvider
let site: TestSite

beforeAll(async () => {
  idp = await startHostileProvider()
  const provider = openProvider(idp.settings)
  site = await openTestSite(false, () => provider)
  await site.add('Ada Okoye', ['auditor'])
})

afterAll(async () => {
  await site?.close()
  await idp?.stop()
})

async function signIn(browser: Browser, answer: HostileProvider['answer']) {
  idp.answer = answer
  return browser.get(idp.codeFor(String((await browser.get('/sign-in/oidc')).headers.location)))
}

test('an ID token as it should be signs its person in', async () => {
  const browser = site.browser()
  expect((await signIn(browser, (claims) => idp.sign(claims))).statusCode).toBe(303)
  expect((await browser.get('/home')).body).toContain('Ada Okoye')
})

const now = () => Math.floor(Date.now() / 1000)
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('nobody is signed in by an ID token that is', () => {
  test.each<[string, HostileProvider['answer']]>([
    [
      'signed by another key under the same name',
      async (claims) => idp.sign(claims, {}, (await generateKeyPair('RS256')).privateKey),
    ],
    [
      'signed by a key that nobody publishes',
      async (claims) => idp.sign(claims, { kid: 'other' }, (await generateKeyPair('RS256')).privateKey),
    ],
    ['not signed, and says so (alg none)', async (claims) => new UnsecuredJWT({ ...claims }).encode()],
    [
      'not signed, under the head of one that is',
      async (claims) => `${encoded({ alg: 'RS256', kid: 'first' })}.${encoded(claims)}.`,
    ],
    [
      'signed with the secret of the client',
      async (claims) => idp.sign(claims, { alg: 'HS256' }, new TextEncoder().encode(idp.settings.clientSecret)),
    ],
    [
      'changed after it was signed',
      async (claims) => {
        const [head, , signature] = (await idp.sign(claims)).split('.')
        return `${head}.${encoded({ ...claims, sub: 's-somebody' })}.${signature}`
      },
    ],
    ['over', async (claims) => idp.sign({ ...claims, iat: now() - 600, exp: now() - 300 })],
    ['for another client', async (claims) => idp.sign({ ...claims, aud: 'other' })],
    ["another provider's", async (claims) => idp.sign({ ...claims, iss: 'https://elsewhere.example' })],
    ['an answer to another sign-in', async (claims) => idp.sign({ ...claims, nonce: 'other' })],
    ['no token at all', async () => 'a.b.c'],
  ])('%s', async (_, answer) => {
    const browser = site.browser()
    const back = await signIn(browser, answer)
    expect(back.statusCode).toBe(403)
    expect(back.body).toContain('We could not check who you are')
    expect(browser.cookies.has('session')).toBe(false)
  })
})

test('the address that a browser is sent back to is ours, whatever host a request names', async () => {
  const asked = await openTestSite(false, () => openProvider(idp.settings), null)
  try {
    for (const headers of [
      { host: 'evil.example' },
      { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    ]) {
      const answer = await asked.app.inject({ method: 'GET', url: '/sign-in/oidc', headers })
      const address = new URL(String(answer.headers.location))
      expect(address.searchParams.get('redirect_uri')).toBe('http://candour.example/sign-in/oidc/callback')
      expect(String(answer.headers.location)).not.toContain('evil')
    }
  } finally {
    await asked.close()
  }
})
