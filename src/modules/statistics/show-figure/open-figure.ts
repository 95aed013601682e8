import { type Actor, type AuditEvent, audit, type Db, dayAt, type Register } from '../../../kernel/index.ts'
import { askedDetail } from '../asked-detail.ts'
import { type FactsHeld, notKnown } from '../facts-held/held-days.ts'
import { heldOf } from '../facts-held/held-of.ts'
import { readFigure } from '../figure.queries.ts'
import type { Figure } from '../figure.ts'
import { fileNames } from '../import-files.queries.ts'
import { requestOf } from '../rerun-figure/rerun-figure.ts'
import { seesExactly } from '../sees-exactly.queries.ts'
import type { FigureShape } from '../shape/figure-shape.ts'
import { maskedShapeOf } from '../shape/shape-of.ts'
import { mayBeMasked } from '../small-counts.ts'
import type { Labelling } from '../statistic/dimensions-of.ts'

/** A figure as its reader may have it: exactly, or masked; `masked` is null where not even that can be shown. */
export interface OpenedFigure {
  readonly figure: Figure
  /** A figure outlives its measure: without it, its numbers stand and only its labels are lost. */
  readonly measure: Labelling
  readonly exact: boolean
  readonly masked: FigureShape | null
  readonly files: ReadonlyMap<string, string>
  /** From when to when facts were held, as this reader may know it; null where that can't be told. */
  readonly factsHeld: FactsHeld | null
}

export const figureDetail = (figure: Figure): NonNullable<AuditEvent['detail']> => askedDetail(requestOf(figure))

/** Opens a figure. One of restricted rows leaves its audit entry in the same transaction, `how` it was looked at. */
export const openFigure = (
  db: Db,
  actor: Actor,
  register: Register,
  figureId: string,
  how: string,
): Promise<OpenedFigure> =>
  db.write(actor, async (tx) => {
    const figure = await readFigure(tx, figureId)
    const declared = register.measure(figure.measureId)
    const measure = declared ?? { dimensions: [] }
    const exact =
      figure.sensitivity === 'open' ||
      (declared !== null && (await seesExactly(tx, { ...declared, sensitivity: 'restricted' })))
    const imports = exact ? figure.sources.map((source) => source.importId) : []
    const files = await fileNames(tx, imports)
    const factsHeld = await heldOf(tx, figure, declared, exact)
    const mayBeShown = !exact && mayBeMasked(figure, dayAt(figure.frozenAt))
    const masked = mayBeShown ? maskedShapeOf(figure, measure, factsHeld ?? notKnown) : null
    if (figure.sensitivity === 'restricted') {
      await audit(tx, {
        action: 'read a restricted figure',
        subjectType: 'figure',
        subjectId: figureId,
        detail: { measure: figure.measureId, ...figureDetail(figure), how, shown: exact ? 'exactly' : 'masked' },
        restricted: { keptOut: null },
      })
    }
    return { figure, measure, exact, masked, files, factsHeld }
  })
