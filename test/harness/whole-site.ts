import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.mjs'
import type { Db, Force } from '../../src/kernel/index.ts'
import { modules } from '../../src/modules.ts'
import { createSite } from '../../src/site.ts'
import { runSiteJobs } from '../../src/site-jobs.ts'
import { shut } from './shut.ts'

/** The whole site, listening on a free port, and a browser in front of it. */
export interface WholeSite {
  readonly address: string
  readonly browser: Browser
  /** Somebody's own browser, signed in as this sample person; signed out where no name is given. */
  visitor(name?: string): Promise<BrowserContext>
  close(): Promise<void>
}

/** Serves every module over a record that is open already, and that the caller closes. */
export async function openWholeSite({ db, force }: { readonly db: Db; readonly force: Force }): Promise<WholeSite> {
  const secret = randomBytes(32).toString('hex')
  const dataDirectory = await mkdtemp(join(tmpdir(), 'candour-whole-site-'))
  const settings = { dataDirectory, origin: null, courseOrigin: null, leaveTo: null, trustedProxies: [] }
  const app = createSite({ db, force, secret, ...settings })
  const jobs = await runSiteJobs({ db, force })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
  return {
    address,
    browser,
    async visitor(name) {
      const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } })
      context.setDefaultTimeout(15_000)
      if (name !== undefined) await signIn(context, name)
      return context
    },
    async close() {
      await shut(browser)
      await app.close()
      await jobs.stop()
      await Promise.all(modules.map((module) => module.close?.()))
      await rm(dataDirectory, { recursive: true })
    },
  }
}

/** Sends the form of the sign-in page without drawing it, so that many can come in at once; drawn, it is tried elsewhere. */
async function signIn({ request }: BrowserContext, name: string): Promise<void> {
  const form = await (await request.get('/sign-in')).text()
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(form) ?? []
  const [, user = ''] = new RegExp(`value="([0-9a-f-]{36})"[^>]*>\\s*Sign in as ${name}\\s*<`).exec(form) ?? []
  const sent = await request.post('/sign-in/sample', { form: { _csrf: token, next: '/home', user } })
  if (new URL(sent.url()).pathname !== '/home') throw new Error(`${name} could not sign in: ${sent.status()}`)
}
