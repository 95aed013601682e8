import { type Actor, type Db, Forbidden, may, type PlainDate, Refused, type Register } from '../../../kernel/index.ts'
import { formatter } from '../../../web/index.ts'
import { shapeOf } from '../shape/shape-of.ts'
import { asFigureShape, countRun } from './count.ts'

/** A measure counted over some days, to stand beside what others say of them. */
export interface NumberBeside {
  /** The measure's title: `Reports received`. */
  readonly title: string
  /** `4,684 reports`; null for a reader who has no exact numbers, and where the record cannot say. */
  readonly figure: string | null
  /** `from 1 March 2020 to 31 July 2020`, `on 1 October 2021`. */
  readonly period: string
  /** The measure's page over these days. */
  readonly href: string
}

/**
 * What a measure comes to over some days, from the last of them on where it counts what is so on one day. Null for those
 * who may not run it, and where there is no such measure. A count of restricted rows is audited as on its own page.
 */
export async function numberBeside(
  { db, actor, register }: { readonly db: Db; readonly actor: Actor; readonly register: Register },
  measureId: string,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<NumberBeside | null> {
  const measure = register.measure(measureId)
  if (!measure || !may(actor, measure.may) || !may(actor, 'statistics.read')) return null
  const asAt = measure.periodType === 'as-at'
  const asked = asAt ? new URLSearchParams({ on: to }) : new URLSearchParams({ from, to, by: 'whole' })
  const written = formatter('en')
  const told = {
    title: measure.name,
    period: written.span({ asAt, by: 'whole', asked: asAt ? { from: to, to } : { from, to } }),
    href: `/measures/${measure.id}?shown=yes&${asked}`,
  }
  try {
    const span = asAt ? { asAt: to } : { from, to }
    const counted = await countRun(db, actor, measure, {
      span,
      by: 'whole',
      dimensions: [],
      filters: {},
      knownAt: null,
    })
    if (!counted.exact) return { ...told, figure: null }
    const { rows, unit } = shapeOf(asFigureShape(counted), measure, counted.factsHeld)
    const cell = rows[0]?.cells[0]
    const figure = cell?.kind === 'value' ? written.counted(cell.value, unit) : null
    return { ...told, figure }
  } catch (error) {
    if (error instanceof Forbidden || error instanceof Refused) return { ...told, figure: null }
    throw error
  }
}
