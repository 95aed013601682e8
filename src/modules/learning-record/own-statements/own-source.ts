import { sql } from 'kysely'
import { type Actor, actorSettings, newId, rolesOf, systemActor, type Tx } from '../../../kernel/index.ts'

/** Candour itself, where it says what happened in a course that was launched here. */
export interface OwnSource {
  readonly sourceId: string
  /** The Agent that stands as authority in its statements, in JSON. */
  readonly authority: string
}

const name = 'Courses launched here'

/**
 * The source under which courses that run here, and Candour about them, are kept; made where there is none yet, with
 * `homePage` in its account. Whoever acts: that there is such a source is Candour's own business.
 */
export const ownSource = (tx: Tx, homePage: string): Promise<OwnSource> =>
  actingAs(tx, systemActor(tx.forceId), async () => {
    const found = await findOwnSource(tx)
    if (found) return found
    const sourceId = newId()
    const authority = JSON.stringify({ objectType: 'Agent', name, account: { homePage, name: sourceId } })
    await sql`
      insert into learning_record.source (force_id, source_id, name, authority, created_at, created_by_name)
      values (${tx.forceId}, ${sourceId}, ${name}, ${authority}, ${tx.at}, ${systemActor(tx.forceId).name})
      on conflict (force_id, name) do nothing`.execute(tx.connection)
    const made = await findOwnSource(tx)
    if (!made) throw new Error('The source of courses launched here could not be made')
    return made
  })

/** The source, once something was launched; to be asked by Candour itself or the learning team. */
export async function findOwnSource(tx: Tx): Promise<OwnSource | undefined> {
  const { rows } = await sql<OwnSource>`
    select source_id as "sourceId", authority from learning_record.source
    where force_id = ${tx.forceId} and name = ${name}`.execute(tx.connection)
  return rows[0]
}

/** Acts as the source, on this person's behalf. */
export const ownActor = (forceId: string, { sourceId }: OwnSource, personId: string | null): Actor => ({
  forceId,
  userId: sourceId,
  name,
  personId,
  commandId: null,
  roles: rolesOf.learningSource,
})

/**
 * Does a part of a transaction as somebody else, and goes on as whoever it was before. Where the work fails the whole
 * transaction has to: who acts is only turned back where it went well.
 */
export async function actingAs<T>(tx: Tx, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  await turnTo(tx, actor)
  const done = await work({ ...tx, actor })
  await turnTo(tx, tx.actor)
  return done
}

function turnTo(tx: Tx, actor: Actor) {
  const set = Object.entries(actorSettings(actor)).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  return sql`select ${sql.join(set)}`.execute(tx.connection)
}
