import {
  type Actor,
  type AuditEvent,
  audit,
  type Db,
  Forbidden,
  type Measure,
  may,
  type Tx,
} from '../../kernel/index.ts'
import { orRefused, resultOf } from './or-refused.ts'
import { seesExactly } from './sees-exactly.queries.ts'

/** Work on a measure's numbers; `exact` tells whether the reader may have them as they are, or masked. */
type Work<T> = (tx: Tx, exact: boolean) => Promise<T>

type Detail = NonNullable<AuditEvent['detail']>

/**
 * A transaction in which a measure may be counted. Restricted rows are counted under the purpose of statistics, by
 * those who may run the measure, and the count leaves its audit entry in the same transaction, with what was `asked`,
 * also where the work refuses it. Throws Forbidden, and what the work throws.
 */
export async function openForMeasure<T>(
  db: Db,
  actor: Actor,
  measure: Measure,
  asked: Detail,
  work: Work<T>,
): Promise<T> {
  mustRun(actor, measure)
  if (measure.sensitivity === 'open') return db.read(actor, (tx) => work(tx, true))
  return writeAudited(db, actor, measure, { action: 'count restricted rows', detail: asked }, work)
}

/** The same, to keep what it came to. Every frozen figure leaves its audit entry. Throws the same. */
export async function openToFreeze<T>(
  db: Db,
  actor: Actor,
  measure: Measure,
  asked: Detail,
  work: Work<T>,
): Promise<T> {
  mustRun(actor, measure)
  return writeAudited(db, actor, measure, { action: 'freeze a figure', detail: asked }, work)
}

function mustRun(actor: Actor, measure: Measure): void {
  if (!may(actor, measure.may)) throw new Forbidden('Your role does not run this measure')
}

const writeAudited = async <T>(
  db: Db,
  actor: Actor,
  measure: Measure,
  { action, detail }: { readonly action: string; readonly detail: Detail },
  work: Work<T>,
) => {
  const isOpen = measure.sensitivity === 'open'
  const worked = await db.write(
    actor,
    async (tx) => {
      const exact = await seesExactly(tx, measure)
      const done = isOpen ? { result: await work(tx, exact) } : await orRefused(tx, () => work(tx, exact))
      const refused = 'refused' in done ? { refused: true } : {}
      await audit(tx, {
        action,
        subjectType: 'measure',
        subjectId: measure.id,
        detail: isOpen ? detail : { ...detail, shown: exact ? 'exactly' : 'masked', ...refused },
        ...(isOpen ? {} : { restricted: { keptOut: null } }),
      })
      return done
    },
    'statistics',
  )
  return resultOf(worked)
}
