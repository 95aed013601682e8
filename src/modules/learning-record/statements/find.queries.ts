import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/index.ts'
import { storedOf } from './ordinal.ts'

/** One thing asked for. `direct`: only where the statement itself says it in the plain place. */
export interface Wanted {
  readonly key: string
  readonly direct: boolean
}

export interface StatementSearch {
  readonly wanted: readonly Wanted[]
  /** Ordinals from here on. */
  readonly from: string | null
  /** Ordinals below this. */
  readonly below: string | null
  readonly ascending: boolean
  readonly limit: number
  readonly only: Only
}

/** For who may not read all: only one source's statements, or those which themselves say a registration. */
export interface Only {
  readonly source: string | null
  /** The registration's key. */
  readonly registration: string | null
}

export const everyone: Only = { source: null, registration: null }

/** A statement as it is given out. */
export interface FoundStatement {
  readonly id: string
  readonly ordinal: string
  readonly stored: string
  /** JSON, complete. */
  readonly text: string
  readonly attachments: readonly string[]
}

interface Row {
  id: string
  ordinal: string
  body: string
  timestamped: boolean
  attachments: string[]
}

/** A page is cut where its statements come to this many bytes, so that large ones do not fill the memory. */
const pageBytes = 8 * 1024 * 1024

const written = ({ id, ordinal, body, timestamped, attachments }: Row): FoundStatement => {
  const stored = storedOf(ordinal)
  const moments = timestamped ? `,"stored":"${stored}"` : `,"timestamp":"${stored}","stored":"${stored}"`
  return { id, ordinal, stored, text: `${body.slice(0, -1)}${moments}}`, attachments }
}

const columns = sql`s.statement_id as id, s.ordinal, s.body, s.timestamped, s.attachments`

const isVoided = sql<boolean>`(not s.voids and exists (
  select from learning_record.voiding as v
  where v.force_id = s.force_id and v.voided_id = s.statement_id and (v.any_source or v.source_id = s.source_id)))`

