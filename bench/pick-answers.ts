import { choose } from '../src/modules/disclosure/answering/choices.queries.ts'
import { knownForRequest } from '../src/modules/disclosure/answering/known-for-request.ts'
import { suggestionsFor } from '../src/modules/disclosure/answering/suggestions.queries.ts'
import { findRequest, letterAsRead, questionsOf } from '../src/modules/disclosure/request.queries.ts'
import type { OpenedDesk } from './opened-desk.ts'

/** Picks for each question of a request what its words hint at, as an officer would: nothing else is counted by itself. */
export const pickAnswers = ({ db, actor, register }: OpenedDesk, reference: string): Promise<void> =>
  db.write(actor, async (tx) => {
    const request = await findRequest(tx, reference)
    const questions = await questionsOf(tx, request.request_id)
    const [knownAt, letter] = [await knownForRequest(tx, request), await letterAsRead(tx, request.request_id)]
    const suggested = await suggestionsFor(tx, register, request, questions, knownAt, letter)
    for (const { question_id: questionId } of questions) {
      const hinted = suggested.get(questionId)?.suggestions.filter(({ accepted }) => accepted) ?? []
      for (const [ordinal, { kind, id, plan }] of hinted.entries())
        await choose(tx, { questionId, kind, id, state: 'accepted', plan, ordinal })
    }
  })
