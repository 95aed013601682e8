import type { PlainDate } from '../../../kernel/index.ts'
import { isChatter, isTale } from '../reading-letters/asks/chatter.ts'
import { type Ask, allWords, type LabelledText, type RequestText } from '../reading-letters/request-text.ts'
import { sentencesOf } from '../reading-letters/sentences.ts'
import { type QuestionReading, questionReading } from './question-reading.ts'
import type { Asked, LetterReader } from './understand.ts'

/** A question's reading, by its ordinal in the letter. */
export type ReadQuestions = ReadonlyMap<number, QuestionReading>

/** An ask with what stands around it: a line above all questions that leads up to them holds for each. */
export function askedIn({ preamble, headings, questions }: RequestText): (ask: Ask) => Asked {
  const leads = preamble.filter((each) => each.trimEnd().endsWith(':'))
  const above = [...headings, ...preamble]
  const chosenAmong = new Map(
    questions.flatMap(({ asks, options }) => (asks[0] && asks.length === 1 ? [[asks[0].ordinal, options]] : [])),
  )
  const all = questions.flatMap(({ asks }) => asks)
  /** "Charged with, convicted of and dismissed for domestic abuse": of what, the last of them says. */
  const after = (ordinal: number, text: string) =>
    dangling.test(text.trimEnd())
      ? all
          .filter((each) => each.ordinal > ordinal)
          .slice(0, mostAfter)
          .map(({ text }) => text)
      : []
  return ({ ordinal, text, stems, scopes, definitions, within, condition }) => ({
    ordinal,
    text: withOptions(text, chosenAmong.get(ordinal) ?? []),
    within,
    ifYes: condition?.answer === 'yes' && condition.on !== null ? { to: condition.on, words: condition.words } : null,
    around: [
      ...stems.filter((stem) => !isTale(stem)),
      ...scopes.map(withoutChatter),
      ...leads.filter((lead) => ![...stems, ...scopes].includes(lead)),
    ].filter((line) => line !== '' && !addressing.test(line)),
    defined: definitions,
    above: [...above, ...after(ordinal, text)],
  })
}

/** What of a line may shape answers: "I’ve asked my inspector. Question 2 is for 2024 only." */
const withoutChatter = (line: string): string =>
  sentencesOf(line)
    .filter((sentence) => !isChatter(sentence))
    .join(' ')

/** "To the Chief Constable": whom the letter is written to. */
const addressing =
  /^(?:the )?(?:chief constable|commissioner|(?:information|data protection|foi|disclosure|freedom of information|records) (?:officer|manager|team|unit|desk))s?[,.]?$|^(?:to|dear|fao|attn|for the attention of|care of|c\/o)\b[^?:\d]{0,80}$/i

const dangling = /\b(?:with|of|for|from|in|by|about|to)[,;]?$/i
const mostAfter = 4

/** "Is training" says what it asks only with the answers that are offered; yes and no are what is asked anyway. */
function withOptions(text: string, options: readonly LabelledText[]): string {
  const offered = options.map((option) => option.text).filter((option) => !/^(?:yes|no)\W*$/i.test(option))
  return offered.length > 0 ? `${text} ${offered.join(' or ')}` : text
}

/** Reads all questions of one letter in their order, each with what stands around it. */
export function letterQuestions(reader: LetterReader, letter: RequestText, received: PlainDate): ReadQuestions {
  const read = reader(allWords(letter), received)
  const asked = askedIn(letter)
  return new Map(
    letter.questions.map(({ ordinal, asks }) => [ordinal, questionReading(asks.map((ask) => read(asked(ask))))]),
  )
}
