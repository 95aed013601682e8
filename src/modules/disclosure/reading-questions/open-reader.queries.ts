import type { Register, Tx } from '../../../kernel/index.ts'
import { type Slot, slots, type Term } from '../../../kernel/meaning/index.ts'
import { standingAnswers } from '../answering/standing-answers/standing.queries.ts'
import { standingTerms, withStanding } from '../answering/standing-answers/standing-meaning.ts'
import { knownNames } from '../reading-letters/known-names.queries.ts'
import type { KnownName } from './candidates.ts'
import { type SaidRegister, saidBy } from './said-register.ts'
import { type LetterReader, questionReader } from './understand.ts'

const isSlot = (id: string): id is Slot => slots.some((slot) => slot === id)

/** The record's own names as known at a moment: those whose dimension is one that questions name. */
async function namesToRead(tx: Tx, register: Register, knownAt: Date): Promise<readonly KnownName[]> {
  const known = await knownNames(tx, register, knownAt)
  return [...known].flatMap(([{ id }, values]): KnownName[] =>
    isSlot(id) ? values.map((value) => ({ slot: id, value })) : [],
  )
}

/** All that questions are read with: what can answer, the answers kept ready among it, and the words for it, as known at a moment. */
export interface ToReadWith {
  readonly register: SaidRegister
  readonly terms: readonly Term[]
  readonly names: readonly KnownName[]
}

export async function toReadWith(
  tx: Tx,
  register: Register,
  terms: readonly Term[],
  knownAt: Date,
): Promise<ToReadWith> {
  const kept = await standingAnswers(tx, knownAt)
  return {
    register: withStanding(saidBy(register), kept),
    terms: [...terms, ...standingTerms(kept)],
    names: await namesToRead(tx, register, knownAt),
  }
}

/** Reads questions with what is known at a moment. */
export async function openReader(
  tx: Tx,
  register: Register,
  terms: readonly Term[],
  knownAt: Date,
): Promise<LetterReader> {
  const using = await toReadWith(tx, register, terms, knownAt)
  return questionReader(using.register, using.terms, using.names)
}
