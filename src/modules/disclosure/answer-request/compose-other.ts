import { type Extract, type PlanRequest, softwareVersion, type Tx } from '../../../kernel/index.ts'
import { fileNames } from '../../statistics/index.ts'
import type { ComposedAnswer } from '../compose-answer.ts'
import type { StandingAnswer } from '../standing-answers/standing.queries.ts'

/** A register's answer: sentences and rows, with the files they came from. */
export async function composeExtract(
  tx: Tx,
  extract: Extract,
  plan: PlanRequest,
  context: { readonly knownAt: Date; readonly why: readonly string[] },
): Promise<ComposedAnswer> {
  const result = await extract.run(tx, { plan, knownAt: context.knownAt })
  const files = await fileNames(tx, result.importIds)
  const held = result.rowCount > 0 || result.sentences.length > 0
  return {
    kind: 'extract',
    text: held ? result.sentences.join('\n') : 'This information is not held: the register has no rows of this kind.',
    table: result.table && { caption: extract.name, columns: result.table.columns, rows: result.table.rows },
    figureId: null,
    sensitivity: extract.sensitivity,
    protection: null,
    provenance: {
      from: extract.id,
      version: extract.version,
      name: extract.name,
      definition: extract.definition,
      unit: null,
      period: null,
      knownAt: context.knownAt.toISOString(),
      rowCount: result.rowCount,
      sources: result.importIds.map((importId) => ({ importId, file: files.get(importId) ?? 'a file', rows: null })),
      figureId: null,
      statement: null,
      softwareVersion,
      why: context.why,
    },
  }
}

/** A standing answer, with whose it is and when it is looked at again. */
export function composeStanding(
  standing: StandingAnswer,
  files: ReadonlyMap<string, string>,
  context: { readonly knownAt: Date; readonly why: readonly string[] },
): ComposedAnswer {
  return {
    kind: 'standing',
    text: standing.body,
    table: null,
    figureId: null,
    sensitivity: 'open',
    protection: null,
    provenance: {
      from: standing.code,
      version: standing.version_number,
      name: standing.title,
      definition: 'An answer the force keeps ready. Its owner answers for it.',
      unit: null,
      period: null,
      knownAt: context.knownAt.toISOString(),
      rowCount: 1,
      sources: standing.import_id
        ? [{ importId: standing.import_id, file: files.get(standing.import_id) ?? 'a file', rows: 1 }]
        : [],
      figureId: null,
      statement: null,
      softwareVersion,
      owner: standing.owner,
      reviewOn: standing.review_on,
      why: context.why,
    },
  }
}
