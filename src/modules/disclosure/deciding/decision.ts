/** What became of one question. `dropped` is a question left out by agreement with the requester. */
export const questionOutcomes = [
  'disclosed',
  'disclosed_in_part',
  'not_held',
  'refused',
  'neither_confirmed_nor_denied',
  'dropped',
] as const
export type QuestionOutcome = (typeof questionOutcomes)[number]

export const requestDecisions = ['in_full', 'in_part', 'refused', 'not_held', 'withdrawn'] as const
export type RequestDecision = (typeof requestDecisions)[number]

/** The decision in the words of a letter and of the disclosure log. */
export const decisionWords: Record<RequestDecision, string> = {
  in_full: 'Disclosed in full',
  in_part: 'Disclosed in part',
  refused: 'Refused',
  not_held: 'Information not held',
  withdrawn: 'Withdrawn',
}

/**
 * The decision on a request, derived from its questions and never chosen: a request with a question dropped, refused or
 * not held was not disclosed in full. Throws RangeError where there is no question, for then there is no decision.
 */
export function deriveDecision(outcomes: readonly QuestionOutcome[]): RequestDecision {
  if (outcomes.length === 0) throw new RangeError('A request without questions has no decision')
  const every = (...wanted: QuestionOutcome[]) => outcomes.every((outcome) => wanted.includes(outcome))
  if (every('disclosed')) return 'in_full'
  if (every('dropped')) return 'withdrawn'
  if (every('not_held', 'dropped')) return 'not_held'
  if (every('not_held', 'refused', 'neither_confirmed_nor_denied', 'dropped')) return 'refused'
  return 'in_part'
}
