import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbeddedPostgres } from '../../src/kernel/postgres/index.ts'
import { migrateAll } from '../../src/open-candour.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The database owner's URL of the server that all tests of a run share. */
    adminUrl: string
    /** The migrated database that each test file clones. */
    templateDatabase: string
  }
}

declare global {
  // Vitest loads this file anew for each kind of test; the server must be one, so it is kept where all of them see it.
  var candourTestCluster: { users: number; starting: Promise<Cluster> } | undefined
}

type Cluster = { adminUrl: string; templateDatabase: string; stop(): Promise<void> }

/** Starts the run's one server, or uses the one at DATABASE_URL, and makes the template; stops after its last user. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.candourTestCluster ??= { users: 0, starting: start() }
  const ours = globalThis.candourTestCluster
  ours.users += 1
  const cluster = await ours.starting
  project.provide('adminUrl', cluster.adminUrl)
  project.provide('templateDatabase', cluster.templateDatabase)
  return async () => {
    ours.users -= 1
    if (ours.users === 0) await cluster.stop()
  }
}

async function start(): Promise<Cluster> {
  const server = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, stop: async () => {} } : await embedded()
  const templateDatabase = `candour_test_${randomUUID().slice(0, 8)}`
  try {
    await onServer(server.url, async (client) => {
      await client.query(`create database ${templateDatabase} template template0 encoding 'UTF8'`)
    })
    await migrateAll(withDatabase(server.url, templateDatabase))
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    adminUrl: server.url,
    templateDatabase,
    async stop() {
      await dropAll(server.url, templateDatabase)
      await server.stop()
    },
  }
}

async function embedded(): Promise<{ url: string; stop(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'candour-test-'))
  // So that, as root, the ordinary user the server runs as can enter it.
  await chmod(directory, 0o755)
  const server = await openEmbeddedPostgres({ dataDirectory: directory })
  await onServer(server.adminUrl, async (client) => {
    // Data that is thrown away need not survive a power cut; cloning databases is much faster so.
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      await client.query(`alter system set ${setting} = off`)
    }
    await client.query('select pg_reload_conf()')
  })
  return {
    url: server.adminUrl,
    async stop() {
      await server.release()
      await removeCluster(directory)
    },
  }
}

async function removeCluster(directory: string): Promise<void> {
  const pointer = await readFile(join(directory, 'postgres-location.json'), 'utf8').catch(() => undefined)
  if (pointer !== undefined) {
    const { clusterDirectory }: { clusterDirectory: string } = JSON.parse(pointer)
    await rm(dirname(clusterDirectory), { recursive: true })
  }
  await rm(directory, { recursive: true })
}

/** On a server that is not ours, the template and every clone that a test did not drop must go. */
async function dropAll(url: string, prefix: string): Promise<void> {
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select quote_ident(datname) as name from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`)
  })
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
