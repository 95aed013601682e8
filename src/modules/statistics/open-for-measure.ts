import { type Actor, audit, type Db, Forbidden, hasRole, type Measure, type Tx } from '../../kernel/index.ts'

/**
 * A transaction in which a measure may be counted. Restricted rows are counted under the purpose of statistics, by
 * those who may run the measure, and the count leaves its audit entry in the same transaction. Throws Forbidden.
 */
export async function openForMeasure<T>(
  db: Db,
  actor: Actor,
  measure: Measure,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!hasRole(actor, ...measure.readers)) throw new Forbidden('Your role does not run this measure')
  if (measure.sensitivity === 'open') return db.read(actor, work)
  return writeAudited(db, actor, measure, 'count restricted rows', work)
}

/** The same, to keep what it came to. Every frozen figure leaves its audit entry. Throws Forbidden. */
export async function openToFreeze<T>(
  db: Db,
  actor: Actor,
  measure: Measure,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!hasRole(actor, ...measure.readers)) throw new Forbidden('Your role does not run this measure')
  return writeAudited(db, actor, measure, 'freeze a figure', work)
}

const writeAudited = <T>(db: Db, actor: Actor, measure: Measure, action: string, work: (tx: Tx) => Promise<T>) =>
  db.write(
    actor,
    async (tx) => {
      const result = await work(tx)
      await audit(tx, { action, subjectType: 'measure', subjectId: measure.id })
      return result
    },
    'statistics',
  )
