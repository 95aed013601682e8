import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { z } from 'zod'
import { Refused } from '../kernel/index.ts'

export interface FoundInside {
  readonly tables: number
  readonly rows: number
  /** Entries of the audit record, every one checked. */
  readonly auditEntries: number
}

const Verdict = z.object({ holds: z.boolean(), entries: z.number(), why: z.string().nullable() })

/**
 * Looks at a restored database that is thrown away after: reads every table whole, brings the schema up to this version
 * and checks the audit record. Throws Refused where that is broken, or shorter than it was when the backup began.
 */
export async function lookInto(
  ownerUrl: string,
  atLeast: { auditEntries: number; force: string | null },
): Promise<FoundInside> {
  const counted = await countEverything(ownerUrl)
  if (atLeast.force === null) return { ...counted, auditEntries: 0 }
  const verdict = await verifyAudit(ownerUrl)
  if (!verdict.holds) throw new Refused(`The audit record in it is not whole: ${verdict.why}`)
  if (verdict.entries < atLeast.auditEntries) {
    throw new Refused(
      `It holds ${verdict.entries} audit entries, and there were ${atLeast.auditEntries} when it was begun`,
    )
  }
  return { ...counted, auditEntries: verdict.entries }
}

async function countEverything(ownerUrl: string): Promise<{ tables: number; rows: number }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    let rows = 0
    for (const { name } of tables) rows += Number((await client.query(`select count(*) from ${name}`)).rows[0].count)
    return { tables: tables.length, rows }
  } finally {
    await client.end()
  }
}

/** By `candour audit verify`, in a process of its own as somebody types it, over this database. */
async function verifyAudit(ownerUrl: string): Promise<z.infer<typeof Verdict>> {
  const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
  const { DATABASE_APP_URL: _, ...environment } = process.env
  const env = { ...environment, DATABASE_URL: ownerUrl }
  const args = ['--disable-warning=ExperimentalWarning', program, '--json', 'audit', 'verify']
  const { out, complaint } = await new Promise<{ out: string; complaint: string }>((resolve) => {
    execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (_error, stdout, stderr) =>
      resolve({ out: stdout, complaint: stderr }),
    )
  })
  try {
    return Verdict.parse(JSON.parse(out))
  } catch (error) {
    throw new Refused(`The audit record in it cannot be checked: ${complaint.trim()}`, { cause: error })
  }
}
