import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSessions } from '../sessions.ts'
import { openTestSite, type TestSite } from '../test-site.fixture.ts'

let site: TestSite
let ada: string
let bilal: string

beforeAll(async () => {
  site = await openTestSite(true)
  ada = await site.add('Ada Okoye', ['auditor'])
  bilal = await site.add('Bilal <Hussain>', ['administrator'])
})

afterAll(() => site.close())

const actions = async (userId: string) => {
  const { rows } = await site.owner.query('select action from kernel.audit_entry where user_id = $1 order by number', [
    userId,
  ])
  return rows.map((row) => row.action)
}

test('the sign-in page marks the sample force and lists its people by what they do', async () => {
  const { body, statusCode } = await site.browser().get('/sign-in')
  expect(statusCode).toBe(200)
  expect(body).toContain('Sample force: no real people')
  expect(body).toMatch(/Auditor<\/h2>[\s\S]*Sign in as Ada Okoye[\s\S]*Administrator<\/h2>/)
  expect(body).toContain('Sign in as Bilal &lt;Hussain&gt;')
  expect(body).not.toContain('Sign in with your force account')
})

test('a sample person signs in, sees the home of their role, and signs out; all of it is audited', async () => {
  const browser = site.browser()
  const signedIn = await browser.signInAs(ada)
  expect([signedIn.statusCode, signedIn.headers.location]).toEqual([303, '/home'])
  const home = await browser.get('/home')
  expect(home.body).toContain('Read the audit record')
  expect(home.body).not.toContain('Add a person')
  const signedOut = await browser.post('/home', '/sign-out')
  expect(signedOut.headers.location).toBe('/sign-in')
  expect((await browser.get('/home')).headers.location).toBe('/sign-in?next=%2Fhome')
  expect(await actions(ada)).toEqual(['sign-in', 'sign-out'])
})

test('each role has its own pages, and no other', async () => {
  const [auditor, administrator] = [site.browser(), site.browser()]
  await auditor.signInAs(ada)
  await administrator.signInAs(bilal)
  const codes = (pages: readonly { statusCode: number }[]) => pages.map(({ statusCode }) => statusCode)
  expect(codes([await auditor.get('/audit'), await auditor.get('/users')])).toEqual([200, 403])
  expect(codes([await administrator.get('/audit'), await administrator.get('/users')])).toEqual([403, 200])
})

test('a session planted before signing in is worth nothing after it, and the token stays out of the page', async () => {
  const browser = site.browser()
  browser.cookies.set('session', 'planted')
  await browser.signInAs(ada)
  const token = browser.cookies.get('session') ?? ''
  expect(token).not.toBe('planted')
  expect((await browser.get('/home')).body).not.toContain(token)

  await browser.post('/home', '/sign-in/sample', { user: bilal })
  const after = browser.cookies.get('session') ?? ''
  expect(after).not.toBe(token)
  const stolen = site.browser()
  stolen.cookies.set('session', token)
  expect((await stolen.get('/home')).statusCode).toBe(303)
})

test('a copied session is worth nothing after signing out', async () => {
  const [browser, copy] = [site.browser(), site.browser()]
  await browser.signInAs(ada)
  copy.cookies.set('session', browser.cookies.get('session') ?? '')
  expect((await copy.get('/home')).statusCode).toBe(200)
  await browser.post('/home', '/sign-out')
  expect((await copy.get('/home')).statusCode).toBe(303)
})

test('signing in leads back to the page that was asked for, if it is one of ours', async () => {
  const go = async (next: string) =>
    (await site.browser().post('/sign-in', '/sign-in/sample', { user: ada, next })).headers.location
  expect(await go('/audit?who=Ada')).toBe('/audit?who=Ada')
  expect(await go('https://elsewhere.example/')).toBe('/home')
  expect(await go('//elsewhere.example/')).toBe('/home')
})

test('whoever is signed in already is not asked again', async () => {
  const browser = site.browser()
  await browser.signInAs(ada)
  expect((await browser.get('/sign-in?next=/audit')).headers.location).toBe('/audit')
})

test('nobody signs in as somebody who is not there, or without the token of our own form', async () => {
  const browser = site.browser()
  expect((await browser.signInAs('00000000-0000-7000-8000-000000000001')).statusCode).toBe(403)
  expect((await browser.signInAs('not an identity')).statusCode).toBe(403)
  const without = await site.app.inject({
    method: 'POST',
    url: '/sign-in/sample',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `user=${ada}`,
  })
  expect(without.statusCode).toBe(403)
  expect(without.cookies.map(({ name }) => name)).not.toContain('session')
})

test('a force of real people has no sample sign-in, neither as a page nor as a form nor as a session', async () => {
  const real = await openTestSite(false)
  try {
    const carol = await real.add('Carol Evans', ['auditor'])
    const browser = real.browser()
    const { body } = await browser.get('/sign-in')
    expect(body).not.toContain('Sample force')
    expect(body).not.toContain('Carol')
    expect(body).toContain('Nobody can sign in yet')
    const { token } = await openSessions(real.db, real.force).create({ forceId: real.force.forceId, userId: carol })
    browser.cookies.set('session', token)
    const posted = await browser.post('/home', '/sign-in/sample', { user: carol })
    expect(posted.statusCode).toBe(403)
    expect(posted.body).toContain('This force has real people')
    await expect(real.add('Sam Ple', ['auditor'], true)).rejects.toThrow('foreign key')
  } finally {
    await real.close()
  }
})
