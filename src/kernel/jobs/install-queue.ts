import { Logger, runMigrations } from 'graphile-worker'
import { withOwner } from '../owner.ts'

/** The queue's own tables stand in a schema of their own. */
export const queueSchema = 'queue'

/** The queue says nothing by itself: what matters of a job stands on the job. */
export const silent = new Logger(() => () => {})

/** A connection that works the queue says so: nobody else sees or changes a row of it (see the policies below). */
export function queueUrl(url: string): string {
  const changed = new URL(url)
  const options = changed.searchParams.get('options')
  changed.searchParams.set('options', [options, '-c candour.purpose=queue'].filter(Boolean).join(' '))
  return changed.href
}

/**
 * Brings the queue's tables to what its library needs, as their owner, and holds them by row-level security: they are
 * open for the purpose `queue` alone. Does nothing before the migration that makes room for it.
 */
export async function installQueue(ownerUrl: string): Promise<void> {
  const there = await withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query(`select to_regnamespace('${queueSchema}') is not null as there`)
    return rows[0]?.there === true
  })
  if (!there) return
  await runMigrations({ connectionString: queueUrl(ownerUrl), schema: queueSchema, logger: silent })
  await withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class as c
      join pg_namespace as n on n.oid = c.relnamespace
      where n.nspname = '${queueSchema}' and c.relkind in ('r', 'p') and not exists (
        select from pg_policy as p where p.polrelid = c.oid and p.polname = 'works')`)
    for (const { name } of rows) {
      await client.query(`
        begin;
        alter table ${name} enable row level security;
        alter table ${name} force row level security;
        create policy works on ${name} using (kernel.has_purpose('queue')) with check (kernel.has_purpose('queue'));
        grant select, insert, update, delete on ${name} to candour_app;
        commit`)
    }
    if (rows.length > 0) await client.query(`grant usage on all sequences in schema ${queueSchema} to candour_app`)
  })
}
