import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openTestSite, type TestSite } from '../test-site.fixture.ts'

let site: TestSite
let ada: Browser
let bilal: Browser

async function signedIn(userId: string): Promise<Browser> {
  const browser = site.browser()
  await browser.signInAs(userId)
  return browser
}

beforeAll(async () => {
  site = await openTestSite(true)
  ada = await signedIn(await site.add('Ada Okoye', ['administrator']))
  bilal = await signedIn(await site.add('Bilal Hussain', ['administrator']))
})

afterAll(() => site.close())

/** Ada adds somebody; where their page is, and where their roles are agreed to. */
async function propose(name: string, roles: readonly string[]) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@force.example`
  const added = await ada.post('/users/add', '/users/add', { name, email, roles })
  const user = String(added.headers.location)
  const page = /href="(\/users\/proposals\/[0-9a-f-]+)"/.exec((await ada.get(user)).body)?.[1] ?? ''
  return { user, page, userId: user.split('/').at(-1) ?? '' }
}

test('powerful roles wait, everybody concerned is told, and another administrator agrees', async () => {
  const auditor = await signedIn(await site.add('Audrey Tor', ['auditor']))
  const { user, page, userId } = await propose('Zoe Adams', ['analyst', 'foi-officer'])
  expect((await ada.get(user)).body).toContain('Roles that wait for another administrator')
  const zoe = await signedIn(userId)
  for (const browser of [ada, bilal, auditor]) {
    expect((await browser.get('/home')).body).toContain('to give Zoe Adams the role Freedom of Information officer')
  }
  expect((await zoe.get('/home')).body).toContain('to give you the role Freedom of Information officer')
  expect((await bilal.get('/users')).body).toContain(`href="${page}"`)

  const looked = (await bilal.get(page)).body
  expect(looked).toContain('Proposed by')
  expect(looked).toMatch(/May sign in\s*<\/dt>\s*<dd[^>]*>\s*Yes/)
  expect(looked).toContain('I agree: give these roles')
  const agreed = await bilal.post(page, page, { decision: 'agree' })
  expect([agreed.statusCode, agreed.headers.location]).toEqual([303, user])
  expect((await zoe.get('/home')).body).toContain('Bilal Hussain agreed')
  expect((await ada.get('/users?role=foi-officer')).body).toContain('Zoe Adams')
})

test('whoever proposed is shown no way to agree, and is refused if they try; they may take it back', async () => {
  const { page, user } = await propose('Yan Brook', ['learning', 'auditor'])
  const { body } = await ada.get(page)
  expect(body).toContain('You proposed this')
  expect(body).not.toContain('value="agree"')
  const tried = await ada.post(page, page, { decision: 'agree' })
  expect(tried.statusCode).toBe(422)
  expect(tried.body).toContain('Another administrator must agree')
  expect((await ada.post(page, page, { decision: 'refuse', reason: ' ' })).body).toContain('Say why')
  expect((await ada.post(page, page, { decision: 'refuse', reason: 'The wrong person' })).headers.location).toBe(user)
  expect((await bilal.get(page)).body).toContain('The wrong person')
})

test('nobody but an administrator opens a proposal, and one that is not there is not found', async () => {
  const { page } = await propose('Xena Cole', ['learning', 'auditor'])
  const learner = await signedIn(await site.add('Lena Dart', ['learning']))
  expect((await learner.get(page)).statusCode).toBe(403)
  expect((await learner.get('/home')).body).not.toContain('Xena Cole')
  expect((await bilal.get('/users/proposals/018f0000-0000-7000-8000-00000000000c')).statusCode).toBe(404)
  expect((await bilal.post(page, page, {})).body).toContain('Select whether you agree')
})
