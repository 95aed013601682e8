import { sql } from 'kysely'
import { type CoveredByFiles, coveredDays } from '../../../kernel/import/index.ts'
import { inPurpose, type Measure, type PlainDate, type Tx } from '../../../kernel/index.ts'
import { seesExactly } from '../sees-exactly.queries.ts'
import { type FactsHeld, heldDays, wholeMonths } from './held-days.ts'

type Asked = Pick<Measure, 'extent' | 'sensitivity' | 'may' | 'needToKnow'>

/** What each transaction asked already. */
const asked = new WeakMap<Tx, Map<string, Promise<FactsHeld>>>()

/**
 * From when to when the facts behind a measure are held, as the record knew them at a moment. Of restricted facts the
 * months are told and not the days; and whoever has no exact numbers is told what the files' senders say and no more.
 * To be waited for before anything else is asked in the transaction: it asks under purposes of its own.
 */
export async function factsHeld(tx: Tx, measure: Asked, knownAt: Date): Promise<FactsHeld> {
  return once(tx, measure, knownAt, await seesExactly(tx, measure))
}

/**
 * The same as whoever has exact numbers is told it: for what is counted and kept, whoever counts it, so that what is held
 * does not hang on who asked. To be shown to those alone.
 */
export const factsHeldExactly = (tx: Tx, measure: Asked, knownAt: Date): Promise<FactsHeld> =>
  once(tx, measure, knownAt, true)

function once(tx: Tx, measure: Asked, knownAt: Date, exact: boolean): Promise<FactsHeld> {
  const known = asked.get(tx) ?? new Map<string, Promise<FactsHeld>>()
  asked.set(tx, known)
  const key = [measure.extent.id, measure.sensitivity, exact, knownAt.toISOString()].join(' ')
  const held = known.get(key) ?? ask(tx, measure, knownAt, exact)
  known.set(key, held)
  return held
}

async function ask(tx: Tx, measure: Asked, knownAt: Date, exact: boolean): Promise<FactsHeld> {
  const { extent, sensitivity } = measure
  const covered = () => coveredBy(tx, extent, knownAt)
  const {
    from: coversFrom,
    to: coversTo,
    lastTold,
  } = sensitivity === 'restricted' ? await inPurpose(tx, 'covered-days', covered) : await covered()
  const days = exact ? await ownDays(tx, measure, knownAt) : { first: null, last: null }
  const told = sensitivity === 'restricted' ? { ...wholeMonths(days), lastTold: null } : { ...days, lastTold }
  return heldDays(extent, { ...told, coversFrom, coversTo }, knownAt)
}

/** A register that leans on several kinds of file is covered as far as each of them covers it. */
async function coveredBy(tx: Tx, { of, kinds }: Measure['extent'], knownAt: Date): Promise<CoveredByFiles> {
  if (of === 'events' || kinds.length < 2) return coveredDays(tx, kinds, knownAt)
  const each: CoveredByFiles[] = []
  for (const kind of kinds) each.push(await coveredDays(tx, [kind], knownAt))
  return {
    from: outermost(
      each.map(({ from }) => from),
      'last',
    ),
    to: outermost(
      each.map(({ to, lastTold }) => lastTold ?? to),
      'first',
    ),
    lastTold: outermost(
      each.map(({ lastTold }) => lastTold),
      'first',
    ),
  }
}

/** The first or last of some days; null where one of them is not known. */
function outermost(days: readonly (PlainDate | null)[], which: 'first' | 'last'): PlainDate | null {
  const known = days.flatMap((each) => each ?? []).toSorted()
  if (known.length < days.length) return null
  return known.at(which === 'first' ? 0 : -1) ?? null
}

/** Restricted facts are asked for as they are counted: under the purpose of statistics. */
async function ownDays(tx: Tx, { extent, sensitivity }: Asked, knownAt: Date) {
  const query = async () => {
    const { rows } = await sql<{ first: PlainDate | null; last: PlainDate | null }>`
      select d.first_on as first, d.last_on as last from (${extent.days({ forceId: tx.forceId, knownAt })}) as d`.execute(
      tx.connection,
    )
    return rows[0] ?? { first: null, last: null }
  }
  return sensitivity === 'restricted' ? inPurpose(tx, 'statistics', query) : query()
}
