import { audit, Conflict, Refused, type Register, type Tx } from '../../../../kernel/index.ts'
import { mustHoldNames } from '../../../statistics/index.ts'
import { auditRestricted, insertAnswers, supersedeAnswersBy } from '../../answering/answers.queries.ts'
import { choose } from '../../answering/choices.queries.ts'
import { wholeAnswer } from '../../answering/told-answer.ts'
import { isSameAnswer, partOfDays, type WhichAnswer, writeWhich } from '../../answering/which-answer.ts'
import { agreeToAnswers, seenIn } from '../agree-answers/agree-answers.ts'
import { writeSeen } from '../agree-answers/seen-answers.ts'
import { openResponse } from '../open-response.ts'
import { composePicked, markOf, type PickedRun } from './look-at-answer.ts'
import type { OpenedQuestion } from './opened-question.ts'
import { oneMore, type Picked } from './picked.ts'
import { besideIt, mayAgree } from './stands-beside.ts'

export interface ChosenAnswer extends PickedRun {
  readonly picked: Picked
  /** What it takes the place of; null where it is one more. */
  readonly instead: WhichAnswer | null
  /** What the officer was shown: the mark of the answer, and what stood beside it. Null where its numbers are kept from them. */
  readonly seen: { readonly mark: string; readonly beside: string } | null
}

/**
 * Answers a question with what its officer chose, and keeps their choice. Whoever saw what it gives, and all that stands
 * beside it, agrees to it by that; an officer from whom some of it is kept leaves the agreement to somebody else. Throws
 * Conflict where it gives something else by now. To be run for statistics: numbers are frozen.
 */
export async function answerWith(
  tx: Tx,
  register: Register,
  opened: OpenedQuestion,
  { picked, plan, read, instead, seen }: ChosenAnswer,
): Promise<{ readonly agreed: boolean }> {
  const { question, response, suggestions } = opened
  const { question_id: questionId, ordinal } = question.question
  const agrees = await mayAgree(opened, picked)
  if (agrees && seen === null) throw new Refused('Look at what it gives first')
  if (picked.kind === 'measure' && plan) await mustHoldNames(tx, picked.measure, { ...plan, knownAt: opened.knownAt })
  const composed = await composePicked(tx, register, picked, { plan, read }, opened)
  const beside = besideIt(question, picked, instead)
  if (seen && (seen.mark !== markOf(wholeAnswer(composed)) || seen.beside !== writeSeen(beside)))
    throw new Conflict(
      'The record or the other answers have changed since you looked. Look again, and agree to what you see',
    )
  const choice = { questionId, ordinal: suggestions.length }
  const which = { id: picked.id, part: partToKeep(picked, { plan, read }, suggestions) }
  const narrowedTo = read?.filters ?? null
  await choose(tx, { ...choice, ...which, kind: picked.kind, state: 'accepted', plan, narrowedTo })
  const replaced = suggestions.find((each) => instead && isSameAnswer(each, instead) && !isSameAnswer(each, which))
  if (replaced) {
    const { kind, id, part } = replaced
    await choose(tx, { ...choice, kind, id, part, state: 'declined', plan: null })
  }
  await supersedeAnswersBy(tx, questionId, [which, ...(replaced ? [replaced] : [])])
  await insertAnswers(tx, questionId, [{ ...composed, part: which.part }], beside.answerIds.length)
  if (composed.sensitivity === 'restricted') await auditRestricted(tx, response.request, [composed])
  await audit(tx, {
    action: 'answer a question by choice',
    subjectType: 'request',
    subjectId: response.request.request_id,
    detail: {
      question: ordinal,
      answerable: writeWhich(which),
      ...(replaced ? { instead: writeWhich(replaced) } : {}),
    },
  })
  if (!agrees) return { agreed: false }
  const now = await openResponse(tx, register, response.request.reference)
  const stands = now.questions.find((each) => each.question.ordinal === ordinal)
  if (stands) await agreeToAnswers(tx, now, [seenIn(stands)])
  return { agreed: true }
}

/** The part that an answer is kept under: one more is named by its days. */
function partToKeep({ id, part }: Picked, { plan, read }: PickedRun, suggestions: readonly WhichAnswer[]): string {
  if (part !== oneMore) return part
  const taken = suggestions.flatMap((each) => (each.id === id ? [each.part] : []))
  const none = { from: null, to: null, asAt: null }
  return partOfDays({ ...none, ...(plan?.span ?? read) }, taken)
}
