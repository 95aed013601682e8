import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts'
import { appUrl, createForce, type Db, type Force, openDb, type Role, systemActor } from '../../kernel/index.ts'
import { createServer } from '../../web/index.ts'
import { addUser } from './add-user/command.ts'
import { openKeptForms } from './kept-forms.ts'
import { accessWith } from './module.ts'
import { openSessions } from './sessions.ts'
import type { Provider } from './sign-in-oidc/provider.ts'

/** A site of this module alone, over a database of the test's own. */
export interface TestSite {
  readonly app: FastifyInstance
  readonly db: Db
  readonly owner: pg.Client
  readonly force: Force
  add(name: string, roles: readonly Role[], sample?: boolean): Promise<string>
  browser(): Browser
  close(): Promise<void>
}

/** `origin` is null where the site is to go by the address it is asked at. */
export async function openTestSite(
  isSample: boolean,
  provider: () => Provider | null = () => null,
  origin: string | null = 'http://candour.example',
): Promise<TestSite> {
  const database: FreshDatabase = await freshDatabase()
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const force = await createForce(database.url, {
    name: 'Test Police',
    shortName: 'Test',
    referencePrefix: '01',
    isSample,
  })
  const db = openDb(appUrl(database.url), { connections: 3 })
  const { routes, navigation, homePanels, services = [] } = accessWith(provider)
  const uploadFolder = await mkdtemp(join(tmpdir(), 'candour-access-'))
  // One test after another signs in as the same person.
  const config = { secret: 'x'.repeat(40), origin, uploadFolder, signInsPerMinute: 1000, signInsPerAccount: 1000 }
  const keptForms = openKeptForms(db, force, config.secret)
  const app = createServer({
    routes,
    navigation,
    homePanels,
    db,
    force,
    sessions: openSessions(db, force, provider),
    services,
    keptForms,
    config,
  })
  await app.ready()
  return {
    app,
    db,
    owner,
    force,
    add: (name, roles, sample = isSample) =>
      db.write(systemActor(force.forceId), (tx) =>
        addUser(tx, { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@force.example`, roles, sample }),
      ),
    browser: () => new Browser(app),
    async close() {
      await app.close()
      await rm(uploadFolder, { recursive: true, force: true })
      await db.close()
      await owner.end()
      await database.drop()
    },
  }
}

/** A visitor who keeps cookies and sends forms with the token the page gave. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: FastifyInstance
  readonly #address: string

  constructor(app: FastifyInstance, address = '127.0.0.1') {
    this.#app = app
    this.#address = address
  }

  async get(url: string) {
    return this.#send({ method: 'GET', url })
  }

  /** Sends a form of the page at `from`. */
  async post(from: string, url: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) {
    const token = /name="_csrf" value="([^"]+)"/.exec((await this.get(from)).body)?.[1] ?? ''
    return this.send(url, fields, token)
  }

  /** Sends a form with this token. */
  send(url: string, fields: Readonly<Record<string, string | readonly string[]>>, token: string) {
    const form = new URLSearchParams({ _csrf: token })
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.#send({ method: 'POST', url, headers, payload: form.toString() })
  }

  /** Sends a form with a file, as a browser does. */
  sendFile(url: string, fields: Readonly<Record<string, string>>, token: string) {
    const part = (head: string, body: string) => `--edge\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`
    const all = Object.entries({ _csrf: token, ...fields }).map(([name, value]) => part(`name="${name}"`, value))
    const payload = [...all, part('name="file"; filename="a.csv"', 'a,b'), '--edge--\r\n'].join('')
    return this.#send({
      method: 'POST',
      url,
      headers: { 'content-type': 'multipart/form-data; boundary=edge' },
      payload,
    })
  }

  signInAs(userId: string) {
    return this.post('/sign-in', '/sign-in/sample', { user: userId })
  }

  async #send(request: { method: 'GET' | 'POST'; url: string; headers?: Record<string, string>; payload?: string }) {
    const response = await this.#app.inject({
      ...request,
      remoteAddress: this.#address,
      cookies: Object.fromEntries(this.cookies),
    })
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (maxAge === 0 || (expires && expires.getTime() < Date.now())) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }
}
