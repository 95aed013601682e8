import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.mjs'
import { openTestSite, type TestSite } from '../../src/modules/access/test-site.fixture.ts'
import { faultsOfPage } from '../harness/page-faults.ts'
import { shut } from '../harness/shut.ts'

let browser: Browser
let site: TestSite
let address: string

beforeAll(async () => {
  site = await openTestSite(true, () => null, null)
  await site.add('Ada Okoye', ['administrator'])
  await site.add('Bilal Hussain', ['administrator'])
  address = await site.app.listen({ host: '127.0.0.1', port: 0 })
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
})

afterAll(async () => {
  await shut(browser)
  await site?.close()
})

async function signedIn(javaScriptEnabled = true): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  if (javaScriptEnabled) await page.clock.install()
  await page.goto(`${address}/users/add`)
  await page.getByRole('button', { name: 'Sign in as Ada Okoye' }).click()
  await page.getByLabel('Name').waitFor()
  return { context, page }
}

/** What axe finds wrong, and what runs off the side of a narrow screen. */
async function expectSound(page: Page): Promise<void> {
  expect(await faultsOfPage(page)).toEqual([])
  await shoot(page, '1280')
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await shoot(page, '320')
  await page.setViewportSize({ width: 1280, height: 900 })
}

let shots = 0
async function shoot(page: Page, width: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/stay-${++shots}-${width}.png` })
}

const wait = (column: string, minutes: number) =>
  site.owner.query(`update access.session set ${column} = ${column} - make_interval(mins => $1)`, [minutes])

test('before a session ends somebody is asked, stays signed in by one press, and has lost nothing', async () => {
  const { context, page } = await signedIn()
  const dialog = page.getByRole('dialog')
  await page.getByLabel('Name').fill('Zoe Adams')
  await page.clock.fastForward('23:30')
  expect(await dialog.isVisible()).toBe(false)
  await page.clock.fastForward('00:40')
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain('You will soon be signed out')
  expect(await page.evaluate('document.activeElement.textContent')).toContain('Stay signed in')
  expect(await page.locator('#stay-close').isVisible()).toBe(false)
  await expectSound(page)

  await wait('last_seen_at', 25)
  await page.getByRole('button', { name: 'Stay signed in' }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  const { rows } = await site.owner.query(
    "select max(last_seen_at) > now() - interval '1 minute' as noted from access.session",
  )
  expect(rows[0]?.noted).toBe(true)
  expect(await page.getByLabel('Name').inputValue()).toBe('Zoe Adams')
  await page.clock.fastForward('20:00')
  expect(await dialog.isVisible()).toBe(false)
  await shut(context)
})

test('when it has ended that is said, and what was typed comes back after signing in again', async () => {
  const { context, page } = await signedIn()
  await page.getByLabel('Name').fill('Yan Brook')
  await wait('last_seen_at', 31)
  await page.clock.fastForward('29:10')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('You have been signed out').waitFor()
  expect(await page.locator('#stay-signed-in').isVisible()).toBe(false)
  await expectSound(page)
  await dialog.getByRole('button', { name: 'Close' }).press('Enter')
  await page.getByRole('button', { name: 'Add this person' }).click()
  await page.getByRole('button', { name: 'Sign in as Ada Okoye' }).click()
  await page.getByRole('heading', { name: 'Check what you typed, and send it again' }).waitFor()
  expect(await page.getByLabel('Name').inputValue()).toBe('Yan Brook')
  await expectSound(page)
  await page.getByRole('button', { name: 'Send it again' }).click()
  await page.getByText('Enter the person’s email address').first().waitFor()
  expect(await page.getByLabel('Name').inputValue()).toBe('Yan Brook')
  await shut(context)
})

test('without JavaScript nothing is warned of and nothing is lost', async () => {
  const { context, page } = await signedIn(false)
  expect(await page.locator('#stay').isVisible()).toBe(false)
  await page.getByLabel('Name').fill('Xena Cole')
  await page.getByLabel('Email address').fill('xena.cole@force.example')
  await page.getByLabel('Learning and development').check()
  await wait('proved_at', 16)
  await page.getByRole('button', { name: 'Add this person' }).click()
  await page.getByRole('heading', { name: 'Confirm who you are' }).waitFor()
  await shoot(page, 'confirm')
  await page.getByRole('button', { name: 'Confirm that you are Ada Okoye' }).click()
  await page.getByRole('button', { name: 'Send it again' }).click()
  await page.getByText('Xena Cole can now sign in').waitFor()
  await shut(context)
})

test('the pages on which powers are agreed and sessions ended have no fault that axe can find', async () => {
  const { context, page } = await signedIn()
  await page.getByLabel('Name').fill('Wim Dart')
  await page.getByLabel('Email address').fill('wim.dart@force.example')
  await page.getByLabel('Auditor').check()
  await page.getByRole('button', { name: 'Add this person' }).click()
  await page.getByText('when another administrator has agreed').waitFor()
  await expectSound(page)
  await page.getByRole('link', { name: 'Auditor for Wim Dart' }).click()
  await expectSound(page)
  for (const path of ['/sign-in/again', '/home', '/users', '/sessions']) {
    await page.goto(address + path)
    await expectSound(page)
  }
  await shut(context)
}, 120_000)
