import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.mjs'
import { demoSite } from '../../src/web/demo-site.fixture.ts'
import { faultsOfPage } from '../harness/page-faults.ts'
import { shut } from '../harness/shut.ts'

let browser: Browser
let app: FastifyInstance
let site: string
let neutralServer: Server
let neutral: string
/** What the neutral site was sent, and how long it takes to answer. */
const arrivals: { referer: string | undefined }[] = []
let neutralDelay = 0
const contexts: BrowserContext[] = []

beforeAll(async () => {
  neutralServer = createHttpServer((request, response) => {
    if (request.url === '/weather') arrivals.push({ referer: request.headers.referer })
    setTimeout(() => response.setHeader('content-type', 'text/html').end('<title>Weather</title>Sunny'), neutralDelay)
  })
  await new Promise<void>((listening) => neutralServer.listen(0, '127.0.0.1', listening))
  neutral = `http://127.0.0.1:${(neutralServer.address() as AddressInfo).port}/weather`
  app = demoSite({ leaveTo: neutral })
  site = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
})

afterEach(async () => {
  await Promise.all(contexts.splice(0).map(shut))
  arrivals.length = 0
  neutralDelay = 0
})

afterAll(async () => {
  await shut(browser)
  await app?.close()
  neutralServer?.close()
})

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}

async function visit(options: BrowserContextOptions = {}, path = '/'): Promise<Page> {
  const page = await open(options)
  await page.goto(site + path)
  return page
}

const hasLeft = (page: Page) => page.waitForURL(neutral)
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const bothWays = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const

describe('ways to leave (check 1)', () => {
  test('Escape', async () => {
    const page = await visit()
    await press(page, 'Escape')
    await hasLeft(page)
  })

  test('Shift three times', async () => {
    const page = await visit()
    await press(page, 'Shift', 'Shift', 'Shift')
    await hasLeft(page)
  })

  test('Shift for capital letters does not leave', async () => {
    const page = await visit()
    await page.focus('#words')
    await press(page, 'Shift+A', 'Shift+B', 'Shift+C', 'Shift', 'Shift')
    await page.waitForTimeout(200)
    expect(page.url()).toBe(`${site}/`)
  })

  test('the link', async () => {
    const page = await visit()
    await page.click('.leave__link')
    await hasLeft(page)
  })

  test('the second skip link, by the keyboard alone', async () => {
    const page = await visit()
    await press(page, 'Tab', 'Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Leave this site now')
    await press(page, 'Enter')
    await hasLeft(page)
  })
})

describe('before the page is whole (check 2)', () => {
  test.each(['Escape', 'Shift'])('%s leaves while the style sheets and the other scripts stand still', async (key) => {
    const page = await open()
    await page.route(/\.(css|js)$/, (route) =>
      route.request().url().endsWith('.leave.js') ? route.continue() : undefined,
    )
    await page.goto(`${site}/`, { waitUntil: 'commit' })
    await page.waitForFunction('document.scripts.length > 0')
    await page.waitForTimeout(300)
    await press(page, ...(key === 'Shift' ? [key, key, key] : [key]))
    await hasLeft(page)
  })
})

describe('without JavaScript (check 3)', () => {
  test.each(['.leave__link', 'a.govuk-skip-link[href="/leave"]'])('%s leaves', async (link) => {
    const page = await visit({ javaScriptEnabled: false })
    await page.focus(link)
    await press(page, 'Enter')
    await hasLeft(page)
  })
})

describe('wherever the focus is (check 4)', () => {
  test.each(['#words', '#story', '#choice', '#safe', 'summary'])('Escape leaves from %s', async (selector) => {
    const page = await visit()
    await page.focus(selector)
    await press(page, 'Escape')
    await hasLeft(page)
  })

  test('Escape leaves from an open dialog', async () => {
    const page = await visit()
    await page.evaluate('document.querySelector("#dialog").showModal()')
    await press(page, 'Escape')
    await hasLeft(page)
  })
})

test('Escape pressed three times leaves for a slow site, and the page is hidden meanwhile (checks 7 and 8)', async () => {
  const page = await visit({}, '/second')
  const seen: string[] = []
  page.on('console', (message) => seen.push(message.text()))
  await page.evaluate(
    'setInterval(() => console.log(getComputedStyle(document.documentElement).display, document.title), 50)',
  )
  neutralDelay = 2000
  await press(page, 'Escape', 'Escape', 'Escape')
  await hasLeft(page)
  expect(seen.at(-1)).toBe('none Continue')
})

/** Whether the browser was left to act on each of these key presses. */
const leftToBrowser = (page: Page, ...presses: readonly KeyboardEventParts[]) =>
  page.evaluate<boolean[]>(
    `${JSON.stringify(presses)}.map((parts) =>
      document.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...parts })))`,
  )

interface KeyboardEventParts {
  readonly key: string
  readonly isComposing?: boolean
}

test('no Escape reaches the browser, which would stop the page that is on its way (check 7)', async () => {
  const page = await visit()
  const again = { key: 'Escape' }
  expect(await leftToBrowser(page, { key: 'a' }, again, again, again)).toEqual([true, false, false, false])
  await hasLeft(page)
})

test('Escape that drops what an input method composes does not leave (check 6)', async () => {
  const page = await visit()
  expect(await leftToBrowser(page, { key: 'Escape', isComposing: true })).toEqual([true])
  await page.waitForTimeout(200)
  expect(page.url()).toBe(`${site}/`)
})

