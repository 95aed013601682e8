import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Refused, withOwner } from '../kernel/index.ts'
import type { TriedRecord } from './try-backup.ts'

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
  { ownerUrl, about: atLeast, folder }: TriedRecord,
  publicKeysPath: string,
): Promise<FoundInside> {
  const counted = await readEverything(ownerUrl)
  if (atLeast.force === null) return { ...counted, auditEntries: 0 }
  const verdict = await verifyAudit(ownerUrl, folder, publicKeysPath)
  if (!verdict.holds) throw new Refused(`The audit record in it is not whole: ${verdict.why}`)
  if (verdict.entries < atLeast.auditEntries) {
    throw new Refused(
      `It holds ${verdict.entries} audit entries, and there were ${atLeast.auditEntries} when it was begun`,
    )
  }
  return { ...counted, auditEntries: verdict.entries }
}

/** As text, so that the server fetches every value: to count rows it reads an index, and no long text at all. */
const readEverything = (ownerUrl: string): Promise<{ tables: number; rows: number }> =>
  withOwner(ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    let rows = 0
    for (const { name } of tables) {
      const counted = await client.query(`select count(t::text) as read from ${name} as t`).catch((error: Error) => {
        throw new Refused(`${name} in it cannot be read whole: ${error.message}`, { cause: error })
      })
      rows += Number(counted.rows[0].read)
    }
    return { tables: tables.length, rows }
  })

/**
 * By `candour audit verify`, in a process of its own as somebody types it, over this database and with the keys that are
 * trusted here. All else of the record that is served stays out of it: the copy is older than the checkpoints kept since,
 * and what is found in it is no news of the record.
 */
async function verifyAudit(ownerUrl: string, folder: string, publicKeysPath: string): Promise<z.infer<typeof Verdict>> {
  const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
  const keysAreHere = await access(publicKeysPath).then(
    () => true,
    () => false,
  )
  const env = {
    ...process.env,
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: '',
    CANDOUR_DATA: join(folder, 'checked'),
    CANDOUR_LOG: '',
    CANDOUR_CHECKPOINTS_TO: '',
    CANDOUR_AUDIT_KEY: '',
    CANDOUR_AUDIT_SIGNER: '',
    CANDOUR_AUDIT_PUBLIC_KEYS: keysAreHere ? publicKeysPath : '',
  }
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
