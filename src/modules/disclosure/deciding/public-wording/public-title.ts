import { givesAnswers } from '../question-outcome.ts'
import type { RequestResponse } from '../response.ts'

const most = 3

/**
 * What an entry of the log is called: by what answers it, or by what the site is about. A requester's words are never a
 * title, and neither are an officer's.
 */
export function publicTitle({ questions }: Pick<RequestResponse, 'questions'>): string {
  const given = questions.flatMap(({ outcome, answers }) => (givesAnswers(outcome.outcome) ? answers : []))
  const names = [
    ...new Set(
      given.filter(({ kind }) => kind === 'measure' || kind === 'extract').map(({ provenance }) => provenance.name),
    ),
  ]
  if (names.length === 0) return 'Request about domestic abuse'
  const told = names.slice(0, most).join('; ')
  return names.length > most ? `${told}; and more` : told
}
