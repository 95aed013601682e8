import { type Browser, chromium, type Page } from 'playwright-core'
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
  await site.add('Ada Okoye', ['administrator', 'auditor'])
  await site.add('Bilal Hussain', ['foi-officer'])
  address = await site.app.listen({ host: '127.0.0.1', port: 0 })
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
})

afterAll(async () => {
  await shut(browser)
  await site?.close()
})

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(address + path)
  return page
}

test('a sample person signs in, works and signs out with the keyboard alone, on pages axe finds nothing wrong with', async () => {
  const page = await open('/users')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(await faultsOfPage(page)).toEqual([])

  await page.getByRole('button', { name: 'Sign in as Ada Okoye' }).press('Enter')
  await page.waitForURL(`${address}/users`)
  expect(await faultsOfPage(page)).toEqual([])

  await page.getByRole('button', { name: 'Add a person' }).press('Enter')
  await page.getByRole('button', { name: 'Add this person' }).press('Enter')
  expect(await page.title()).toMatch(/^Error: /)
  expect(await faultsOfPage(page)).toEqual([])
  await page.getByRole('link', { name: 'Select at least one role' }).press('Enter')
  await page.keyboard.press('Space')
  await page.getByLabel('Name').fill('Zoe Adams')
  await page.getByLabel('Email address').fill('zoe.adams@force.example')
  await page.getByRole('button', { name: 'Add this person' }).press('Enter')
  await page.getByText('Zoe Adams can now sign in').waitFor()
  expect(await page.getByText('Learning and development').count()).toBeGreaterThan(0)
  expect(await faultsOfPage(page)).toEqual([])

  await page.getByRole('link', { name: 'Audit', exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Audit record' }).waitFor()
  expect(await faultsOfPage(page)).toEqual([])
  await page.getByRole('button', { name: 'Check that nothing was changed' }).press('Enter')
  await page.getByText('The audit record is whole').waitFor()
  expect(await faultsOfPage(page)).toEqual([])

  await page.goto(`${address}/home`)
  expect(await faultsOfPage(page)).toEqual([])
  await page.getByRole('button', { name: 'Lock screen' }).press('Enter')
  await page.getByText('You have signed out').waitFor()
  await page.goBack()
  await page.reload()
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await shut(page.context())
})
