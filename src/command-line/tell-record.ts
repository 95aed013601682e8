import pg from 'pg'
import {
  type AuditEvent,
  appUrl,
  audit,
  type Config,
  findForce,
  openDb,
  systemActor,
  type Terminal,
} from '../kernel/index.ts'
import { commandLineActor } from './with-session.ts'

/** The table or column is not there: the schema is of an earlier version, which a copy is made of before it is upgraded. */
const earlierSchema = new Set(['42703', '42P01'])

/**
 * Tells the audit record what is done with the whole of it, as whoever runs the command or, by schedule, as Candour
 * itself. It holds nothing up, since a record that cannot be written needs its copy most: why not is said at the terminal.
 */
export async function tellRecord(
  terminal: Terminal,
  config: Pick<Config, 'databaseAppUrl'>,
  ownerUrl: string,
  { bySchedule = false, ...event }: Pick<AuditEvent, 'action' | 'detail'> & { readonly bySchedule?: boolean },
): Promise<void> {
  try {
    const force = await findForce(ownerUrl)
    if (force === null) return
    const db = openDb(config.databaseAppUrl ?? appUrl(ownerUrl), { connections: 1 })
    try {
      const actor = bySchedule ? systemActor(force.forceId) : commandLineActor(force)
      await db.write(actor, (tx) => audit(tx, { subjectType: 'record', subjectId: null, ...event }))
    } finally {
      await db.close()
    }
  } catch (error) {
    const why =
      error instanceof pg.DatabaseError && earlierSchema.has(error.code ?? '')
        ? 'its schema is of an earlier version of Candour'
        : error instanceof Error
          ? error.message
          : String(error)
    terminal.say(`The audit record does not tell of this: ${why}`)
  }
}