/** Those of these statements that were voided. For whoever may read the learning record. */
export async function voidedAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select s.statement_id as id from learning_record.statement as s
    where s.force_id = ${tx.forceId} and s.statement_id = any (${ids}::uuid[]) and ${isVoided}`.execute(tx.connection)
  return new Set(rows.map(({ id }) => id))
}

const within = ({ source, registration }: Only): RawBuilder<unknown> => sql`
  ${source === null ? sql`` : sql`and s.source_id = ${source}`}
  ${
    registration === null
      ? sql``
      : sql`and exists (select from learning_record.reference as g
    where g.force_id = s.force_id and g.key = ${registration} and g.ordinal = s.ordinal and g.via = 0)`
  }`

/** One statement by its id, voided or not as asked; undefined where there is none such for this reader. */
export async function findStatement(
  tx: Tx,
  id: string,
  { voided, only }: { readonly voided: boolean; readonly only: Only },
): Promise<FoundStatement | undefined> {
  const { rows } = await sql<Row>`
    select id, ordinal::text as ordinal, body, timestamped, attachments from (
      select ${columns} from learning_record.statement as s
      where s.force_id = ${tx.forceId} and s.statement_id = ${id} and ${isVoided} = ${voided} ${within(only)}
    ) as f`.execute(tx.connection)
  return rows[0] && written(rows[0])
}

/** Statements that are not voided, last stored first unless ascending; `more` where there are others after them. */
export async function findStatements(
  tx: Tx,
  search: StatementSearch,
): Promise<{ readonly statements: readonly FoundStatement[]; readonly more: boolean }> {
  const wanted = await rarestFirst(tx, search.wanted)
  const { rows } = await sql<Omit<Row, 'body'> & { body: string | null }>`
    select id, ordinal::text as ordinal, timestamped, attachments, case when before < ${pageBytes} then body end as body
    from (
      select f.*, coalesce(sum(octet_length(f.body)) over (order by f.ordinal ${direction(search)}
        rows between unbounded preceding and 1 preceding), 0) as before
      from (${picked(tx, { ...search, wanted })}) as f
    ) as p
    order by p.ordinal ${direction(search)}`.execute(tx.connection)
  const fitting = rows.slice(0, search.limit).filter((row): row is Row => row.body !== null)
  return { statements: fitting.map(written), more: fitting.length < rows.length }
}

const direction = ({ ascending }: StatementSearch) => (ascending ? sql`asc` : sql`desc`)

/** What is in fewer statements than this is looked for first: to walk them all takes a few milliseconds. */
const fewStatements = 2000

/** Of several things wanted the rarest first, for it is walked, and the others are looked up at each step. */
async function rarestFirst(tx: Tx, wanted: readonly Wanted[]): Promise<readonly Wanted[]> {
  if (wanted.length < 2) return wanted
  const counted: { readonly each: Wanted; readonly count: number }[] = []
  for (const each of wanted) {
    const [found] = await tx.prepared<{ count: number }>(sql`
      select count(*) as count from (select from learning_record.reference
        where force_id = ${tx.forceId}::uuid and key = ${each.key}::uuid limit ${sql.lit(fewStatements)}) as few`)
    counted.push({ each, count: found?.count ?? fewStatements })
  }
  return counted.toSorted((one, other) => one.count - other.count).map(({ each }) => each)
}

/** The statements of one page and one more, walked in order along the index of the first thing wanted. */
function picked(tx: Tx, search: StatementSearch): RawBuilder<unknown> {
  const { wanted, from, below, limit, only } = search
  const [first, ...others] = wanted
  const ordinal = first ? sql`r.ordinal` : sql`s.ordinal`
  const range = sql`${from === null ? sql`` : sql`and ${ordinal} >= ${from}::bigint`}
    ${below === null ? sql`` : sql`and ${ordinal} < ${below}::bigint`}`
  const end = sql`and not ${isVoided} ${within(only)} order by ${ordinal} ${direction(search)} limit ${limit + 1}`
  if (!first)
    return sql`select ${columns} from learning_record.statement as s where s.force_id = ${tx.forceId} ${range} ${end}`
  // The same statement can be found by itself and by what it points at: distinct, along the order of the index.
  return sql`
    select distinct on (r.ordinal) ${columns} from learning_record.reference as r
    join learning_record.statement as s on s.force_id = r.force_id and s.ordinal = r.ordinal
    where r.force_id = ${tx.forceId} and r.key = ${first.key} ${first.direct ? sql`and r.direct` : sql``} ${range}
    ${sql.join(
      others.map((other) => alsoSaid(other)),
      sql` `,
    )} ${end}`
}

/**
 * Said by the same statement: the one found, or the one it points at, but not half by the one and half by the other.
 * With `offset 0` it stays a question asked at each step, and is not made a join that begins at the commoner of two.
 */
const alsoSaid = ({ key, direct }: Wanted): RawBuilder<unknown> => sql`and exists (
  select from learning_record.reference as o
  where o.force_id = r.force_id and o.key = ${key} and o.ordinal = r.ordinal and o.via = r.via
    ${direct ? sql`and o.direct` : sql``} offset 0)`

/** One attached file; undefined where only its address was ever given. */
export async function findAttachment(tx: Tx, sha2: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from learning_record.attachment_content
    where force_id = ${tx.forceId} and sha2 = ${sha2}`.execute(tx.connection)
  return rows[0]?.content
}

/** What was said of these activities, the latest first. */
export async function findDefinitions(tx: Tx, keys: readonly string[]): Promise<{ key: string; definition: string }[]> {
  const { rows } = await sql<{ key: string; definition: string }>`
    select d.activity_key as key, d.definition from unnest(${keys}::uuid[]) as k (key)
    cross join lateral (
      select activity_key, definition, seen_at from learning_record.activity_definition as a
      where a.force_id = ${tx.forceId} and a.activity_key = k.key order by seen_at desc limit 100
    ) as d order by d.seen_at desc`.execute(tx.connection)
  return rows
}

/** What an agent was called, in JSON with `name`. */
export async function findPersonas(tx: Tx, key: string): Promise<string[]> {
  const { rows } = await sql<{ agent: string }>`
    select agent from learning_record.persona
    where force_id = ${tx.forceId} and agent_key = ${key} order by seen_at limit 100`.execute(tx.connection)
  return rows.map(({ agent }) => agent)
}
