import { sql } from 'kysely'
import type { Tx } from '../../../kernel/index.ts'
import type { Scope } from '../credentials/scopes.ts'
import type { JsonObject } from '../specification/json.ts'
import { inWords } from '../statements/get-statements.ts'
import { storedOf } from '../statements/ordinal.ts'

export interface ListedSource {
  readonly name: string
  readonly accessKey: string | null
  readonly scopes: readonly Scope[]
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
  readonly expiresAt: Date | null
}

/** Every source with its credentials; one without any is there too. */
export async function listSources(tx: Tx): Promise<readonly ListedSource[]> {
  const { rows } = await sql<ListedSource>`
    select s.name, c.access_key as "accessKey", coalesce(c.scopes, '{}') as scopes, c.last_used_at as "lastUsedAt",
      c.revoked_at as "revokedAt", c.expires_at as "expiresAt"
    from learning_record.source as s
    left join learning_record.credential as c on c.force_id = s.force_id and c.source_id = s.source_id
    where s.force_id = ${tx.forceId} order by s.name, c.created_at desc nulls last`.execute(tx.connection)
  return rows
}

export interface ShownStatement {
  readonly statementId: string
  readonly stored: Date
  readonly source: string
  /** The statement with what the store knows of its activities: it need not say it. */
  readonly words: JsonObject
}

export async function latestStatements(tx: Tx, most: number): Promise<readonly ShownStatement[]> {
  const { rows } = await sql<{ statementId: string; ordinal: string; source: string; body: string }>`
    select s.statement_id as "statementId", s.ordinal::text as ordinal, o.name as source, s.body
    from learning_record.statement as s
    join learning_record.source as o on o.force_id = s.force_id and o.source_id = s.source_id
    where s.force_id = ${tx.forceId} order by s.ordinal desc limit ${most}`.execute(tx.connection)
  const words = await inWords(
    tx,
    rows.map(({ body }) => JSON.parse(body) as JsonObject),
  )
  return rows.map(({ statementId, ordinal, source }, index) => ({
    statementId,
    source,
    stored: new Date(storedOf(ordinal)),
    words: words[index] ?? {},
  }))
}
