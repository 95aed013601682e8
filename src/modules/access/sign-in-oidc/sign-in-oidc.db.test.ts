import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../../kernel/index.ts'
import { changeUser } from '../change-user/command.ts'
import { type Browser, openTestSite, type TestSite } from '../test-site.fixture.ts'
import { openProvider, type Provider } from './provider.ts'
import { startProvider, type TestProvider } from './test-provider.fixture.ts'

let idp: TestProvider
let provider: Provider
let site: TestSite

beforeAll(async () => {
  idp = await startProvider()
  provider = openProvider(idp.settings)
  site = await openTestSite(false, () => provider)
})

afterAll(async () => {
  await site.close()
  await idp.stop()
})

const begin = async (browser: Browser, next = '/home') =>
  String((await browser.get(`/sign-in/oidc?next=${encodeURIComponent(next)}`)).headers.location)

/** The whole way: out to the provider, in as this subject, and back. */
async function signIn(browser: Browser, subject: string, next?: string) {
  return browser.get(await idp.visit(await begin(browser, next), subject))
}

const audited = async (action: string, subject: string) => {
  const { rows } = await site.owner.query(
    'select count(*)::int as times from kernel.audit_entry where action = $1 and subject_id = $2',
    [action, subject],
  )
  return rows[0]?.times
}

test('the sign-in page offers the force account and no sample person', async () => {
  const { body } = await site.browser().get('/sign-in?next=/audit')
  expect(body).toContain('Sign in with your force account')
  expect(body).toContain('href="/sign-in/oidc?next=%2Faudit"')
  expect(body).not.toContain('Sample force')
})

test('the provider is asked for a code, with a state, a nonce and a PKCE challenge, each new every time', async () => {
  const [first, second] = [new URL(await begin(site.browser())), new URL(await begin(site.browser()))]
  expect(first.searchParams.get('response_type')).toBe('code')
  expect(first.searchParams.get('code_challenge_method')).toBe('S256')
  expect(first.searchParams.get('redirect_uri')).toBe('http://candour.example/sign-in/oidc/callback')
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(first.searchParams.get(name)).toMatch(/^[\w-]{40,}$/)
    expect(first.searchParams.get(name)).not.toBe(second.searchParams.get(name))
  }
})

test('a person with a verified address is signed in, and known by their subject from then on', async () => {
  const ada = await site.add('Ada Okoye', ['auditor'])
  idp.accounts.set('s-ada', { email: 'Ada.Okoye@Force.Example', verified: true })
  const browser = site.browser()
  const back = await signIn(browser, 's-ada', '/audit?who=ada')
  expect([back.statusCode, back.headers.location]).toEqual([303, '/audit?who=ada'])
  expect((await browser.get('/home')).body).toContain('Ada Okoye')

  idp.accounts.set('s-ada', { email: 'ada.evans@force.example', verified: false })
  const again = site.browser()
  expect((await signIn(again, 's-ada')).headers.location).toBe('/home')
  expect((await again.get('/home')).body).toContain('Ada Okoye')
  expect([await audited('bind-identity', ada), await audited('sign-in', ada)]).toEqual([1, 2])
})

test.each([
  ['nobody has added', 's-unknown', 'unknown@force.example', true],
  ['whose address is not verified', 's-unverified', 'bilal.hussain@force.example', false],
  ['who brings no address at all', 's-empty', '', true],
])('a person %s is told plainly, gets no session, and the refusal is audited', async (_, subject, email, verified) => {
  if (subject === 's-unverified') await site.add('Bilal Hussain', ['auditor'])
  idp.accounts.set(subject, { email, verified })
  const browser = site.browser()
  const back = await signIn(browser, subject)
  expect(back.statusCode).toBe(403)
  expect(back.body).toContain('You do not have access to Candour')
  expect(browser.cookies.has('session')).toBe(false)
  expect(await audited('sign-in-refused', subject)).toBe(1)
})

