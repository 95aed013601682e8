import { chmod, mkdtemp } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createForce, readConfig, systemActor } from '../src/kernel/index.ts'
import { openEmbeddedPostgres } from '../src/kernel/postgres/index.ts'
import { createCredential } from '../src/modules/learning-record/index.ts'
import { openCandour } from '../src/open-candour.ts'
import { removeFolder } from './loaded-folder.ts'
import { type DatabaseProcesses, databaseProcesses } from './process-figures.ts'
import { type ServedSite, serveSite } from './served-site.ts'

/** A Learning Record Store, and how it is spoken to. */
export interface LearningStore {
  readonly name: string
  /** The base address: `http://127.0.0.1:8081/xapi`. */
  readonly base: string
  readonly authorization: string
}

/** Candour's own, as it is installed: a process of its own, the embedded database, fsync on. */
export interface OwnStore extends LearningStore {
  readonly site: ServedSite
  readonly database: DatabaseProcesses
  /** How often the database had to break a circle of writers who waited for each other. */
  deadlocks(): Promise<number>
  close(): Promise<void>
}

const basic = (credential: string): string => `Basic ${Buffer.from(credential).toString('base64')}`

/** An empty store in a folder of its own. */
export async function openOwnStore(): Promise<OwnStore> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-bench-statements-'))
  // So that, as root, the ordinary user the database runs as can enter it.
  await chmod(folder, 0o755)
  const credential = await prepare(folder)
  const site = await serveSite(folder)
  const server = await openEmbeddedPostgres({ dataDirectory: folder })
  const owner = new pg.Client({ connectionString: server.adminUrl })
  await owner.connect()
  return {
    name: 'Candour',
    base: `${site.address}/xapi/2.0`,
    authorization: basic(credential),
    site,
    database: await databaseProcesses(owner),
    async deadlocks() {
      const { rows } = await owner.query<{ deadlocks: string }>(
        'select deadlocks from pg_stat_database where datname = current_database()',
      )
      return Number(rows[0]?.deadlocks)
    },
    async close() {
      await owner.end()
      await site.stop()
      await server.release()
      await removeFolder(folder)
    },
  }
}

/** A force, and a credential that may do everything: `key:secret`. */
async function prepare(folder: string): Promise<string> {
  const candour = await openCandour(readConfig({ CANDOUR_DATA: folder }), () => {})
  try {
    const force = await createForce(candour.ownerUrl, {
      name: 'Bench Police',
      shortName: 'Bench',
      referencePrefix: '01',
      isSample: true,
    })
    const { accessKey, secret } = await candour.db.write(systemActor(force.forceId), (tx) =>
      createCredential(tx, { source: 'Bench', scopes: ['all'], expiresAt: null, homePage: 'https://candour.example' }),
    )
    return `${accessKey}:${secret}`
  } finally {
    await candour.close()
  }
}

/**
 * Another store to drive beside ours, where one is named: `CANDOUR_BENCH_OTHER` is its base address,
 * `CANDOUR_BENCH_OTHER_CREDENTIAL` the `key:secret` of a credential there, `CANDOUR_BENCH_OTHER_NAME` what to call it.
 */
export function otherStore(): LearningStore | null {
  const {
    CANDOUR_BENCH_OTHER: base,
    CANDOUR_BENCH_OTHER_CREDENTIAL: credential = '',
    CANDOUR_BENCH_OTHER_NAME: name = 'The other',
  } = process.env
  return base ? { name, base: base.replace(/\/$/, ''), authorization: basic(credential) } : null
}

export interface StoreAnswer {
  readonly status: number
  readonly text: string
}

/** One request, and the whole answer: status 0 where the connection was cut. A POST where there is a body. */
export function call(store: LearningStore, address: string, http: Agent, body?: string): Promise<StoreAnswer> {
  return new Promise((answered) => {
    const failed = (error: Error) => answered({ status: 0, text: error.message })
    const headers = {
      authorization: store.authorization,
      'x-experience-api-version': '2.0.0',
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    const sent = request(address, { agent: http, headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', failed)
      response.once('end', () => answered({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    sent.once('error', failed)
    sent.end(body)
  })
}

/** Connections that stay open. */
export const connections = (most: number): Agent => new Agent({ keepAlive: true, maxSockets: most })
