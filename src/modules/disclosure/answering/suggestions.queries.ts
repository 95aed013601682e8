import { dayAt, type Register, type Tx } from '../../../kernel/index.ts'
import { knownNames } from '../reading-letters/known-names.queries.ts'
import { allWords, type RequestText } from '../reading-letters/request-text.ts'
import type { QuestionReading } from '../reading-questions/question-reading.ts'
import { readingsOf } from '../reading-questions/readings.queries.ts'
import type { QuestionTable, RequestTable } from '../tables.ts'
import { choicesOf } from './choices.queries.ts'
import { layChoices, type WeighedSuggestion } from './lay-choices.ts'
import type { KnownNames } from './narrow-plan.ts'
import type { AskedQuestion } from './plan-answer.ts'
import { readableRegister } from './readable-register.ts'
import { asCandidate, standingAnswers } from './standing-answers/standing.queries.ts'
import { suggester } from './suggest.ts'
import { suggestAsRead } from './suggest-as-read.ts'

/** What answers a question, and how it is read. */
export interface SuggestedAnswers {
  readonly asked: AskedQuestion
  readonly suggestions: readonly WeighedSuggestion[]
  /** How it was read when it was last answered; null where it was not yet. */
  readonly reading: QuestionReading | null
}

/** All of a question that says what it asks: "Is training" means nothing without the answers it offers. */
const fullText = ({ text, parts, options, notes }: QuestionTable): string =>
  [text, ...[...parts, ...options].map((labelled) => labelled.text), ...notes].join('\n')

/** No letter hangs more questions on one another. */
const longestChain = 30

/**
 * The questions whose words a question goes on with, nearest first. "If not, why?" asks for something else than the
 * question before it. A condition only ever names an earlier question.
 */
function chain(question: QuestionTable, byOrdinal: ReadonlyMap<number, QuestionTable>): QuestionTable[] {
  const hangsOn: QuestionTable[] = []
  for (let at = question; hangsOn.length < longestChain && at.condition?.answer !== 'no'; ) {
    const on = byOrdinal.get(at.condition?.onQuestion ?? 0)
    if (on === undefined || on.ordinal >= at.ordinal) break
    hangsOn.push(on)
    at = on
  }
  return hangsOn
}

function askedQuestion(
  request: RequestTable,
  question: QuestionTable,
  byOrdinal: ReadonlyMap<number, QuestionTable>,
  names: KnownNames,
): AskedQuestion {
  return {
    text: fullText(question),
    leansOn: chain(question, byOrdinal).map(fullText).join('\n'),
    parameters: question.parameters,
    received: request.received_on ?? dayAt(request.taken_at),
    names,
  }
}

/**
 * What could answer each of a request's questions: what was understood as it was read when it was last answered, the
 * desk's ranking of what the actor may use, then as the officer decided. The same few queries, however many questions there are. Reads the letter, so it is for the desk's officers.
 */
export async function suggestionsFor(
  tx: Tx,
  register: Register,
  request: RequestTable,
  questions: readonly QuestionTable[],
  knownAt: Date,
  letter: RequestText | null,
): Promise<ReadonlyMap<string, SuggestedAnswers>> {
  const readable = readableRegister(register, tx.actor)
  const standing = await standingAnswers(tx, knownAt)
  const ids = questions.map((question) => question.question_id)
  const choices = await choicesOf(tx, ids)
  const suggest = suggester(readable, standing.map(asCandidate), letter ? allWords(letter) : '')
  const names = await knownNames(tx, readable, knownAt)
  const readings = letter ? await readingsOf(tx, ids) : new Map<string, QuestionReading>()
  const byOrdinal = new Map(questions.map((question) => [question.ordinal, question]))
  const suggested = new Map<string, SuggestedAnswers>()
  for (const question of questions) {
    const { question_id: id } = question
    const asked = askedQuestion(request, question, byOrdinal, names)
    const asOf = { received: asked.received, knownAt }
    const reading = readings.get(id) ?? null
    const ranked = await suggestAsRead(tx, readable, reading ?? undefined, suggest(asked), asOf, standing)
    suggested.set(id, {
      asked,
      suggestions: layChoices(readable, standing, { asked, reading, ranked, choices: choices.get(id) ?? [] }),
      reading,
    })
  }
  return suggested
}
