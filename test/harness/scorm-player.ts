import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.mjs'
import { faultsOfPage } from './page-faults.ts'
import type { Given, ScormCourses } from './scorm-courses.ts'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })

/** A learner's own browser. */
export async function learnerAt(
  browser: Browser,
  courses: ScormCourses,
  staffNumber = '1001',
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: courses.address })
  context.setDefaultTimeout(10_000)
  await context.addCookies([
    { name: 'session', value: courses.cookie(staffNumber), url: courses.address, httpOnly: true, sameSite: 'Lax' },
  ])
  return context
}

/** A player that is open in a browser. */
export class Player {
  readonly page: Page
  /** The unit whose button was pressed. */
  readonly unitId: string

  constructor(page: Page, unitId: string) {
    this.page = page
    this.unitId = unitId
  }

  /** Presses the course's button on its page, as a learner does. */
  static async start(context: BrowserContext, packageId: string, title: string, words = 'Start'): Promise<Player> {
    const page = await context.newPage()
    await page.goto(`/my-learning/${packageId}`)
    const button = page.getByRole('button', { name: new RegExp(`^${words}\\s?: ${title}$`) })
    const action = await button.locator('xpath=ancestor::form').getAttribute('action')
    await button.click()
    await page.waitForURL(/\/course-player\//)
    return new Player(page, action?.split('/')[3] ?? '')
  }

  /** The frame of the unit of this title, once it has begun. */
  async unit(title: string): Promise<Unit> {
    const found = this.page
      .frameLocator('#stage iframe')
      .frameLocator('iframe')
      .getByRole('heading', { name: title, exact: true, level: 1 })
    await found.waitFor()
    const frame = this.page.frames().find((each) => /\/files\//.test(each.url()) && !each.isDetached())
    if (!frame) throw new Error('No unit is there')
    return new Unit(frame)
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** A unit in the list of parts. */
  part(title: string) {
    return this.page.locator('.part').filter({ hasText: title })
  }

  async saved(): Promise<void> {
    await this.page.locator('#saving').filter({ hasText: 'Saved at' }).waitFor()
  }

  async leave(): Promise<void> {
    await this.page.getByRole('link', { name: 'Save and leave' }).click()
    await this.page.waitForURL(/\/my-learning\//)
  }

  /** What axe finds wrong with the page around the course. */
  faults(): Promise<string[]> {
    return faultsOfPage(this.page)
  }
}

/** The unit that runs, spoken to as its own script would. */
export class Unit {
  readonly frame: Frame

  constructor(frame: Frame) {
    this.frame = frame
  }

  call(name: 'GetValue' | 'SetValue' | 'Commit' | 'GetLastError', ...given: readonly string[]): Promise<string> {
    return this.frame.evaluate(
      ([method, values]) => (globalThis as Given).api[method as string](...(values as string[])),
      [name, given],
    )
  }

  get(element: string): Promise<string> {
    return this.call('GetValue', element)
  }

  async set(elements: Readonly<Record<string, string>>): Promise<void> {
    for (const [element, value] of Object.entries(elements)) {
      const done = await this.call('SetValue', element, value)
      if (done !== 'true') throw new Error(`${element} was not set: ${await this.call('GetLastError')}`)
    }
  }

  /** Ends by its own word. */
  async end(): Promise<void> {
    await this.frame.evaluate(() => (globalThis as Given).end())
  }
}
