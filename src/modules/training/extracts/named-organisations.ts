import { sql } from 'kysely'
import { asKnownAt, cueText, type Dimension } from '../../../kernel/index.ts'

/** Organisations outside of the force that deliver training, as questions may name them. Of its own teams the names are everyday words. */
export const organisation: Dimension = {
  id: 'organisation',
  name: 'Organisation',
  named: ({ forceId, knownAt }) => sql`
    select distinct w.name as value from training.deliverer as w
    where w.force_id = ${forceId} and w.kind = 'external' and ${asKnownAt('w', knownAt)}`,
}

const spaced = (text: string): string => ` ${cueText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `

/** Those of some organisations that a question names: of each the answer then says yes or no. */
export function namedIn(question: string, organisations: readonly string[]): string[] {
  const words = spaced(question)
  return organisations.filter((name) => words.includes(spaced(name)))
}
