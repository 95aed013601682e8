import { sql } from 'kysely'
import { Conflict, momentInTurn, type Tx } from '../../../kernel/index.ts'
import type { JsonObject } from '../specification/json.ts'
import { ordinalsFrom } from './ordinal.ts'
import type { PreparedStatement, Said } from './prepare.ts'
import { referencesOf } from './references.ts'

/**
 * Writers share this lock; one whose statements point at others holds it alone, so that of two that point at each other
 * in two transactions at once one sees the other. Taken first, before any row: it cannot close a circle of waits.
 */
async function takeTurn(tx: Tx, alone: boolean): Promise<void> {
  const key = sql`hashtextextended(${`learning_record ${tx.forceId}`}, 0)`
  await tx.prepared(
    sql`select ${alone ? sql`pg_advisory_xact_lock(${key})` : sql`pg_advisory_xact_lock_shared(${key})`}`,
  )
}

/** An array of values that need no quotation marks, as PostgreSQL reads it: half the work of an array of parameters. */
const plainArray = (values: readonly (string | number | boolean | null)[]): string =>
  `{${values.map((value) => value ?? 'null').join(',')}}`

/** Stands between the texts of statements: JSON writes it as an escape, so that it never stands in one. */
const separator = '\u001e'

/**
 * Stores statements, all or none. One that is there already and says the same is left as it is; one that says something
 * else throws Conflict. `inTurn`: whoever else speaks of the same waits for this transaction, so that what comes later is
 * also stored later. Sorted by id, so that writers who send the same statements wait for each other in one order.
 */
export async function storeStatements(
  tx: Tx,
  statements: readonly PreparedStatement[],
  options: { readonly voidsAny: boolean; readonly inTurn: boolean },
): Promise<{ readonly written: number }> {
  const pointing = statements.some(({ targetId }) => targetId !== null)
  await takeTurn(tx, pointing)
  const ordinals = ordinalsFrom(options.inTurn ? await momentInTurn(tx) : tx.at, statements.length)
  const keys = keysOf(statements, ordinals)
  const column = (value: (statement: PreparedStatement) => string | boolean | null) => plainArray(statements.map(value))
  const ids = column(({ id }) => id)
  const rows = await tx.prepared<{ written: number; awaited: boolean }>(sql`
    with sent as (
      select * from unnest(${ids}::uuid[], ${plainArray(ordinals)}::bigint[],
        string_to_array(${statements.map(({ body }) => body).join(separator)}, e'\\x1e'),
        ${column(({ sameness }) => sameness)}::uuid[], ${column(({ targetId }) => targetId)}::uuid[],
        ${column(({ voids }) => voids)}::boolean[], ${column(({ timestamped }) => timestamped)}::boolean[],
        ${column(({ attachments }) => `"${plainArray(attachments)}"`)}::text[]
      ) as s (id, ordinal, body, sameness, target_id, voids, timestamped, attachments)
    ), written as (
      insert into learning_record.statement
        (force_id, statement_id, ordinal, source_id, body, sameness, target_id, voids, timestamped, attachments)
      select ${tx.forceId}::uuid, id, ordinal, ${tx.actor.userId}::uuid, body, sameness, target_id, voids, timestamped,
        attachments::text[]
      from sent order by id
      on conflict (force_id, statement_id) do nothing
      returning statement_id, ordinal, target_id, voids
    ), found_by as (
      insert into learning_record.reference (force_id, key, ordinal, via, direct)
      select ${tx.forceId}::uuid, k.key, k.ordinal, 0, k.direct
      from unnest(${plainArray(keys.map(({ key }) => key))}::uuid[],
        ${plainArray(keys.map(({ ordinal }) => ordinal))}::bigint[],
        ${plainArray(keys.map(({ direct }) => direct))}::boolean[]) as k (key, ordinal, direct)
      join written as w on w.ordinal = k.ordinal
    ), voided as (
      insert into learning_record.voiding (force_id, voided_id, voiding_id, source_id, any_source)
      select ${tx.forceId}::uuid, target_id, statement_id, ${tx.actor.userId}::uuid, ${options.voidsAny}::boolean
      from written where voids
    )
    select (select count(*)::int from written) as written,
      exists (select from learning_record.statement as p
        where p.force_id = ${tx.forceId}::uuid and p.target_id = any (${ids}::uuid[])) as awaited`)
  const { written = 0, awaited = false } = rows[0] ?? {}
  if (written < statements.length) await refuseOthers(tx, statements)
  if (pointing || awaited) await linkPointers(tx, statements)
  return { written }
}

/** What each statement itself is found by. */
function keysOf(statements: readonly PreparedStatement[], ordinals: readonly string[]) {
  return statements.flatMap(({ references: { direct, related } }, index) => {
    const ordinal = ordinals[index] ?? ''
    return [
      ...direct.map((key) => ({ key, ordinal, direct: true })),
      ...related.map((key) => ({ key, ordinal, direct: false })),
    ]
  })
}

