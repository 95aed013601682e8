import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openScormCourses, type ScormCourses } from '../harness/scorm-courses.ts'
import { type Item, manifest12, scormPackage } from '../harness/scorm-packages.ts'
import { learnerAt, openBrowser, Player } from '../harness/scorm-player.ts'
import { shut } from '../harness/shut.ts'

// A package is a program that others wrote. This one wants out, in a real browser, with its learner signed in.

let courses: ScormCourses
let browser: Browser
let elsewhere: Server
let outside: string
let packageId: string
let unitId: string
/** What reached the other host. */
const heard: string[] = []

const items: readonly Item[] = [{ id: 'bad', title: 'Bad' }]
const page =
  '<!doctype html><html lang="en"><title>Bad</title><script src="unit.js"></script><body><h1>Bad</h1><button id="act" onclick="window.act()">Act</button></body></html>'
const files = {
  'bad.html': page,
  'worker.js': 'self.addEventListener("fetch", () => {})',
  'in-stage.js': 'window.inStage = true',
}

beforeAll(async () => {
  courses = await openScormCourses()
  elsewhere = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*')
    response.end('heard')
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  outside = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  const brought = await courses.bringIn(await scormPackage(manifest12('Hostile', items), items, files))
  packageId = brought.packageId
  unitId = brought.units.Bad ?? ''
  browser = await openBrowser()
})
afterAll(async () => {
  await shut(browser)
  elsewhere?.closeAllConnections()
  elsewhere?.close()
  await courses?.close()
})

let context: BrowserContext
let player: Player
beforeEach(async () => {
  heard.length = 0
  context = await learnerAt(browser, courses)
  const page = await context.newPage()
  await page.goto(`/course-player/${await courses.launch(unitId)}`)
  player = new Player(page, unitId)
})
afterEach(() => shut(context))

/** Has the unit do something when its button is pressed, as a person would press it, and gives time for it to be done. */
async function act(script: string): Promise<void> {
  const { frame } = await player.unit('Bad')
  await frame.evaluate(
    `window.act = async () => { try { ${script} } catch (error) { window.refused = String(error) } }`,
  )
  await frame.locator('#act').click()
  await player.page.waitForTimeout(300)
}

const inUnit = async <T>(script: string): Promise<T> => (await player.unit('Bad')).frame.evaluate(script) as Promise<T>

test('it finds no cookie, and leaves none that the site would read', async () => {
  expect(await inUnit('document.cookie')).toBe('')
  await inUnit(`document.cookie = 'session=mine; path=/'; document.cookie = 'session=mine; domain=localhost; path=/'`)
  const cookies = await context.cookies(courses.address)
  expect(cookies.filter(({ name }) => name === 'session').map(({ value }) => value)).toEqual([courses.cookie('1001')])
})

test('it cannot ask the site anything as its learner, nor show its pages', async () => {
  const asked: string[] = []
  player.page.on('request', (request) => {
    const { pathname, origin } = new URL(request.url())
    if (origin === courses.address) asked.push(pathname)
  })
  const ask = (script: string) => inUnit<string>(`(async () => { ${script} })().then(() => 'done', () => 'refused')`)
  const site = `${courses.address}/my-learning`
  expect(await ask(`await fetch('${site}', { credentials: 'include' })`)).toBe('refused')
  expect(await ask(`await fetch('${site}', { credentials: 'include', mode: 'no-cors' })`)).toBe('refused')
  const frames = `const frame = document.createElement('iframe'); frame.src = '${site}'; document.body.append(frame)`
  await act(frames)
  const form = `const form = document.createElement('form'); form.method = 'post'; form.action = '${site}/${packageId}/again'; document.body.append(form); form.submit()`
  await act(form)
  expect(asked).toEqual([])
})

