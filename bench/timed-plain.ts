import type pg from 'pg'
import type { Figure } from '../src/modules/statistics/index.ts'
import { plainCount, sameNumbers } from './plain-counts.ts'
import { plainSelects, plainStanding } from './plain-selects.ts'
import type { TimedQuestion } from './timed-answers.ts'
import { repeat, type Timings } from './timings.ts'

/** Plain SQL beside an answer. */
export interface TimedPlain {
  readonly taken: Timings
  /** Whether it gave the same numbers, and how many they are; null where there are none to compare. */
  readonly same: { readonly yes: boolean; readonly numbers: number } | null
}

const limits = { times: 5, seconds: 30 }

/** Runs the plain SQL for all of a question's answers; null where none was written for one of them. */
export async function timePlain(owner: pg.Client, question: TimedQuestion): Promise<TimedPlain | null> {
  const statements: string[] = []
  for (const { kind, provenance } of question.answers) {
    if (kind === 'measure') continue
    const selects = kind === 'standing' ? [plainStanding] : plainSelects[provenance.from]
    if (!selects) return null
    statements.push(...selects)
  }
  const counts: { figure: Figure; statement: string }[] = []
  for (const figure of question.figures) {
    const statement = plainCount(figure)
    if (statement === null) return null
    counts.push({ figure, statement })
  }
  const same: boolean[] = []
  const taken = await repeat(limits, async () => {
    for (const statement of statements) await owner.query(statement)
    for (const { figure, statement } of counts) same.push(sameNumbers(figure, (await owner.query(statement)).rows))
  })
  const numbers = counts.reduce((sum, { figure }) => sum + figure.cells.filter(({ isTotal }) => !isTotal).length, 0)
  return { taken, same: counts.length > 0 ? { yes: same.every(Boolean), numbers } : null }
}
