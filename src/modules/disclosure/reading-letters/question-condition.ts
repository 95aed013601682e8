import type { Answer } from '../answering/answer.ts'
import type { Condition } from './request-text.ts'

/** A question's condition beside what is known of the question it hangs on. */
export interface WeighedCondition {
  readonly words: string
  /** Null where the words name no other question. */
  readonly onQuestion: number | null
  /** `open` while the other question has no answer that says yes or no. */
  readonly state: 'met' | 'not_met' | 'open'
  readonly needs: 'yes' | 'no' | null
}

/** Whether answers say yes or no; null where they say neither, or both. */
function yesOrNo(answers: readonly Pick<Answer, 'text'>[]): 'yes' | 'no' | null {
  const opening = /^(yes|no)\s*(?:[.,;:–—-]|$)/i
  const said = new Set(answers.flatMap(({ text }) => opening.exec(text)?.[1]?.toLowerCase() ?? []))
  if (said.size !== 1) return null
  return said.has('yes') ? 'yes' : 'no'
}

/** Holds a condition against the answers of the question it hangs on. */
export function weighCondition(
  condition: Condition,
  answersTo: (ordinal: number) => readonly Pick<Answer, 'text'>[],
): WeighedCondition {
  const { words, onQuestion = null, answer: needs = null } = condition
  const said = onQuestion === null ? null : yesOrNo(answersTo(onQuestion))
  const state = said === null || needs === null ? 'open' : said === needs ? 'met' : 'not_met'
  return { words, onQuestion, needs, state }
}

/** The condition in a sentence, or null while it is open. `name` is what the other question is called. */
export function tellCondition({ state, needs }: WeighedCondition, name: string): string | null {
  if (state === 'open') return null
  const said = (needs === 'yes') === (state === 'met') ? 'yes' : 'no'
  return state === 'met'
    ? `Question ${name} is answered “${said}”, so this question applies.`
    : `Question ${name} is answered “${said}”, so this question does not apply.`
}
