import { type Actor, type Db, NotFound, type Register } from '../../src/kernel/index.ts'
import { choose } from '../../src/modules/disclosure/answering/choices.queries.ts'
import { knownForRequest } from '../../src/modules/disclosure/answering/known-for-request.ts'
import type { WeighedSuggestion } from '../../src/modules/disclosure/answering/lay-choices.ts'
import { suggestionsFor } from '../../src/modules/disclosure/answering/suggestions.queries.ts'
import { findRequest, letterAsRead, questionsOf } from '../../src/modules/disclosure/request.queries.ts'

/** What an officer picks for a question, of what is offered. */
export type Pick = (number: string, offered: readonly WeighedSuggestion[]) => readonly string[]

const first: Pick = (_, [best]) => (best ? [best.id] : [])

/**
 * An officer picks what answers each question for which nothing is accepted: what its words hint at most, unless told. To
 * be answered again. Gives how many were picked.
 */
export const pickHinted = (
  db: Db,
  officer: Actor,
  register: Register,
  reference: string,
  pick: Pick = first,
): Promise<number> =>
  db.write(officer, async (tx) => {
    const request = await findRequest(tx, reference)
    const questions = await questionsOf(tx, request.request_id)
    const letter = await letterAsRead(tx, request.request_id)
    const knownAt = await knownForRequest(tx, request)
    const all = await suggestionsFor(tx, register, request, questions, knownAt, letter)
    let picked = 0
    for (const { question_id: questionId, number } of questions) {
      const offered = all.get(questionId)?.suggestions ?? []
      if (offered.some(({ accepted }) => accepted)) continue
      for (const [ordinal, id] of pick(number, offered).entries()) {
        const chosen = offered.find((each) => each.id === id)
        if (chosen === undefined) throw new NotFound(`Nothing offers ${id} for question ${number}`)
        await choose(tx, { questionId, kind: chosen.kind, id, state: 'accepted', plan: chosen.plan, ordinal })
        picked++
      }
    }
    return picked
  })
