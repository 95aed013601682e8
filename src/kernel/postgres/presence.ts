import pg from 'pg'

/** The name by which the processes that use a server see each other. */
const applicationName = 'candour presence'

/** One process's sign to the others that it uses the server: an idle connection, gone when the process is. */
export type Presence = {
  /** How many other processes use the server. */
  others(): Promise<number>
  /** Settles when the connection is gone: the server has ended, or `end` was called. */
  readonly lost: Promise<void>
  end(): Promise<void>
}

export async function announcePresence(adminUrl: string): Promise<Presence> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: applicationName, keepAlive: true })
  const lost = Promise.withResolvers<void>()
  client.on('error', () => lost.resolve())
  client.on('end', () => lost.resolve())
  await client.connect()
  return {
    async others() {
      const { rows } = await client.query<{ others: string }>(
        'select count(*)::text as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
        [applicationName],
      )
      return Number(rows[0]?.others ?? 0)
    },
    lost: lost.promise,
    async end() {
      await client.end().catch(() => undefined)
    },
  }
}
