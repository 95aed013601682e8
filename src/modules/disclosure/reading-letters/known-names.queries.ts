import { type RawBuilder, sql } from 'kysely'
import type { Dimension, Register, Tx } from '../../../kernel/index.ts'
import type { KnownNames } from '../answering/narrow-plan.ts'

/** The names a question may ask by, for every dimension of a measure, and every kind of name of an extract: one query each. */
export async function knownNames(tx: Tx, register: Register, knownAt: Date): Promise<KnownNames> {
  const dimensions = register.measures.flatMap((measure) => measure.dimensions)
  const declared = new Set(
    [...dimensions, ...register.extracts.flatMap(({ names = [] }) => names)].filter(({ named }) => named),
  )
  const names = new Map<Dimension, readonly string[]>()
  for (const dimension of declared) {
    const select = dimension.named?.({ forceId: tx.forceId, knownAt }) as RawBuilder<{ value: string }>
    const { rows } = await sql<{ value: string }>`${select}`.execute(tx.connection)
    names.set(
      dimension,
      rows.map(({ value }) => value),
    )
  }
  return names
}
