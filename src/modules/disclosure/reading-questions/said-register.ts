import type { Extract, Measure, Register } from '../../../kernel/index.ts'

export type SaidMeasure = Pick<Measure, 'kind' | 'id' | 'means' | 'unit' | 'periodType'>
export type SaidExtract = Pick<Extract, 'kind' | 'id' | 'means'>

/** What measures and extracts say that they mean: all that reading a question needs of them, and nothing that runs. */
export interface SaidRegister {
  readonly measures: readonly SaidMeasure[]
  readonly extracts: readonly SaidExtract[]
}

export const saidBy = ({ measures, extracts }: Pick<Register, 'measures' | 'extracts'>): SaidRegister => ({
  measures: measures.map(({ kind, id, means, unit, periodType }) => ({
    kind,
    id,
    unit,
    periodType,
    ...(means ? { means } : {}),
  })),
  extracts: extracts.map(({ kind, id, means }) => ({ kind, id, ...(means ? { means } : {}) })),
})
