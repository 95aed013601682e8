import { type RawBuilder, sql } from 'kysely'
import { type Db, systemActor, type Tx } from '../../../kernel/index.ts'

export interface HourOfStatements {
  readonly hour: Date
  readonly statements: number
}

/** The hours shown: this one, which is not over, and those before it. */
const hoursShown = 24
const hour = 3_600_000

/** The beginning of a moment's hour. */
const hourOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / hour) * hour)

/** Each of the hours up to that of a moment. */
const hoursUpTo = (moment: Date): RawBuilder<unknown> =>
  sql`generate_series(${hourOf(moment)}::timestamptz - ${hoursShown - 1} * interval '1 hour', ${hourOf(moment)}::timestamptz, '1 hour')`

/** Counts an hour's statements along their ordinals, which hold the millisecond in their upper bits. */
const counted = (tx: Tx, from: RawBuilder<unknown>): RawBuilder<unknown> => {
  const ordinalOf = (moment: RawBuilder<unknown>) => sql`(extract(epoch from ${moment}) * 1000)::bigint << 21`
  return sql`(select count(*) from learning_record.statement as s where s.force_id = ${tx.forceId}
    and s.ordinal >= ${ordinalOf(from)} and s.ordinal < ${ordinalOf(sql`${from} + interval '1 hour'`)})`
}

/**
 * How many statements came in each of the last 24 hours, the first of them first. Hours that are over are read as they
 * were counted once; this one is counted now, along the index.
 */
export async function statementsByHour(tx: Tx): Promise<readonly HourOfStatements[]> {
  const { rows } = await sql<HourOfStatements>`
    select t.hour, coalesce(h.statements, ${counted(tx, sql`t.hour`)}) as statements
    from ${hoursUpTo(tx.at)} as t (hour)
    left join learning_record.hour as h on h.force_id = ${tx.forceId} and h.hour = t.hour
    order by t.hour`.execute(tx.connection)
  return rows
}

/** Up to which hour each force's are counted, as far as this process knows. */
const countedUpTo = new Map<string, number>()

/** Counts the hours that were over at a moment at which every write had ended, and that nobody has counted. */
export async function countHours(db: Db, forceId: string, settled: Date): Promise<void> {
  const last = new Date(hourOf(settled).getTime() - hour)
  if ((countedUpTo.get(forceId) ?? 0) >= last.getTime()) return
  await db.write(systemActor(forceId), async (tx) => {
    await sql`
      insert into learning_record.hour (force_id, hour, statements, counted_at)
      select ${forceId}::uuid, t.hour, ${counted(tx, sql`t.hour`)}, ${tx.at}
      from ${hoursUpTo(last)} as t (hour)
      where not exists (select from learning_record.hour as h where h.force_id = ${forceId} and h.hour = t.hour)
      on conflict do nothing`.execute(tx.connection)
  })
  countedUpTo.set(forceId, last.getTime())
}