/** Throws Conflict where a statement that is there already says something else under the same id. */
async function refuseOthers(tx: Tx, statements: readonly PreparedStatement[]): Promise<void> {
  const sent = statements.map(({ id, sameness }) => ({ i: id, s: sameness }))
  const { rows } = await sql<{ id: string }>`
    select s.i as id from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as s (i uuid, s uuid)
    join learning_record.statement as t on t.force_id = ${tx.forceId} and t.statement_id = s.i
    where t.sameness <> s.s limit 1`.execute(tx.connection)
  if (rows[0]) throw new Conflict(`There is another statement with the id ${rows[0].id}, and statements never change`)
}

/** How long a chain of pointers is followed. */
const farthest = 8

/**
 * A statement that points at another is found by what finds the other (1.0.3 Communication 2.1.3, StatementRef). Given
 * new statements, follows the pointers up to everything that reaches them and down again, and adds what is missing.
 */
async function linkPointers(tx: Tx, statements: readonly PreparedStatement[]): Promise<void> {
  const ids = statements.map(({ id }) => id)
  const { rows } = await sql<{ holder: string; via: number; body: string }>`
    with recursive up as (
      select statement_id, ordinal, target_id, 0 as steps from learning_record.statement
      where force_id = ${tx.forceId} and statement_id = any (${ids}::uuid[])
      union
      select p.statement_id, p.ordinal, p.target_id, u.steps + 1 from up as u
      join learning_record.statement as p on p.force_id = ${tx.forceId} and p.target_id = u.statement_id
      where u.steps < ${farthest}
    ), down as (
      select ordinal as holder, target_id, 1 as via from up where target_id is not null
      union
      select d.holder, p.target_id, d.via + 1 from down as d
      join learning_record.statement as p on p.force_id = ${tx.forceId} and p.statement_id = d.target_id
      where p.target_id is not null and d.via < ${farthest}
    )
    select d.holder::text, d.via, t.body from down as d
    join learning_record.statement as t on t.force_id = ${tx.forceId} and t.statement_id = d.target_id`.execute(
    tx.connection,
  )
  if (rows.length === 0) return
  const keys = rows.flatMap(({ holder, via, body }) => {
    const { direct, related } = referencesOf(JSON.parse(body) as JsonObject)
    return [...direct.map((k) => ({ k, d: true })), ...related.map((k) => ({ k, d: false }))].map((key) => ({
      ...key,
      o: holder,
      v: via,
    }))
  })
  await sql`
    insert into learning_record.reference (force_id, key, ordinal, via, direct)
    select ${tx.forceId}::uuid, k, o, v, d
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as r (k uuid, o bigint, v smallint, d boolean)
    on conflict do nothing`.execute(tx.connection)
}

/** Keeps what was said of activities, each different thing once. */
export async function keepDefinitions(tx: Tx, sayings: readonly Said[]): Promise<void> {
  if (sayings.length === 0) return
  await sql`
    insert into learning_record.activity_definition
      (force_id, activity_key, definition_key, activity_id, definition, seen_at)
    select distinct on (k, w) ${tx.forceId}::uuid, k, w, i, t, ${tx.at}
    from jsonb_to_recordset(${rowsOf(sayings)}::jsonb) as s (k uuid, w uuid, i text, t text) order by k, w
    on conflict (force_id, activity_key, definition_key) do nothing`.execute(tx.connection)
}

/** Keeps what agents were called, each different name once. */
export async function keepPersonas(tx: Tx, sayings: readonly Said[]): Promise<void> {
  if (sayings.length === 0) return
  await sql`
    insert into learning_record.persona (force_id, agent_key, persona_key, agent, seen_at)
    select distinct on (k, w) ${tx.forceId}::uuid, k, w, t, ${tx.at}
    from jsonb_to_recordset(${rowsOf(sayings)}::jsonb) as s (k uuid, w uuid, t text) order by k, w
    on conflict (force_id, agent_key, persona_key) do nothing`.execute(tx.connection)
}

const rowsOf = (sayings: readonly Said[]): string =>
  JSON.stringify(sayings.map(({ key, what, id, text }) => ({ k: key, w: what, i: id, t: text })))

/** Keeps files by their hash; one that is there already is the same file. */
export async function keepAttachments(tx: Tx, contents: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const sha2 of [...contents.keys()].sort()) {
    await sql`
      insert into learning_record.attachment_content (force_id, sha2, content, stored_at)
      values (${tx.forceId}, ${sha2}, ${contents.get(sha2)}, ${tx.at})
      on conflict (force_id, sha2) do nothing`.execute(tx.connection)
  }
}
