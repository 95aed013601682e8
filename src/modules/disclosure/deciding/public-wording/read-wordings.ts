import type { FormError } from '../../../../web/index.ts'
import { markPersonal } from './marking/mark-personal.ts'
import { proposeWording } from './propose-wording.ts'
import type { QuestionWording } from './public-wording.ts'
import type { NewWording } from './wording.queries.ts'
import { digestOf } from './words-to-agree.ts'

const most = 50_000

/** A question's public wording as it stands in the form. */
export interface DraftWording {
  readonly wording: QuestionWording
  readonly words: string
  /** Something is marked, in the wording or in what officers wrote, on which the officer has to decide. */
  readonly isMarked: boolean
  /** The wording itself holds marks. */
  readonly isMarkedItself: boolean
  /** The officer looked at just these words with their marks, and lets them stand. */
  readonly isKept: boolean
}

/** What the page proposes before anybody typed: the agreed wording, else the words with their marks replaced. */
export const proposedDraft = (wording: QuestionWording, called: readonly string[]): DraftWording =>
  draft(wording, wording.agreed ?? proposeWording(wording.asked, called), called, false)

function draft(wording: QuestionWording, words: string, called: readonly string[], isKept: boolean): DraftWording {
  const isMarkedAt = (text: string) => markPersonal(text, called).length > 0
  const isMarkedItself = isMarkedAt(words)
  const isMarked = isMarkedItself || wording.typed.some(({ text }) => isMarkedAt(text))
  return { wording, words, isMarked, isMarkedItself, isKept }
}

export interface ReadWordings {
  readonly drafts: readonly DraftWording[]
  readonly errors: readonly FormError[]
  readonly agreed: readonly NewWording[]
}

/**
 * What the officer agrees to. What is still marked has to have been seen: words typed just now are shown with their marks
 * before anybody can let them stand.
 */
export function readWordings(
  form: URLSearchParams,
  wordings: readonly QuestionWording[],
  called: readonly string[],
): ReadWordings {
  const drafts = wordings.map((wording) => {
    const { ordinal } = wording.response.question
    const words = (form.get(`wording-${ordinal}`) ?? '').replaceAll('\r\n', '\n').trim()
    return draft(wording, words, called, form.get(`kept-${ordinal}`) === digestOf([words]))
  })
  const errors = drafts.flatMap((each): FormError[] => {
    const { question, name } = each.wording.response
    const at = question.ordinal
    if (each.words === '') return [{ field: `wording-${at}`, message: `Enter the public wording of question ${name}` }]
    if (each.words.length > most)
      return [{ field: `wording-${at}`, message: `Use 50,000 characters or fewer for question ${name}` }]
    if (form.get(`seen-${at}`) !== each.wording.seen)
      return [{ field: `wording-${at}`, message: `What stands under question ${name} has changed. Look at it again` }]
    // A tick on the page stands for the words that it was set beside: it lets pass what officers wrote, and no new mark.
    const isSeen = each.isKept || (!each.isMarkedItself && form.has(`kept-${at}`))
    return each.isMarked && !isSeen
      ? [{ field: `kept-${at}`, message: `Change what is marked in question ${name}, or say that it may be published` }]
      : []
  })
  const agreed = drafts.map(({ wording, words }) => ({
    questionId: wording.response.question.question_id,
    words,
    seen: wording.seen,
  }))
  return { drafts, errors, agreed }
}
