import { type Ask, asks, type Meaning, type Sense, senses, type Term } from '../../../../kernel/meaning/index.ts'
import { theForce } from '../../../workforce/index.ts'
import type { SaidRegister } from '../../reading-questions/said-register.ts'
import { inPlainLetters } from '../../reading-questions/words.ts'
import { readCondition } from './conditions.ts'
import type { StandingAnswer } from './standing.queries.ts'

/** What an owner says of what a standing answer answers. */
export type StandingMeans = Pick<StandingAnswer, 'code' | 'asks' | 'said_as' | 'is_about' | 'may_say'>

const isAsk = (value: string): value is Ask => asks.some((ask) => ask === value)

/** The words that say what a standing answer is about, and nothing else in the record is. */
export const standingTerms = (answers: readonly StandingMeans[]): Term[] =>
  answers.flatMap(({ code, said_as: said }) =>
    said.length === 0
      ? []
      : [{ slot: 'attribute', value: code, says: said.map(inPlainLetters).filter((words) => words !== '') }],
  )

/**
 * What a standing answer means, as its owner said; null where nothing is said, for then its words only suggest it. It has no
 * numbers and knows no days: a question of a certain year is not answered by it.
 */
export function standingMeaning({ code, asks: kinds, said_as, is_about, may_say }: StandingMeans): Meaning | null {
  const core = [...(said_as.length > 0 ? [senses('attribute', code)] : []), ...isAbout(is_about)]
  if (core.length === 0 || kinds.length === 0) return null
  return {
    asks: kinds.filter(isAsk),
    core,
    implied: [...theForce, ...senses('state', 'current'), ...isAbout(may_say).flat()],
    light: ['give', 'offer', 'exist', 'have'],
  }
}

const isAbout = (written: readonly string[]): (readonly Sense[])[] =>
  written.map(readCondition).filter((ways) => ways !== null)

/** What can answer, with the standing answers that say what they mean beside the register's. */
export const withStanding = (said: SaidRegister, answers: readonly StandingMeans[]): SaidRegister => ({
  ...said,
  extracts: [
    ...said.extracts,
    ...answers.flatMap((answer) => {
      const means = standingMeaning(answer)
      return means === null ? [] : [{ kind: 'extract' as const, id: answer.code, means }]
    }),
  ],
})
