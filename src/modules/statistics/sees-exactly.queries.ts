import { sql } from 'kysely'
import { commandLineUserId, inPurpose, type Measure, may, type NeedToKnow, type Tx } from '../../kernel/index.ts'

/**
 * Whether this reader has a measure's numbers exactly: of a restricted one, who runs it, is named for restricted
 * statistics and is a party to nothing behind it. Everybody else who runs it sees them masked, a party no otherwise than
 * those who were never named: to be refused would tell her. Somebody whose person is not known can't be told from a
 * party; the command line holds the whole database anyway.
 */
export const seesExactly = (tx: Tx, measure: Guarded): Promise<boolean> => exactReader(tx)(measure)

type Guarded = Pick<Measure, 'sensitivity' | 'may' | 'needToKnow'>

/** The same for many measures: what stands behind several of them is asked for once. */
export function exactReader(tx: Tx): (measure: Guarded) => Promise<boolean> {
  const cleared = new Map<NeedToKnow, Promise<boolean>>()
  return async (measure) => {
    if (measure.sensitivity === 'open') return true
    const { actor } = tx
    const { needToKnow } = measure
    if (!needToKnow || !may(actor, 'restricted.count-exactly') || !may(actor, measure.may)) return false
    if (actor.personId === null) return actor.userId === commandLineUserId
    const known = cleared.get(needToKnow) ?? isNoParty(tx, needToKnow, actor.personId)
    cleared.set(needToKnow, known)
    return known
  }
}

/** Asked for statistics, for a party reads none of the rows that name her; and where they can't be counted, she might. */
const isNoParty = (tx: Tx, needToKnow: NeedToKnow, personId: string): Promise<boolean> =>
  inPurpose(tx, 'statistics', async () => {
    const [row] = await tx.prepared(sql<{ cleared: boolean }>`
      select kernel.for_statistics() and not ${needToKnow.party(tx.forceId, personId)} as cleared`)
    return row?.cleared ?? false
  })
