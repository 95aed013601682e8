import { asks, type Sense } from '../../../kernel/meaning/index.ts'
import { readCondition } from '../answering/standing-answers/conditions.ts'
import type { StandingAnswer } from '../answering/standing-answers/standing.queries.ts'
import { answerNames, slotNames, valueWords } from '../show-reading/slot-words.ts'

/** What a standing answer answers, in words: a question that is understood whole, and one whose words only hint at it. */
export interface AnswersWhat {
  /** What is asked for; empty where its owner has not said what it answers, for then it is only ever offered. */
  readonly gives: readonly string[]
  readonly saidAs: readonly string[]
  /** What a question must say to be answered by it. */
  readonly mustSay: readonly string[]
  /** What it may say besides. */
  readonly maySay: readonly string[]
  /** What words of a question have it offered, and which keep it from that. */
  readonly offeredWhen: readonly string[]
  readonly offeredUnless: readonly string[]
}

type Declared = Pick<StandingAnswer, 'asks' | 'said_as' | 'is_about' | 'may_say' | 'asked_when' | 'asked_unless'>

export const whatItAnswers = (answer: Declared): AnswersWhat => ({
  gives: asks.filter((ask) => answer.asks.includes(ask)).map((ask) => answerNames[ask]),
  saidAs: quoted(answer.said_as),
  mustSay: answer.is_about.map(conditionWords),
  maySay: answer.may_say.map(conditionWords),
  offeredWhen: quoted(answer.asked_when),
  offeredUnless: quoted(answer.asked_unless),
})

/** Words that must all be there are joined by “+” where they are written. */
const quoted = (phrases: readonly string[]): string[] =>
  phrases.map((phrase) =>
    phrase
      .split('+')
      .map((words) => `“${words.trim()}”`)
      .join(' with '),
  )

/** “party: victims, or subject: domestic abuse”. */
function conditionWords(written: string): string {
  const bySlot = new Map<Sense['slot'], Sense[]>()
  for (const sense of readCondition(written) ?? []) bySlot.set(sense.slot, [...(bySlot.get(sense.slot) ?? []), sense])
  const told = [...bySlot].map(([slot, senses]) => `${slotNames[slot]}: ${senses.map(wordsOf).join(' or ')}`)
  return told.length === 0 ? `“${written}”` : told.join(', or ')
}

const wordsOf = (sense: Sense): string => (sense.value === '*' ? 'any' : valueWords(sense))
