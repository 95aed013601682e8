import type { RecordModule } from './manifest.ts'
import type { Answerable, Extract, Measure } from './measure.ts'

/** Everything the record's modules declare that can answer a question. */
export interface Register {
  readonly measures: readonly Measure[]
  readonly extracts: readonly Extract[]
  /** By id; null where nothing of that id is declared. */
  measure(id: string): Measure | null
  extract(id: string): Extract | null
}

/** Throws Error where two declare the same id: a figure must always find its own measure again. */
export function registerOf(modules: readonly Pick<RecordModule, 'measures' | 'extracts'>[]): Register {
  const measures = modules.flatMap((module) => module.measures)
  const extracts = modules.flatMap((module) => module.extracts)
  const byId = new Map<string, Answerable>()
  for (const answerable of [...measures, ...extracts]) {
    if (byId.has(answerable.id)) throw new Error(`Two measures or extracts are called ${answerable.id}`)
    byId.set(answerable.id, answerable)
  }
  return {
    measures,
    extracts,
    measure: (id) => measures.find((m) => m.id === id) ?? null,
    extract: (id) => extracts.find((e) => e.id === id) ?? null,
  }
}
