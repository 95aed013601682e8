import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Actor, Forbidden } from '../../src/kernel/index.ts'
import { createServer, type HomePanel, type Module, type SessionRecord, type WebSettings } from '../../src/web/index.ts'
import { openJobs } from './jobs.ts'
import { provenNow } from './proven.ts'
import type { TestRecord } from './record.ts'

/** The pages of some modules over a test's record. Whoever visits is signed in already: `visit(actor)`. */
export interface TestSite {
  readonly app: FastifyInstance
  visit(actor: Actor | null): Visitor
  close(): Promise<void>
}

export async function openSite(
  record: Pick<TestRecord, 'db' | 'force'>,
  modules: readonly Module[],
  settings: Partial<WebSettings> = {},
  homePanels: readonly HomePanel[] = [],
): Promise<TestSite> {
  const sessions = new Map<string, SessionRecord>()
  const uploadFolder = await mkdtemp(join(tmpdir(), 'candour-site-'))
  const app = createServer({
    routes: modules.flatMap((module) => module.routes),
    navigation: modules.flatMap((module) => module.navigation),
    homePanels,
    services: modules.flatMap((module) => module.services ?? []),
    db: record.db,
    force: record.force,
    sessions: {
      find: async (token) => sessions.get(token) ?? null,
      create: async () => Promise.reject(new Forbidden('A test visits as somebody signed in')),
      save: async () => {},
      confirm: async () => {},
      end: async (token) => void sessions.delete(token),
    },
    config: { secret: 'x'.repeat(40), origin: 'http://candour.example', uploadFolder, ...settings },
  })
  await app.ready()
  const people = new Map<string, Actor>()
  const kinds = modules.flatMap((module) => module.jobs ?? [])
  const jobs = kinds.length === 0 ? null : await openJobs(record, kinds, people)
  return {
    app,
    visit(actor) {
      if (actor === null) return new Visitor(app, {})
      const token = `token-${sessions.size}`
      people.set(actor.userId, actor)
      sessions.set(token, { token, actor, values: {}, ...provenNow() })
      return new Visitor(app, { session: token })
    },
    async close() {
      await app.close()
      await jobs?.stop()
      await Promise.all(modules.map((module) => module.close?.()))
      await rm(uploadFolder, { recursive: true })
    },
  }
}

/** A file of a form. */
export interface SentFile {
  readonly name: string
  readonly content: string | Buffer
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A visitor who keeps cookies, and sends forms with the token the page gave. */
export class Visitor {
  readonly #app: FastifyInstance
  readonly #cookies: Record<string, string>

  constructor(app: FastifyInstance, cookies: Record<string, string>) {
    this.#app = app
    this.#cookies = cookies
  }

  get(url: string) {
    return this.send({ method: 'GET', url })
  }

  /** Sends a form of the page at `from`. */
  async post(from: string, url: string, fields: Fields = {}, token?: string) {
    const form = new URLSearchParams({ _csrf: token ?? (await this.token(from)) })
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.send({ method: 'POST', url, headers, payload: form.toString() })
  }

  /** Sends a form with a file, as the page at `url` does to its own address. */
  async upload(url: string, file: SentFile | null, fields: Fields = {}, token?: string) {
    const all: Fields = { _csrf: token ?? (await this.token(url)), ...fields }
    const parts = Object.entries(all).flatMap(([name, value]) =>
      [value]
        .flat()
        .map((each) => Buffer.from(`--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${each}\r\n`)),
    )
    if (file) {
      const head = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: text/csv\r\n\r\n`
      parts.push(Buffer.from(head), Buffer.from(file.content), Buffer.from('\r\n'))
    }
    const headers = { 'content-type': 'multipart/form-data; boundary=edge' }
    return this.send({ method: 'POST', url, headers, payload: Buffer.concat([...parts, Buffer.from('--edge--\r\n')]) })
  }

  async token(from: string): Promise<string> {
    return /name="_csrf" value="([^"]+)"/.exec((await this.get(from)).body)?.[1] ?? ''
  }

  /** Sends a request as it is said to be; of a header that is given twice the given one counts. */
  async send(request: {
    readonly method: 'GET' | 'POST'
    readonly url: string
    readonly headers?: Readonly<Record<string, string>>
    readonly payload?: string | Buffer
  }) {
    const response = await this.#app.inject({ ...request, cookies: this.#cookies })
    for (const { name, value } of response.cookies) this.#cookies[name] = value
    return response
  }
}
