import pg from 'pg'

/** The name by which the processes that use a server see each other. */
const applicationName = 'candour presence'

/** One process's sign to the others that it uses the server: an idle connection, gone when the process is. */
export type Presence = {
  /** How many other processes use the server; 0 too where it has gone away by itself. */
  others(): Promise<number>
  /** Settles when the connection is gone: the server has ended, or `end` was called. */
  readonly lost: Promise<void>
  end(): Promise<void>
}

export async function announcePresence(adminUrl: string): Promise<Presence> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: applicationName, keepAlive: true })
  const lost = Promise.withResolvers<void>()
  let isLost = false
  const loseIt = () => {
    isLost = true
    lost.resolve()
  }
  client.on('error', loseIt)
  client.on('end', loseIt)
  await client.connect()
  return {
    async others() {
      if (isLost) return 0
      try {
        const { rows } = await client.query<{ others: string }>(
          'select count(*)::text as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
          [applicationName],
        )
        return Number(rows[0]?.others ?? 0)
      } catch (error) {
        if (isLost) return 0
        throw error
      }
    },
    lost: lost.promise,
    async end() {
      await client.end().catch(() => undefined)
    },
  }
}
