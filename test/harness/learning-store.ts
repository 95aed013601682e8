import { randomUUID } from 'node:crypto'
import { systemActor } from '../../src/kernel/index.ts'
import { createCredential, type Scope } from '../../src/modules/learning-record/index.ts'
import { learningRecord } from '../../src/modules/learning-record/module.ts'
import { noSittings } from '../../src/modules/learning-record/sittings/course-sittings.ts'
import { createServer, type WebSettings } from '../../src/web/index.ts'
import { openRecord, type TestRecord } from './record.ts'

export type Version = '1.0.3' | '2.0.0'
export const versions: readonly Version[] = ['1.0.3', '2.0.0']

export interface SentRequest {
  readonly params?: Readonly<Record<string, string>>
  /** JSON unless it is text or bytes. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** Another credential's header; null sends none. */
  readonly as?: string | null
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly json: any
}

/** A Learning Record Store that listens on a port of its own, with a credential that may do everything. */
export interface LearningStore {
  readonly record: TestRecord
  readonly address: string
  readonly key: string
  readonly secret: string
  /** Another source's credential, as an Authorization header. */
  credential(source: string, ...scopes: readonly Scope[]): Promise<{ header: string; key: string; secret: string }>
  call(version: Version, method: string, resource: string, request?: SentRequest): Promise<Answered>
  /** Stores statements and gives back their ids. */
  store(version: Version, ...statements: readonly object[]): Promise<string[]>
  close(): Promise<void>
}

const baseOf = (version: Version): string => `/xapi/${version.slice(0, 3)}`

export async function openLearningStore(settings: Partial<WebSettings> = {}): Promise<LearningStore> {
  const record = await openRecord()
  const app = createServer({
    routes: [],
    navigation: [],
    homePanels: [],
    services: learningRecord(noSittings).services ?? [],
    db: record.db,
    force: record.force,
    sessions: {
      find: async () => null,
      create: () => Promise.reject(new Error('Nobody signs in')),
      save: async () => {},
      confirm: async () => {},
      end: async () => {},
    },
    config: { secret: 'x'.repeat(40), ...settings },
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const credential: LearningStore['credential'] = async (source, ...scopes) => {
    const issued = await record.db.write(systemActor(record.force.forceId), (tx) =>
      createCredential(tx, { source, scopes, expiresAt: null, homePage: 'https://candour.example' }),
    )
    const basic = Buffer.from(`${issued.accessKey}:${issued.secret}`).toString('base64')
    return { header: `Basic ${basic}`, key: issued.accessKey, secret: issued.secret }
  }
  const own = await credential('Everything', 'all')

  const call: LearningStore['call'] = async (version, method, resource, request = {}) => {
    const { params = {}, body, headers = {}, as = own.header } = request
    const query = new URLSearchParams(params).toString()
    const raw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body)
    const all = {
      'x-experience-api-version': version,
      ...(as === null ? {} : { authorization: as }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    }
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const response = await fetch(`${address}${baseOf(version)}${resource}${query && `?${query}`}`, {
      method,
      headers: given,
      body: raw ? ((body as string | Buffer<ArrayBuffer> | undefined) ?? null) : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: readable(text) }
  }

  return {
    record,
    address,
    key: own.key,
    secret: own.secret,
    credential,
    call,
    async store(version, ...statements) {
      const { status, json, text } = await call(version, 'POST', '/statements', { body: statements })
      if (status !== 200) throw new Error(`Not stored: ${status} ${text}`)
      return json
    },
    async close() {
      await app.close()
      await record.close()
    },
  }
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A statement that keeps to the specification, with what a test changes in it. */
export const statement = (changes: object = {}): Record<string, unknown> => ({
  id: randomUUID(),
  actor: { mbox: 'mailto:learner@police.example' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
  object: { id: 'https://learning.example/courses/domestic-abuse' },
  ...changes,
})

/** A body of parts, as attachments are sent. */
export function multipart(
  statements: object,
  files: readonly { readonly content: Buffer; readonly sha2: string; readonly type?: string }[],
  boundary = 'edge-of-part',
): { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const head = (lines: readonly string[]) => Buffer.from(`--${boundary}\r\n${lines.join('\r\n')}\r\n\r\n`)
  const parts = files.flatMap(({ content, sha2, type = 'text/plain' }) => [
    head([`Content-Type: ${type}`, 'Content-Transfer-Encoding: binary', `X-Experience-API-Hash: ${sha2}`]),
    content,
    Buffer.from('\r\n'),
  ])
  const body = Buffer.concat([
    head(['Content-Type: application/json']),
    Buffer.from(`${JSON.stringify(statements)}\r\n`),
    ...parts,
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return { body, headers: { 'content-type': `multipart/mixed; boundary=${boundary}` } }
}
