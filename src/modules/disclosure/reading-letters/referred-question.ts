import type { QuestionDraft } from './question-draft.ts'
import { wordsOf } from './request-text.ts'
import { asksToChoose } from './sentence-kind.ts'

// Words that every request is full of: they tell no question from another.
const common =
  /^(?:force|forces|police|your|there|their|these|those|would|could|should|other|question|please|which|about)$/
/** Words that requesters use for one another. */
const same: readonly (readonly [RegExp, string])[] = [
  [/^(?:offer|deliver|provid|giv|gave|run)/, 'deliver'],
  [/^(?:hav|hold|held|has)/, 'hold'],
]

/** The words that carry meaning, each as its stem. */
function stemsOf(text: string): ReadonlySet<string> {
  const stems = wordsOf(text).flatMap((word) => {
    const known = same.find(([begins]) => begins.test(word))
    if (known) return [known[1]]
    return word.length < 5 || common.test(word) ? [] : [word.slice(0, 5)]
  })
  return new Set(stems)
}

const asksYesOrNo = (text: string): boolean =>
  asksToChoose(text) || /\b(?:whether|if) (?:the|your|you|any|there)\b/i.test(text)

const known = new WeakMap<QuestionDraft, readonly string[]>()

/** The stems of a question that is answered by yes or no; none of another. Each of a letter's questions is asked often. */
function choosingStems(question: QuestionDraft): readonly string[] {
  const before = known.get(question)
  if (before !== undefined) return before
  const text = question.lines.join('\n').slice(0, 1500)
  const stems = asksYesOrNo(text) ? [...stemsOf(text)] : []
  known.set(question, stems)
  return stems
}

/**
 * The ordinal of the earlier question, to be answered by yes or no, that an "if" without a number speaks of ("if your
 * force is not offering training"): the first of those that share most of its words. Null where none shares any.
 */
export function referredQuestion(
  words: string,
  earlier: readonly QuestionDraft[],
  section: string | null,
): number | null {
  // "If it has not been updated": the verb only helps another, and says nothing of what is held.
  const wanted = stemsOf(words.replace(/\bha(?:s|ve|d)(?:n['’]t| not)? (?:been|ever|already|since)\b/gi, ' '))
  const shared = earlier.map((question) => {
    if (question.section !== section) return 0
    return choosingStems(question).filter((stem) => wanted.has(stem)).length
  })
  const most = Math.max(0, ...shared)
  return most === 0 ? null : shared.indexOf(most) + 1
}
