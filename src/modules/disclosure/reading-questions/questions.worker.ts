import type { PlainDate } from '../../../kernel/index.ts'
import type { Term } from '../../../kernel/meaning/index.ts'
import type { RequestText } from '../reading-letters/request-text.ts'
import type { KnownName } from './candidates.ts'
import { letterQuestions, type ReadQuestions } from './letter-questions.ts'
import type { SaidRegister } from './said-register.ts'
import { questionReader } from './understand.ts'

/** A letter, and all that its questions are read with. */
export interface LetterToRead {
  readonly register: SaidRegister
  readonly terms: readonly Term[]
  readonly names: readonly KnownName[]
  readonly letter: RequestText
  readonly received: PlainDate
}

/** Reads the questions of a letter into their meaning in a thread of its own. */
export default function readApart({ register, terms, names, letter, received }: LetterToRead): ReadQuestions {
  return letterQuestions(questionReader(register, terms, names), letter, received)
}
