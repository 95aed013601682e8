import type { Register, Tx } from '../../../kernel/index.ts'
import { type Slot, slots, type Term } from '../../../kernel/meaning/index.ts'
import { standingAnswers } from '../answering/standing-answers/standing.queries.ts'
import { standingTerms, withStanding } from '../answering/standing-answers/standing-meaning.ts'
import { knownNames } from '../reading-letters/known-names.queries.ts'
import type { KnownName } from './candidates.ts'
import { saidBy } from './said-register.ts'
import { type LetterReader, questionReader } from './understand.ts'

const isSlot = (id: string): id is Slot => slots.some((slot) => slot === id)

/** The record's own names as known at a moment: those whose dimension is one that questions name. */
export async function namesToRead(tx: Tx, register: Register, knownAt: Date): Promise<readonly KnownName[]> {
  const known = await knownNames(tx, register, knownAt)
  return [...known].flatMap(([{ id }, values]): KnownName[] =>
    isSlot(id) ? values.map((value) => ({ slot: id, value })) : [],
  )
}

/** Reads questions with the record's own names, and the answers that are kept ready, as known at a moment. */
export const openReader = async (
  tx: Tx,
  register: Register,
  terms: readonly Term[],
  knownAt: Date,
): Promise<LetterReader> => {
  const kept = await standingAnswers(tx, knownAt)
  return questionReader(
    withStanding(saidBy(register), kept),
    [...terms, ...standingTerms(kept)],
    await namesToRead(tx, register, knownAt),
  )
}
