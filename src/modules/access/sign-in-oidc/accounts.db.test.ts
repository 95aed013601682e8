import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSessions } from '../sessions.ts'
import { type Browser, openTestSite, type TestSite } from '../test-site.fixture.ts'
import { openProvider } from './provider.ts'
import { startProvider, type TestProvider } from './test-provider.fixture.ts'

/** A provider that gives refresh tokens and knows two strengths of sign-in. */
let idp: TestProvider
let site: TestSite
let ada: string
let address: string

beforeAll(async () => {
  idp = await startProvider({ stepUpAcr: ['strong'] })
  const provider = openProvider(idp.settings)
  site = await openTestSite(false, () => provider)
  ada = await site.add('Ada Okoye', ['administrator'])
  address = await site.app.listen({ port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  await site?.close()
  await idp?.stop()
})

/** A browser, with what it holds of the provider. */
interface Person {
  readonly browser: Browser
  readonly cookies: Map<string, string>
}

const go = async (from: TestProvider, { browser, cookies }: Person, address: string) =>
  browser.get(await from.visit(String((await browser.get(address)).headers.location), 's-ada', cookies))

async function signedIn(to = site, from = idp): Promise<Person> {
  from.accounts.set('s-ada', { email: 'ada.okoye@force.example', verified: true, acr: 'basic' })
  const person = { browser: to.browser(), cookies: new Map<string, string>() }
  expect((await go(from, person, '/sign-in/oidc')).statusCode).toBe(303)
  return person
}

const minutesPass = (of: TestSite, minutes: number, column = 'checked_at') =>
  of.owner.query(`update access.session set ${column} = ${column} - make_interval(mins => $1)`, [minutes])

const audited = async (of: TestSite, action: string) => {
  const { rows } = await of.owner.query('select count(*)::int as times from kernel.audit_entry where action = $1', [
    action,
  ])
  return rows[0]?.times
}

describe('a restricted room', () => {
  test('asks for the stronger sign-in, and leads back to the same page under a new session', async () => {
    const person = await signedIn()
    const before = person.browser.cookies.get('session')
    const first = await person.browser.get('/users/add?from=here')
    expect(first.headers.location).toBe('/sign-in/again?lacks=stronger&next=%2Fusers%2Fadd%3Ffrom%3Dhere')
    const { body } = await person.browser.get(String(first.headers.location))
    const [, link = ''] = /href="(\/sign-in\/oidc\?ask=stronger[^"]+)"/.exec(body) ?? []

    const weak = await go(idp, { ...person, cookies: new Map() }, link.replaceAll('&amp;', '&'))
    expect([weak.statusCode, weak.body.includes('was not strong enough')]).toEqual([403, true])
    expect((await person.browser.get('/users/add')).statusCode).toBe(303)

    idp.accounts.set('s-ada', { email: 'ada.okoye@force.example', verified: true, acr: 'strong' })
    const strong = await go(idp, { ...person, cookies: new Map() }, link.replaceAll('&amp;', '&'))
    expect(strong.headers.location).toBe('/users/add?from=here')
    expect((await person.browser.get('/users/add?from=here')).statusCode).toBe(200)
    expect(person.browser.cookies.get('session')).not.toBe(before)
  })

  test('and what is shown to those who are named for it alone: their named roles do not count before', async () => {
    const named = await site.add('Nadia Khan', ['analyst', 'auditor', 'restricted-auditor', 'restricted-statistics'])
    const sessions = openSessions(site.db, site.force, () => openProvider(idp.settings))
    const rolesAfter = async (acr: string) => {
      const proof = { by: 'provider' as const, at: new Date(), acr }
      const { token } = await sessions.create({ ...site.force, userId: named }, { proof })
      const found = await sessions.find(token)
      return { roles: found?.actor.roles, withheld: found?.withheld }
    }
    const byName = ['restricted-auditor', 'restricted-statistics']
    expect(await rolesAfter('basic')).toEqual({ roles: ['analyst', 'auditor'], withheld: byName })
    expect((await rolesAfter('strong')).roles).toEqual(['analyst', 'auditor', ...byName])
    expect((await rolesAfter('strong')).withheld).toEqual([])
  })

  test('leaves other rooms open to an ordinary sign-in', async () => {
    const { browser } = await signedIn()
    expect((await browser.get('/users')).statusCode).toBe(200)
  })

  test('asks a session of an earlier version too, which did not note how it began', async () => {
    const { browser } = await signedIn()
    await site.owner.query(`update access.session set signed_in_by = 'unknown', acr = null where ended_at is null`)
    expect((await browser.get('/users/add')).headers.location).toMatch(/^\/sign-in\/again\?lacks=stronger/)
  })

  test('keeps what was typed while it asks', async () => {
    const person = await signedIn()
    const sent = await person.browser.post('/home', '/users/add', { name: 'Zoe Adams' })
    expect(sent.headers.location).toMatch(/^\/sign-in\/again\?lacks=stronger&next=%2Fkept-forms%2F/)
  })
})

