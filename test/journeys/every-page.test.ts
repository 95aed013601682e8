import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, systemActor } from '../../src/kernel/index.ts'
import { createCredential } from '../../src/modules/learning-record/index.ts'
import { modules } from '../../src/modules.ts'
import { navigationGroups } from '../../src/navigation.ts'
import { samplePeople } from '../../src/sample/index.ts'
import { statement } from '../harness/learning-store.ts'
import { faultsOfPage } from '../harness/page-faults.ts'
import { openSample, sampleTimeout, type TestSample } from '../harness/sample.ts'
import { shut } from '../harness/shut.ts'
import { type Walked, walk } from '../harness/walk.ts'
import { openWholeSite, type WholeSite } from '../harness/whole-site.ts'
import { unsaidIn } from './page-words.ts'

const answerWith = '/requests/:reference/questions/:ordinal/answer-with'
const routes = modules.flatMap((module) => module.routes)
/**
 * Tried in the modules that own them: they lead to the force's identity provider, or are there only while a course is on
 * its way in.
 */
const elsewhere = ['/sign-in/oidc', '/sign-in/oidc/callback', '/elearning/uploads/:uploadId']
/** One kind of file stands for all: their pages are of one template. */
const tried = routes.filter(
  ({ path }) => !elsewhere.includes(path) && (!path.startsWith('/imports/kinds/') || /\/units\b/.test(path)),
)
const paths = tried
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => path)
  .sort()

/** Those who see most come first, so that a page is looked at with as much on it as there can be. */
const roles: readonly (Role | null)[] = [
  null,
  'foi-officer',
  'administrator',
  'learning',
  'professional-standards',
  'supervisor',
  'auditor',
  'analyst',
  'investigator',
  'responder',
  'trainer',
]

let sample: TestSample
let site: WholeSite
let walked: Walked
const visitors = new Map<Role | null, BrowserContext>()
/** Each visitor's one page, on which one address is opened after another: a page anew is a process anew. */
const pages = new Map<Role | null, Page>()
/** What went wrong while a page was open: messages in the console, requests to another host. */
const troubles: string[] = []

async function visitor(role: Role | null): Promise<BrowserContext> {
  const known = visitors.get(role)
  if (known) return known
  const person = samplePeople().find((each) => role !== null && [each.role, ...(each.besides ?? [])].includes(role))
  const context = await site.visitor(person?.name)
  context.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())))
  context.on('weberror', (error) => void troubles.push(String(error.error())))
  context.on('request', (request) => {
    if (!request.url().startsWith(site.address)) troubles.push(`asked for ${request.url()}`)
  })
  visitors.set(role, context)
  return context
}

async function open(role: Role | null, href: string): Promise<{ page: Page; status: number }> {
  const page = pages.get(role) ?? (await (await visitor(role)).newPage())
  pages.set(role, page)
  await page.setViewportSize({ width: 1280, height: 900 })
  const response = await page.goto(href)
  expect(response?.headers()['content-security-policy']).toMatch(
    /^default-src 'none';script-src 'self' 'sha256-[^']+';style-src 'self';/,
  )
  return { page, status: response?.status() ?? 0 }
}

/**
 * What stands in a frame that is narrower than it, where nobody would look for it; rows that show nothing; captions larger
 * than the heading over them. Charts may be wider than a telephone: their numbers stand in the table below.
 */
const hidden = `[...document.querySelectorAll('.table-frame')].flatMap((frame) => {
  const name = frame.querySelector('caption').textContent
  const blank = [...frame.querySelectorAll('tbody tr')].filter((row) => {
    const cells = [...row.children].filter((cell) => {
      const { left, right, width, height } = cell.getBoundingClientRect()
      return width > 0 && height > 0 && left >= 0 && right <= innerWidth + 1 && cell.textContent.trim() !== ''
    })
    return cells.length === 0
  })
  const caption = frame.querySelector('.govuk-table__caption')
  const headings = [...document.querySelectorAll('h1, h2, h3, h4')]
  const above = headings.filter((each) => each.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1)
  const size = (element) => parseFloat(getComputedStyle(element).fontSize)
  return [
    ...(frame.scrollWidth > frame.clientWidth + 1 ? ['runs sideways: ' + name] : []),
    ...(blank.length > 0 ? ['blank rows: ' + name] : []),
    ...(caption && above && size(caption) > size(above) ? ['larger than its heading: ' + name] : []),
  ]
})`

