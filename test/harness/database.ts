import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A database of the test's own, migrated and empty. `url` is the owner's; `drop` ends every session in it. */
export type FreshDatabase = { url: string; drop(): Promise<void> }

/** Clones the run's migrated template. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = inject('templateDatabase')
  const name = `${template}_${randomUUID().replaceAll('-', '')}`
  await asOwner(async (client) => {
    // Two clones of one template at once fail, since each sees the other in it.
    await client.query('select pg_advisory_lock(hashtext($1))', [template])
    await client.query(`create database ${name} template ${template}`)
  })
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => asOwner(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}

async function asOwner(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
