import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Actor, appUrl, type Db, type Force, findForce, openDb, systemActor } from '../../src/kernel/index.ts'
import { listSampleUsers } from '../../src/modules/access/index.ts'
import { loadSample, steadyDay } from '../../src/sample/index.ts'
import type { FreshDatabase } from './database.ts'

/** For the hook that opens the sample: the first to ask in a run waits while it is loaded, and so do all others. */
export const sampleTimeout = 300_000

/** The small sample force, seed 1, as it was on `steadyDay`, in a database of the test's own. */
export interface TestSample {
  readonly db: Db
  readonly force: Force
  /** The owner's connection string: row-level security does not hold it. */
  readonly ownerUrl: string
  /** One of the people of `samplePeople()`. Throws RangeError where there is nobody of the name. */
  signedIn(name: string): Promise<Actor>
  close(): Promise<void>
}

export async function openSample(): Promise<TestSample> {
  const database = await sampleDatabase()
  const force = await findForce(database.url)
  if (!force) throw new Error('The sample database holds no force')
  const db = openDb(appUrl(database.url), { connections: 4 })
  return {
    db,
    force,
    ownerUrl: database.url,
    async signedIn(name) {
      const user = (await db.read(systemActor(force.forceId), listSampleUsers)).find((each) => each.name === name)
      if (!user) throw new RangeError(`Nobody of the sample force is called ${name}`)
      const { forceId, userId, personId, commandId, roles } = user
      return { forceId, userId, name, personId, commandId, roles }
    },
    async close() {
      await db.close()
      await database.drop()
    },
  }
}

/** Clones the loaded sample, which the run's first caller loads. */
async function sampleDatabase(): Promise<FreshDatabase> {
  const template = `${inject('templateDatabase')}_sample`
  const name = `${template}_${randomUUID().replaceAll('-', '')}`
  await onServer(async (client) => {
    // Held to the end of the session: one loads while the others wait, and one clones at a time.
    await client.query('select pg_advisory_lock(hashtext($1))', [template])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await load(client, template)
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}

/** Under another name until it is whole, so that a run that was stopped leaves no half of it to be cloned. */
async function load(client: pg.Client, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`
  await client.query(`drop database if exists ${unfinished} with (force)`)
  await client.query(`create database ${unfinished} template ${inject('templateDatabase')}`)
  const ownerUrl = urlOf(unfinished)
  const db = openDb(appUrl(ownerUrl), { connections: 2 })
  try {
    await loadSample({ db, ownerUrl, force: null, size: 'small', seed: 1, until: steadyDay })
  } finally {
    await db.close()
  }
  await client.query(`alter database ${unfinished} rename to ${template}`)
}

function urlOf(database: string): string {
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${database}`
  return url.href
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