test('what gives roles asks the provider to ask again, at most 15 minutes ago', async () => {
  const person = await signedIn()
  idp.accounts.set('s-ada', { email: 'ada.okoye@force.example', verified: true, acr: 'strong' })
  await go(idp, { ...person, cookies: new Map() }, '/sign-in/oidc?ask=stronger')
  await minutesPass(site, 16, 'proved_at')
  const sent = await person.browser.post('/users/add', '/users/add', { name: 'Zoe Adams' })
  expect(sent.headers.location).toMatch(/^\/sign-in\/again\?lacks=again&next=/)
  const [, next = ''] = /next=(.+)$/.exec(String(sent.headers.location)) ?? []
  const to = new URL(String((await person.browser.get(`/sign-in/oidc?ask=again&next=${next}`)).headers.location))
  expect([to.searchParams.get('prompt'), to.searchParams.get('max_age')]).toEqual(['login', '0'])
  const back = await person.browser.get(await idp.visit(to.href, 's-ada', person.cookies))
  expect(back.headers.location).toBe(decodeURIComponent(next))
  expect((await person.browser.get(decodeURIComponent(next))).body).toContain('value="Zoe Adams"')
})

describe('a leaver is out within minutes', () => {
  test('where the provider gives refresh tokens: by asking it again, and not before 5 minutes', async () => {
    const { browser } = await signedIn()
    await minutesPass(site, 6)
    expect((await browser.get('/home')).statusCode).toBe(200)
    idp.accounts.delete('s-ada')
    expect((await browser.get('/home')).statusCode).toBe(200)
    await minutesPass(site, 6)
    expect((await browser.get('/home')).headers.location).toBe('/sign-in?next=%2Fhome')
    expect(await audited(site, 'sign-out-by-provider')).toBe(1)
  })

  test('and no token of the provider is in the database', async () => {
    await signedIn()
    const { rows } = await site.owner.query(`select string_agg(s::text, ' ') as text from access.session as s`)
    expect(rows[0]?.text).not.toMatch(/eyJ|refresh/i)
    const { rows: columns } = await site.owner.query(
      `select column_name as name from information_schema.columns where table_schema = 'access' and column_name like '%refresh%'`,
    )
    expect(columns).toEqual([])
  })

  test('a provider that does not answer is borne with for a while, and then keeps nobody in', async () => {
    const own = await startProvider()
    const provider = openProvider(own.settings)
    const other = await openTestSite(false, () => provider)
    try {
      await other.add('Ada Okoye', ['administrator'])
      const { browser } = await signedIn(other, own)
      await own.stop()
      await minutesPass(other, 6)
      expect((await browser.get('/home')).statusCode).toBe(200)
      await minutesPass(other, 10)
      expect((await browser.get('/home')).headers.location).toBe('/sign-in/again?lacks=recheck&next=%2Fhome')
    } finally {
      await other.close()
    }
  })

  test('where it gives none: by way of the browser, which nobody notices who may stay', async () => {
    const own = await startProvider({}, false)
    const provider = openProvider(own.settings)
    const other = await openTestSite(false, () => provider)
    try {
      await other.add('Ada Okoye', ['administrator'])
      const person = await signedIn(other, own)
      const recheck = async () => {
        await minutesPass(other, 6)
        const first = await person.browser.get('/users')
        expect(first.headers.location).toBe('/sign-in/again?lacks=recheck&next=%2Fusers')
        const second = await person.browser.get(String(first.headers.location))
        expect(second.headers.location).toBe('/sign-in/oidc?ask=silent&next=%2Fusers')
        return go(own, person, String(second.headers.location))
      }
      const token = person.browser.cookies.get('session')
      const [, form = ''] = /name="_csrf" value="([^"]+)"/.exec((await person.browser.get('/home')).body) ?? []
      expect((await recheck()).headers.location).toBe('/users')
      expect((await person.browser.get('/users')).statusCode).toBe(200)
      expect(person.browser.cookies.get('session')).toBe(token)

      await minutesPass(other, 6)
      const sent = await person.browser.send('/users/add', { name: 'Zoe' }, 'made up')
      expect(sent.statusCode).toBe(403)
      expect((await person.browser.get('/stay')).statusCode).toBe(204)

      // A file can't be kept: it has a little while. It opens nothing that asks for more.
      const sendFile = (url: string) => person.browser.sendFile(url, { session: 'others' }, form)
      expect((await sendFile('/sessions/end')).headers.location).toBe('/sessions')
      await minutesPass(other, 10)
      expect((await sendFile('/sessions/end')).headers.location).toMatch(/^\/sign-in\/again\?lacks=recheck/)
      await minutesPass(other, -10)
      await minutesPass(other, 16, 'proved_at')
      expect((await sendFile('/users/add')).headers.location).toMatch(/^\/sign-in\/again\?lacks=again/)

      person.cookies.clear()
      expect((await recheck()).headers.location).toBe('/sign-in?next=%2Fusers')
      expect(person.browser.cookies.has('session')).toBe(false)
    } finally {
      await other.close()
      await own.stop()
    }
  })

  test('and whoever is asked about goes on to where they were, however long its address', async () => {
    const person = await signedIn()
    const next = `/users?name=${'%2F%26'.repeat(320)}`
    expect(next.length).toBeLessThan(2_000)
    const encoded = encodeURIComponent(next)
    const asked = await person.browser.get(`/sign-in/again?lacks=recheck&next=${encoded}`)
    expect(asked.headers.location).toBe(`/sign-in/oidc?ask=silent&next=${encoded}`)
    expect((await go(idp, person, String(asked.headers.location))).headers.location).toBe(next)
    const stranger = await site.browser().get(`/sign-in/again?lacks=recheck&next=${encoded}`)
    expect(stranger.headers.location).toBe(`/sign-in?next=${encoded}`)
  })

  test('a session of an earlier version is asked about as well', async () => {
    const own = await startProvider({}, false)
    const provider = openProvider(own.settings)
    const other = await openTestSite(false, () => provider)
    try {
      await other.add('Ada Okoye', ['administrator'])
      const { browser } = await signedIn(other, own)
      await other.owner.query(`update access.session
        set signed_in_by = 'unknown', checked_at = null, acr = null, issuer = null, subject = null`)
      expect((await browser.get('/home')).headers.location).toBe('/sign-in/again?lacks=recheck&next=%2Fhome')
    } finally {
      await other.close()
      await own.stop()
    }
  })

  /** As a program would: the provider has no browser. */
  const send = (token: string) =>
    fetch(`${address}/sign-in/oidc/back-channel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    })

  test('at once where the provider tells us that somebody has signed out there', async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn()]
    const token = await idp.leave(here.cookies)
    if (token === undefined) throw new Error('The provider told nobody')
    const answer = await send(token)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect((await here.browser.get('/home')).statusCode).toBe(303)
    expect((await elsewhere.browser.get('/home')).statusCode).toBe(200)
    expect((await send(token)).status).toBe(400)
  })

  test('and by its subject, everywhere', async () => {
    const people = [await signedIn(), await signedIn()]
    expect((await send(await idp.logoutToken({ sub: 's-ada' }))).status).toBe(200)
    for (const { browser } of people) expect((await browser.get('/home')).statusCode).toBe(303)
    const { rows } = await site.owner.query(
      `select subject_id from kernel.audit_entry where action = 'end-sessions-by-provider' order by number desc limit 1`,
    )
    expect(rows[0]?.subject_id).toBe(ada)
  })

  test('and what is known of a token goes after a day', async () => {
    await site.owner.query(`insert into access.logout_token (force_id, issuer, token_id, received_at)
      select force_id, 'https://x.example', kind, now() - kind::interval from kernel.force, unnest(array['25 hours', '23 hours']) as kind`)
    expect((await send(await idp.logoutToken({ sub: 's-ada' }))).status).toBe(200)
    const { rows } = await site.owner.query(
      `select token_id from access.logout_token where issuer = 'https://x.example'`,
    )
    expect(rows).toEqual([{ token_id: '23 hours' }])
  })

  const event = 'http://schemas.openid.net/event/backchannel-logout'
  const old = () => Math.floor(Date.now() / 1000) - 3600
  test.each<[string, () => Promise<string>]>([
    ['for another client', () => idp.logoutToken({ sub: 's-ada', aud: 'other' })],
    ['of another provider', () => idp.logoutToken({ sub: 's-ada', iss: 'https://elsewhere.example' })],
    ['with a nonce, so an ID token', () => idp.logoutToken({ sub: 's-ada', nonce: 'n' })],
    ['of another event', () => idp.logoutToken({ sub: 's-ada', events: { other: {} } })],
    ['whose event is no object', () => idp.logoutToken({ sub: 's-ada', events: { [event]: true } })],
    ['that names neither subject nor session', () => idp.logoutToken({})],
    ['without an identity', () => idp.logoutToken({ sub: 's-ada', jti: undefined })],
    ['an hour old', () => idp.logoutToken({ sub: 's-ada', iat: old() })],
    ['that is over', () => idp.logoutToken({ sub: 's-ada', exp: old() })],
    ['not signed', async () => `${(await idp.logoutToken({ sub: 's-ada' })).split('.').slice(0, 2).join('.')}.`],
    ['that is no token', async () => 'a.b.c'],
    ['that is nothing', async () => ''],
  ])('a logout token %s ends nothing', async (_, make) => {
    const { browser } = await signedIn()
    expect((await send(await make())).status).toBe(400)
    expect((await browser.get('/home')).statusCode).toBe(200)
  })
})