/** On paper nothing is left that is pressed, filled in or led away by. */
const pressedOnPaper = `[...document.querySelectorAll(
  'button, input:not([type=hidden]), select, textarea, nav, .govuk-service-navigation, .govuk-phase-banner, .govuk-back-link, .lock, .leave'
)].filter((each) => each.checkVisibility() && each.getBoundingClientRect().height > 1).map((each) => each.outerHTML.slice(0, 100))`

async function expectPrintable(page: Page): Promise<void> {
  await page.setViewportSize({ width: 718, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(pressedOnPaper)).toEqual([])
  expect(await page.evaluate(hidden)).toEqual([])
  await page.emulateMedia({ media: null })
}

/** No fault that axe can find, and nothing that runs off the side of a narrow screen or of 400% zoom. */
async function expectSound(page: Page): Promise<void> {
  expect(await faultsOfPage(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1280)
  expect(await page.evaluate(hidden)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  expect(await page.evaluate(hidden)).toEqual([])
  await expectPrintable(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await shoot(page)
}

/** With SHOTS=folder every page is kept as a picture, for people to look at. */
async function shoot(page: Page): Promise<void> {
  const folder = process.env.SHOTS
  if (!folder) return
  const name = new URL(page.url()).pathname.slice(1).replaceAll(/[^\w.-]+/g, '_') || 'front'
  await page.screenshot({ path: `${folder}/${name}-320.png`, fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.screenshot({ path: `${folder}/${name}-1280.png`, fullPage: true })
}

async function takeInAndAnswer(officer: Page, request: string): Promise<void> {
  await officer.goto('/requests/new')
  await officer.fill('#body', request)
  await officer.getByRole('button', { name: 'Take in' }).click()
  await officer.getByRole('button', { name: 'Answer every question' }).click()
}

/** What a learning platform sends when somebody has finished its course. */
async function sendStatement(): Promise<void> {
  const { accessKey, secret } = await sample.db.write(systemActor(sample.force.forceId), (tx) =>
    createCredential(tx, { source: 'Platform', scopes: ['all'], expiresAt: null, homePage: site.address }),
  )
  const response = await fetch(`${site.address}/xapi/1.0/statements`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${accessKey}:${secret}`).toString('base64')}`,
      'content-type': 'application/json',
      'x-experience-api-version': '1.0.3',
    },
    body: JSON.stringify(statement()),
  })
  expect(response.status).toBe(200)
}

/** In a browser that nobody watches: a course is at a host of its own. */
async function beginCourse(): Promise<void> {
  const learner = await site.visitor(samplePeople().find(({ role }) => role === 'learning')?.name)
  const page = await learner.newPage()
  await page.goto('/my-learning')
  await page.getByRole('link', { name: 'Controlling or coercive behaviour' }).click()
  await page.getByRole('button', { name: /^Start.*Seeing the pattern$/ }).click()
  await page.getByRole('button', { name: 'Read the first call' }).waitFor()
  await shut(learner)
}

/** A form that is begun and left: its pages are its writer's alone. */
async function beginForm(role: Role, path: string): Promise<void> {
  const page = await (await visitor(role)).newPage()
  await page.goto(path)
  await page.getByRole('button', { name: 'Start now' }).click()
  await shut(page)
}

/** A day on which every register gets something to show: requests, a file that was refused, a statement. */
async function workADay(): Promise<void> {
  const officer = await (await visitor('foi-officer')).newPage()
  await takeInAndAnswer(officer, 'How many people have been trained in domestic abuse in each year from 2019 to 2021?')
  await officer.getByRole('link', { name: 'Agree to the answers' }).click()
  await officer.getByLabel('I agree that this answers question 1').check()
  await officer.getByRole('button', { name: 'Agree to what is ticked' }).click()
  await officer.getByRole('link', { name: 'Preview the whole response' }).click()
  await officer.getByRole('link', { name: 'agree to the public wording of its questions' }).click()
  await officer.getByRole('button', { name: 'Agree to the public wording' }).click()
  await officer.getByRole('button', { name: 'Publish in the disclosure log' }).click()
  await takeInAndAnswer(
    officer,
    `1. How many detectives living by the sea were accused of domestic abuse in 2021, by rank?
2. How many PCSOs and special constables were convicted of a domestic abuse offence, by calendar year, from 2019 to 2022?
3. What colour are the doors of your stations?`,
  )
  await shut(officer)

  await sendStatement()
  await beginCourse()
  await beginForm('learning', '/completions/record')
  await beginForm('responder', '/reports/record')

  const administrator = await (await visitor('administrator')).newPage()
  await administrator.goto('/users/add')
  await administrator.getByLabel('Name').fill('Wilhelmina Ashdown')
  await administrator.getByLabel('Email address').fill('wilhelmina.ashdown@thameside.example')
  await administrator.getByLabel('Auditor').check()
  await administrator.getByRole('button', { name: 'Add this person' }).click()
  await administrator.goto('/imports/kinds/units')
  const file = { name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from('Unit code,Unit name\nCE,Central\n') }
  await administrator.setInputFiles('[type=file]', file)
  await administrator.click('main button')
  await shut(administrator)
}

beforeAll(async () => {
  sample = await openSample()
  site = await openWholeSite(sample)
  await workADay()
  walked = await walk(tried, await Promise.all(roles.map(async (role) => [role, await visitor(role)] as const)))
}, sampleTimeout + 180_000)

afterAll(async () => {
  await site?.close()
  await sample?.close()
})

test('no page shows a link that does not open for its reader', () => {
  expect(walked.broken).toEqual([])
})

describe('every page and file', () => {
  test.each(paths)('%s', async (path) => {
    const stop = walked.stops.get(path)
    if (!stop) throw new Error(`No page that anybody may open links to ${path}`)
    if (!stop.isPage) {
      const file = await (await visitor(stop.role)).request.get(stop.href)
      expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"/)
      expect((await file.body()).length).toBeGreaterThan(10)
      return
    }
    troubles.length = 0
    const { page, status } = await open(stop.role, stop.href)
    expect(status).toBe(200)
    expect(unsaidIn(path, String(await page.evaluate('document.querySelector("main").innerText')))).toEqual([])
    await expectSound(page)
    expect(troubles).toEqual([])
  })
})

describe('the home page and navigation', () => {
  test.each(roles.filter((role) => role !== null))('of %s: one line, and what there is to do first', async (role) => {
    const { page, status } = await open(role, '/home')
    expect(status).toBe(200)
    expect(await page.locator('main h2').first().textContent()).toBe('What to do next')
    expect(unsaidIn('/home', String(await page.evaluate('document.querySelector("main").innerText')))).toEqual([])
    for (const width of [1280, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      const lines = await page.evaluate(
        `new Set([...document.querySelectorAll('.govuk-service-navigation__service-name, .govuk-service-navigation__item')]
          .map((item) => Math.round(item.getBoundingClientRect().bottom / 12))).size`,
      )
      expect(lines, `lines at ${width}`).toBe(1)
    }
    await expectSound(page)
  })

  test('every entry of the navigation belongs to a group', () => {
    const held = navigationGroups.flatMap(({ holds }) => holds)
    const entries = modules.flatMap(({ navigation }) => navigation.map(({ href }) => href))
    expect(entries.filter((href) => !held.some((place) => href === place || href.startsWith(`${place}/`)))).toEqual([])
  })
})

test('a page is printed as tagged paper', async () => {
  const { page } = await open('foi-officer', '/people')
  const pdf = await page.pdf({ format: 'A4', tagged: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(10_000)
})

describe('when something is wrong', () => {
  test.each([
    ['the public', null, '/nowhere', 404],
    ['staff', 'foi-officer', '/nowhere', 404],
    ['a responder', 'responder', '/users', 403],
    ['an auditor', 'auditor', '/requests/new', 403],
  ] as const)('%s is told on a page without fault (%s %s: %i)', async (_, role, href, expected) => {
    const { page, status } = await open(role, href)
    expect(status).toBe(expected)
    await expectSound(page)
  })

  test.each([
    ['/problem', null, 'Send'],
    ['/users/add', 'administrator', 'Add'],
    ['/requests/new', 'foi-officer', 'Take in'],
    ['/requests/:reference/agree', 'foi-officer', 'Agree to what is ticked'],
    ['/imports/kinds/units', 'administrator', 'Send'],
    ['/elearning/packages/new', 'administrator', 'Send'],
  ] as const)('an empty form at %s says what to do, and takes the reader there', async (href, role, button) => {
    const { page } = await open(role, href.includes(':') ? (walked.stops.get(href)?.href ?? '') : href)
    await page.locator('main').getByRole('button', { name: button }).last().click()
    await page.waitForLoadState()
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary')
    await expectSound(page)
  })

  test('the form of a reading says what is wrong with it, and shows what it gives when it is right', async () => {
    const { page } = await open('foi-officer', walked.stops.get(answerWith)?.href ?? '')
    await page.fill('#from', '31 February')
    await page.getByRole('button', { name: 'Show what it gives' }).click()
    await page.waitForURL(/shown=yes/)
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary')
    await expectSound(page)
    await page.fill('#from', '2021-01-01')
    await page.getByRole('button', { name: 'Show what it gives' }).click()
    await page.getByRole('button', { name: /^Agree: answer question/ }).waitFor()
    await expectSound(page)
  })
})