test("somebody else's account cannot take an address over that a subject is bound to", async () => {
  await site.add('Carol Evans', ['auditor'])
  idp.accounts.set('s-carol', { email: 'carol.evans@force.example', verified: true })
  expect((await signIn(site.browser(), 's-carol')).statusCode).toBe(303)
  idp.accounts.set('s-other', { email: 'carol.evans@force.example', verified: true })
  expect((await signIn(site.browser(), 's-other')).statusCode).toBe(403)
})

test('a person who was stopped from signing in is refused', async () => {
  const dan = await site.add('Dan Fox', ['auditor'])
  idp.accounts.set('s-dan', { email: 'dan.fox@force.example', verified: true })
  expect((await signIn(site.browser(), 's-dan')).statusCode).toBe(303)
  await site.db.write(systemActor(site.force.forceId), (tx) =>
    changeUser(tx, dan, { roles: ['auditor'], active: false }),
  )
  expect((await signIn(site.browser(), 's-dan')).statusCode).toBe(403)
})

test('a way back that another browser began, or that was used already, signs nobody in', async () => {
  await site.add('Eve Gray', ['auditor'])
  idp.accounts.set('s-eve', { email: 'eve.gray@force.example', verified: true })
  const attacker = site.browser()
  const back = await idp.visit(await begin(attacker), 's-eve')

  const victim = site.browser()
  expect((await victim.get(back)).body).toContain('Your sign-in has expired')
  await begin(victim)
  expect((await victim.get(back)).body).toContain('We could not check who you are')
  expect(victim.cookies.has('session')).toBe(false)

  const carried = new Map(attacker.cookies)
  expect((await attacker.get(back)).statusCode).toBe(303)
  const replay = site.browser()
  for (const [name, value] of carried) replay.cookies.set(name, value)
  expect((await replay.get(back)).body).toContain('We could not check who you are')
})

test('what the browser carries cannot be changed', async () => {
  idp.accounts.set('s-eve', { email: 'eve.gray@force.example', verified: true })
  const browser = site.browser()
  const back = await idp.visit(await begin(browser), 's-eve')
  for (const [name, value] of browser.cookies) browser.cookies.set(name, `A${value.slice(1)}`)
  expect((await browser.get(back)).statusCode).toBe(403)
  expect(browser.cookies.has('session')).toBe(false)
})

test.each(['nonce', 'codeVerifier', 'state'] as const)(
  'a reply that does not fit our %s is not believed',
  async (part) => {
    idp.accounts.set('s-eve', { email: 'eve.gray@force.example', verified: true })
    const { address, attempt } = await provider.begin('/home')
    const back = new URL(await idp.visit(address.href, 's-eve'), 'http://candour.example')
    const other = { ...attempt, [part]: 'x'.repeat(43) }
    await expect(provider.finish(back, other)).rejects.toThrow()
  },
)

test('giving up at the provider leads to a plain page', async () => {
  const browser = site.browser()
  const back = await browser.get(await idp.abandon(await begin(browser)))
  expect(back.body).toContain('You did not sign in')
})

test('a provider that does not answer leads to a plain page', async () => {
  const other = await startProvider()
  await other.stop()
  const lost = await openTestSite(false, () => openProvider(other.settings))
  try {
    const { body, statusCode } = await lost.browser().get('/sign-in/oidc')
    expect(statusCode).toBe(503)
    expect(body).toContain('is not answering')
  } finally {
    await lost.close()
  }
})

test('where no provider is set up there is no such page', async () => {
  const without = await openTestSite(false)
  try {
    expect((await without.browser().get('/sign-in/oidc')).statusCode).toBe(404)
    expect((await without.browser().get('/sign-in/oidc/callback?code=x')).statusCode).toBe(403)
  } finally {
    await without.close()
  }
})

test('a sample person is never reached by way of the provider', async () => {
  const sample = await openTestSite(true, () => provider)
  try {
    await sample.add('Sam Ple', ['auditor'])
    idp.accounts.set('s-sam', { email: 'sam.ple@force.example', verified: true })
    const browser = sample.browser()
    const back = await browser.get(await idp.visit(await begin(browser), 's-sam'))
    expect(back.statusCode).toBe(403)
  } finally {
    await sample.close()
  }
})
