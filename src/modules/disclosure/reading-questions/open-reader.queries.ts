import type { PlainDate, Register, Tx } from '../../../kernel/index.ts'
import { type Slot, slots, type Term } from '../../../kernel/meaning/index.ts'
import { knownNames } from '../reading-letters/known-names.queries.ts'
import { piecesOf, type Question, type RequestText } from '../reading-letters/request-text.ts'
import { type QuestionReading, questionReading } from './question-reading.ts'
import { type KnownName, type LetterReader, questionReader } from './understand.ts'

const isSlot = (id: string): id is Slot => slots.some((slot) => slot === id)

/** Reads questions with the record's own names as known at a moment: those whose dimension is one that questions name. */
export async function openReader(
  tx: Tx,
  register: Register,
  terms: readonly Term[],
  knownAt: Date,
): Promise<LetterReader> {
  const known = await knownNames(tx, register, knownAt)
  const names = [...known].flatMap(([{ id }, values]): KnownName[] =>
    isSlot(id) ? values.map((value) => ({ slot: id, value })) : [],
  )
  return questionReader(register, terms, names)
}

/** Reads the questions of one letter, one at a time: each with what stands around it. */
export function letterQuestions(
  reader: LetterReader,
  letter: RequestText,
  received: PlainDate,
): (question: Question) => QuestionReading {
  const read = reader(piecesOf(letter).join('\n'), received)
  return ({ asks }) =>
    questionReading(
      asks.map(({ text, stems, scopes, definitions }) =>
        read({ text, around: [...stems, ...scopes], defined: definitions.map(({ term }) => term) }),
      ),
    )
}
