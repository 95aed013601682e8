import { type Extract, type PlanRequest, softwareVersion, type Tx } from '../../../kernel/index.ts'
import { fileNames } from '../../statistics/index.ts'
import { daysWords } from '../show-reading/days-words.ts'
import { narrowedWords } from '../show-reading/narrowed-words.ts'
import type { Answer, Provenance } from './answer.ts'
import type { ComposedAnswer, Composing } from './compose-answer.ts'
import { registerAsked } from './register-asked.ts'
import type { StandingAnswer } from './standing-answers/standing.queries.ts'
import type { Chosen } from './suggest.ts'

type Origin = Pick<Provenance, 'from' | 'version' | 'name' | 'definition'> & Partial<Provenance>

/** An answer in words alone, open and with nothing to protect. */
const inWords = (kind: Answer['kind'], text: string, origin: Origin, { knownAt, why }: Composing): ComposedAnswer => ({
  kind,
  held: true,
  text,
  table: null,
  figure: null,
  figureId: null,
  sensitivity: 'open',
  protection: null,
  provenance: {
    unit: null,
    period: null,
    knownAt: knownAt.toISOString(),
    rowCount: 0,
    sources: [],
    figureId: null,
    statement: null,
    softwareVersion,
    why,
    ...origin,
  },
})

/** A register's answer: sentences and rows, with what they were narrowed to and the files they came from. */
export async function composeExtract(
  tx: Tx,
  extract: Extract,
  plan: PlanRequest,
  context: Composing,
): Promise<ComposedAnswer> {
  const result = await extract.run(tx, { plan, knownAt: context.knownAt })
  const files = await fileNames(tx, result.importIds)
  const held = result.rowCount > 0 || result.sentences.length > 0
  const text = held
    ? result.sentences.join('\n')
    : 'This information is not held: the register has no rows of this kind.'
  const asked = plan.narrowedTo && registerAsked({ ...plan, filters: plan.narrowedTo })
  const only = asked && narrowedWords(extract, asked.filters)
  const origin = {
    from: extract.id,
    version: extract.version,
    name: extract.name,
    definition: extract.definition,
    period: asked ? daysWords(asked) : null,
    ...(only ? { only } : {}),
    ...(asked ? { asked } : {}),
    rowCount: result.rowCount,
    sources: result.importIds.map((importId) => ({ importId, file: files.get(importId) ?? 'a file', rows: null })),
  }
  return {
    ...inWords('extract', text, origin, context),
    held,
    table: result.table && { caption: extract.name, columns: result.table.columns, rows: result.table.rows },
    sensitivity: extract.sensitivity,
  }
}

/** A standing answer, with whose it is and when it is looked at again. */
export const composeStanding = (
  standing: StandingAnswer,
  files: ReadonlyMap<string, string>,
  context: Composing,
): ComposedAnswer =>
  inWords(
    'standing',
    standing.body,
    {
      from: standing.code,
      version: standing.version_number,
      name: standing.title,
      definition: 'An answer the force keeps ready. Its owner answers for it.',
      rowCount: 1,
      sources: standing.import_id
        ? [{ importId: standing.import_id, file: files.get(standing.import_id) ?? 'a file', rows: 1 }]
        : [],
      owner: standing.owner,
      reviewOn: standing.review_on,
    },
    context,
  )

const originOf = ({ id, name }: Chosen): Origin => ({ from: id, version: 1, name, definition: name })

/** What was looked in holds nothing of what was asked. */
export const notHeldBy = (suggestion: Chosen, message: string, context: Composing): ComposedAnswer => ({
  ...inWords(suggestion.kind, `This information is not held. ${message}.`, originOf(suggestion), context),
  held: false,
})

/** What was chosen cannot be run as it was chosen: the officer must choose again. */
export const notRun = (suggestion: Chosen, message: string, context: Composing): ComposedAnswer =>
  inWords('unanswered', `This could not be counted: ${message}.`, originOf(suggestion), context)

/** What stands where nothing in the record was found for a question, until an officer looks. It never leaves the desk. */
export const unanswered = (knownAt: Date): ComposedAnswer =>
  inWords(
    'unanswered',
    'Nothing in the record was found that answers this question. An officer must look, and either answer it or say that the information is not held.',
    {
      from: 'none',
      version: 1,
      name: 'No measure, register extract or standing answer',
      definition: 'Looked for in everything that the record declares',
    },
    { knownAt, why: [] },
  )
