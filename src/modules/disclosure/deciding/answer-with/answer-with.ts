import { audit, Conflict, type MeasurePlan, Refused, type Register, type Tx } from '../../../../kernel/index.ts'
import { mustHoldNames } from '../../../statistics/index.ts'
import { auditRestricted, insertAnswers, supersedeAnswersBy } from '../../answering/answers.queries.ts'
import { choose } from '../../answering/choices.queries.ts'
import { wholeAnswer } from '../../answering/told-answer.ts'
import { agreeToAnswers, seenIn } from '../agree-answers/agree-answers.ts'
import { writeSeen } from '../agree-answers/seen-answers.ts'
import { openResponse } from '../open-response.ts'
import { composePicked, markOf } from './look-at-answer.ts'
import type { OpenedQuestion } from './opened-question.ts'
import type { Picked } from './read-asked.ts'
import { besideIt, mayAgree } from './stands-beside.ts'

export interface ChosenAnswer {
  readonly picked: Picked
  /** Null for what is no measure. */
  readonly plan: MeasurePlan | null
  /** What it takes the place of; null where it is one more. */
  readonly instead: string | null
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
  { picked, plan, instead, seen }: ChosenAnswer,
): Promise<{ readonly agreed: boolean }> {
  const { question, response, suggestions } = opened
  const { question_id: questionId, ordinal } = question.question
  const agrees = await mayAgree(opened, picked)
  if (agrees && seen === null) throw new Refused('Look at what it gives first')
  if (picked.kind === 'measure' && plan) await mustHoldNames(tx, picked.measure, { ...plan, knownAt: opened.knownAt })
  const composed = await composePicked(tx, register, picked, plan, opened)
  const beside = besideIt(question, picked.id, instead)
  if (seen && (seen.mark !== markOf(wholeAnswer(composed)) || seen.beside !== writeSeen(beside)))
    throw new Conflict(
      'The record or the other answers have changed since you looked. Look again, and agree to what you see',
    )
  const choice = { questionId, ordinal: suggestions.length }
  await choose(tx, { ...choice, kind: picked.kind, id: picked.id, state: 'accepted', plan })
  const replaced = suggestions.find(({ id }) => id === instead && id !== picked.id)
  if (replaced) await choose(tx, { ...choice, kind: replaced.kind, id: replaced.id, state: 'declined', plan: null })
  await supersedeAnswersBy(tx, questionId, [picked.id, ...(replaced ? [replaced.id] : [])])
  await insertAnswers(tx, questionId, [composed], beside.answerIds.length)
  if (composed.sensitivity === 'restricted') await auditRestricted(tx, response.request, [composed])
  await audit(tx, {
    action: 'answer a question by choice',
    subjectType: 'request',
    subjectId: response.request.request_id,
    detail: { question: ordinal, answerable: picked.id, ...(replaced ? { instead: replaced.id } : {}) },
  })
  if (!agrees) return { agreed: false }
  const now = await openResponse(tx, register, response.request.reference)
  const stands = now.questions.find((each) => each.question.ordinal === ordinal)
  if (stands) await agreeToAnswers(tx, now, [seenIn(stands)])
  return { agreed: true }
}