test('it reaches no other host, in any way that a page has', async () => {
  const ways = {
    fetch: `await fetch(to, { mode: 'no-cors' })`,
    request: `const ask = new XMLHttpRequest(); ask.open('GET', to); ask.send()`,
    beacon: `navigator.sendBeacon(to, 'x')`,
    image: `new Image().src = to`,
    script: `const at = document.createElement('script'); at.src = to; document.head.append(at)`,
    style: `const at = document.createElement('link'); at.rel = 'stylesheet'; at.href = to; document.head.append(at)`,
    prefetch: `const at = document.createElement('link'); at.rel = 'prefetch'; at.href = to; document.head.append(at)`,
    background: `document.body.style.backgroundImage = 'url(' + to + ')'`,
    font: `await new FontFace('f', 'url(' + to + ')').load()`,
    video: `const at = document.createElement('video'); at.src = to; document.body.append(at); at.load()`,
    socket: `new WebSocket(to.replace('http', 'ws'))`,
    events: `new EventSource(to)`,
    worker: `const at = new Worker(URL.createObjectURL(new Blob(['fetch("' + to + '", { mode: "no-cors" }).finally(() => postMessage(0))'])));
      await new Promise((done) => { at.onmessage = done }); console.log("Asked by a worker: '" + to + "'")`,
    object: `const at = document.createElement('object'); at.data = to; document.body.append(at); at.offsetWidth`,
    frame: `const at = document.createElement('iframe'); at.src = to; document.body.append(at)`,
    form: `const at = document.createElement('form'); at.action = to; document.body.append(at); at.submit()`,
  }
  const each = Object.entries(ways).map(
    ([name, script]) => `{ const to = '${outside}/${name}'; try { ${script} } catch {} }`,
  )
  // The browser says of each that it was refused; of a frame only to which host, and of what a worker asks nothing.
  const refused = new Set<string>()
  player.page.on('console', (message) => {
    const [, framed, name] = /(Framing )?'(?:http|ws):\/\/127\.0\.0\.1:\d+\/(\w*)\??'/.exec(message.text()) ?? []
    if (framed ?? name) refused.add(framed === undefined ? (name ?? '') : 'frame')
  })
  await act(each.join('\n'))
  await expect.poll(() => [...refused].toSorted(), { timeout: 40_000 }).toEqual(Object.keys(ways).toSorted())
  expect(heard).toEqual([])
}, 60_000)

test('the other host would have been heard, had it been asked', async () => {
  await (await context.newPage()).goto(`${outside}/sure`)
  expect(heard).toContain('/sure')
})

test.each<[string, string]>([
  ['its own frame', `location.href = to`],
  [
    'a refreshed page',
    `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=' + to + '">')`,
  ],
  ['the frame around it', `parent.location.href = to`],
  ['the window', `top.location.href = to`],
  [
    'the window, by a link',
    `const at = document.createElement('a'); at.href = to; at.target = '_top'; document.body.append(at); at.click()`,
  ],
  [
    'the window, by a link in the frame around it',
    `const at = parent.document.createElement('a'); at.href = to; at.target = '_top'; parent.document.body.append(at); at.click()`,
  ],
  [
    'the window, by a form in the frame around it',
    `const at = parent.document.createElement('form'); at.action = to; at.target = '_top'; parent.document.body.append(at); at.submit()`,
  ],
  ['a window of its own', `window.open(to)`],
  [
    'a window of its own, by a link',
    `const at = document.createElement('a'); at.href = to; at.target = '_blank'; document.body.append(at); at.click()`,
  ],
  [
    'a frame without its bonds',
    `const frame = parent.document.querySelector('iframe'); frame.removeAttribute('sandbox'); frame.src = to`,
  ],
])('it leads nowhere else: %s', async (_, script) => {
  const pages = context.pages().length
  await act(`const to = '${outside}/away'; ${script}`)
  expect(heard).toEqual([])
  expect(context.pages().length).toBe(pages)
  expect(player.page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/course-player\/[\w-]+$/)
  expect(await player.page.getByRole('link', { name: 'Save and leave' }).isVisible()).toBe(true)
})

test('though it can run a script in the frame around it, the page that holds both stays out of reach', async () => {
  await act(
    `const at = parent.document.createElement('script'); at.src = location.pathname.replace('bad.html', 'in-stage.js'); parent.document.head.append(at)`,
  )
  expect(await inUnit('parent.inStage')).toBe(true)
  const reach = (what: string) =>
    inUnit<string>(`(() => { try { return String(${what}) } catch (error) { return error.name } })()`)
  expect(await reach('top.document')).toBe('SecurityError')
  expect(await reach('top.location.href')).toBe('SecurityError')
  // A word to the page that does not come from its own frame is not heard.
  await act(`top.postMessage({ show: 'refused', message: 'Gone' }, '*')`)
  expect(await player.page.getByText('Gone').count()).toBe(0)
})

test('it leaves no service worker behind', async () => {
  const registered = await inUnit<string>(
    `navigator.serviceWorker.register('worker.js').then(() => 'registered', (error) => error.name)`,
  )
  expect(registered).not.toBe('registered')
})

test('it cannot get at another sitting’s files, nor out of its own package', async () => {
  const status = (path: string) => inUnit<number>(`fetch('${path}').then(({ status }) => status)`)
  expect(await status('bad.html')).toBe(200)
  const other = await courses.launch(player.unitId, { as: '1002' })
  for (const path of [
    '/courses/other/files/bad.html',
    '/my-learning',
    '/',
    `/courses/${other.slice(0, -1)}/files/bad.html`,
    '..%2f..%2fpackage.json',
    '%2e%2e/run-time/unit',
  ]) {
    expect([path, await status(path)]).toEqual([path, 404])
  }
})

test('the page around it runs no script and no style that is not ours', async () => {
  const response = await context.request.get(player.page.url())
  const policy = response.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|\*|data:/)
  expect(await response.text()).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/)
})