describe('coming back (check 9)', () => {
  test.each(bothWays)('Back three times %s shows nothing of the site', async (_, javaScriptEnabled) => {
    const page = await visit({ javaScriptEnabled })
    await page.click('#second')
    await page.click('#third')
    await page.waitForURL(/again/)
    await page.click('.leave__link')
    await hasLeft(page)
    let pages = 0
    for (let step = 0; step < 3; step += 1) {
      if ((await page.goBack()) === null) continue
      pages += 1
      expect(page.url()).toMatch(site)
      expect(await page.title()).toBe('Continue')
      expect(await page.textContent('body')).not.toMatch(/abuse|police|secret/i)
    }
    // Without JavaScript the page that was left is still in the history; with it, the neutral site took its place.
    expect(pages).toBe(javaScriptEnabled ? 2 : 3)
  })

  test('the Continue button brings the visitor to the front page, not to where they were', async () => {
    const page = await visit({}, '/second')
    await press(page, 'Escape')
    await hasLeft(page)
    await page.goto(`${site}/second`)
    await page.click('button')
    await page.waitForURL(`${site}/`)
    expect(await page.textContent('h1')).toBe('Getting help with domestic abuse')
  })
})

describe('what stays behind (checks 11 and 12)', () => {
  test('no other host is asked for anything before leaving, and the next site is not told where from', async () => {
    const page = await open()
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    await page.goto(`${site}/second`)
    expect([...hosts]).toEqual([site])
    expect(await page.locator('link[rel=preconnect], link[rel=dns-prefetch], link[rel=prefetch]').count()).toBe(0)
    await press(page, 'Escape')
    await hasLeft(page)
    // Whatever else was asked for in the meantime, too.
    expect([...hosts].sort()).toEqual([site, new URL(neutral).origin].sort())
    expect(arrivals).toEqual([{ referer: undefined }])
  })

  test.each(bothWays)('%s, cookies and storage are empty but for the marker', async (_, javaScriptEnabled) => {
    const context = await browser.newContext()
    contexts.push(context)
    const first = await context.newPage()
    await first.goto(site)
    await first.click('text=Accept additional cookies')
    await first.evaluate('localStorage.setItem("a", "1"); sessionStorage.setItem("b", "1")')
    expect((await context.cookies()).map(({ name }) => name)).toContain('cookies_choice')
    if (javaScriptEnabled) await first.keyboard.press('Escape')
    // What a browser without JavaScript does with the link.
    else await first.goto(`${site}/leave`)
    await hasLeft(first)
    await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).toEqual(['continue'])
    await first.goto(site)
    expect(await first.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0])
  })
})

describe('always in view (check 13)', () => {
  test.each([
    ['on a desk', { width: 1280, height: 800 }],
    ['at 320 pixels', { width: 320, height: 640 }],
    ['at 400%', { width: 320, height: 256 }],
  ])(
    '%s the link can be pressed at the top and at the end of the page, with the cookie banner open',
    async (_, viewport) => {
      const page = await visit({ viewport })
      expect(await page.isVisible('text=Accept additional cookies')).toBe(true)
      for (const place of ['0', 'document.body.scrollHeight']) {
        await page.evaluate(`window.scrollTo(0, ${place})`)
        const box = await page.locator('.leave__link').boundingBox()
        if (!box) throw new Error('The link has no place on the page')
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.y + box.height).toBeLessThanOrEqual(viewport.height)
        expect(box.height).toBeGreaterThanOrEqual(24)
        const point = `${box.x + box.width / 2}, ${box.y + box.height / 2}`
        expect(await page.evaluate(`document.elementFromPoint(${point}).className`)).toBe('leave__link')
      }
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width)
    },
  )
})

describe('accessibility at 320 pixels', () => {
  const viewport = { width: 320, height: 640 }

  async function expectAccessible(page: Page) {
    expect(await faultsOfPage(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width)
  }

  test.each(['/', '/cookies', '/nowhere', '/fails', '/sign-in'])('%s has no fault that axe can find', async (path) => {
    await expectAccessible(await visit({ viewport }, path))
  })

  test('the Continue page has none', async () => {
    const page = await visit({ viewport })
    await page.goto(`${site}/leave`)
    await page.goto(site)
    await expectAccessible(page)
  })

  test('neither have the saved message and the cookie form in error', async () => {
    const page = await visit({ viewport })
    await page.click('text=Reject additional cookies')
    await expectAccessible(page)
    await page.goto(`${site}/cookies`)
    await page.evaluate('document.querySelectorAll("[type=radio]").forEach((radio) => { radio.checked = false })')
    await page.click('text=Save cookie settings')
    expect(await page.title()).toMatch(/^Error: /)
    await expectAccessible(page)
  })

  test('neither have the staff pages: home, a register, a record with charts, a form in error, no access', async () => {
    const page = await visit({ viewport }, '/sign-in')
    await page.click('text=Sign in as Ada Analyst')
    await expectAccessible(page)
    for (const path of ['/officers?page=2', '/officers/NM1001']) {
      await page.goto(site + path)
      await expectAccessible(page)
    }
    await page.goto(`${site}/courses/add`)
    await page.click('text=Save')
    // The click returns when the page has come; its script moves the focus a moment later.
    await page.waitForFunction('document.activeElement.classList.contains("govuk-error-summary")')
    await expectAccessible(page)
  })
})
