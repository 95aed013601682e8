import { type CueMatch, cueMatcher, cueText, type MeasurePlan, type Register } from '../../../kernel/index.ts'
import type { AnswerableKind } from '../tables.ts'
import { type AskedQuestion, planOf } from './plan-answer.ts'
import type { RegisterAsked } from './register-asked.ts'
import { type StandingCandidate, standingMatcher } from './standing-answers/match.ts'

/** What could answer a question, how strongly its words say so, why, and how it would be run. */
export interface Suggestion {
  readonly kind: AnswerableKind
  readonly id: string
  /** Which of several that this answers with; empty where it is one alone (see `which-answer.ts`). */
  readonly part: string
  readonly name: string
  readonly weight: number
  readonly why: readonly string[]
  /** Null for what is not a measure. */
  readonly plan: MeasurePlan | null
  /** How a register is asked, where the question was read; null where it was not, and for what is none. */
  readonly read: RegisterAsked | null
  /** The desk answers with it unless the officer says otherwise. */
  readonly accepted: boolean
}

/** What is composed into an answer: all that has to be known of why it was chosen. */
export type Chosen = Pick<Suggestion, 'kind' | 'id' | 'name' | 'why' | 'plan'>

/** Below this a match is chance. */
const threshold = 2
/** At this the words leave little doubt. */
const sure = 3
/** What is less than this part of the best is about something else that uses the same words. */
const nearBest = 0.5
const mostAccepted = 5

/**
 * What could answer the questions of one request, best first, each with why. The first that are sure, and not much
 * weaker than the best, are accepted until the officer decides. A question whose own words say nothing is read with
 * those of the questions it hangs on.
 */
export function suggester(
  register: Register,
  standing: readonly StandingCandidate[],
  request: string,
): (asked: AskedQuestion) => Suggestion[] {
  const matcher = cueMatcher(request)
  const matchStanding = standingMatcher(standing)

  const ranked = (asked: AskedQuestion, text: string): Omit<Suggestion, 'accepted' | 'read' | 'part'>[] => {
    const match = matcher(text)
    const enough = ({ weight }: CueMatch) => weight >= threshold
    const measures = register.measures.flatMap((measure) => {
      const met = match(measure.cues)
      if (!enough(met)) return []
      return [{ kind: 'measure' as const, id: measure.id, name: measure.name, ...met, plan: planOf(measure, asked) }]
    })
    const extracts = register.extracts.flatMap(({ id, name, cues }) => {
      const met = match(cues)
      return enough(met) ? [{ kind: 'extract' as const, id, name, ...met, plan: null }] : []
    })
    const kept = matchStanding(cueText(text)).map(({ candidate, ...met }) => ({
      kind: 'standing' as const,
      id: candidate.code,
      name: candidate.title,
      ...met,
      plan: null,
    }))
    return [...measures, ...extracts, ...kept].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  }

  return (asked) => {
    const own = ranked(asked, asked.text)
    const found = own.length > 0 || asked.leansOn === '' ? own : ranked(asked, `${asked.text}\n${asked.leansOn}`)
    const best = found[0]?.weight ?? 0
    return found.map((suggestion, index) => ({
      ...suggestion,
      part: '',
      read: null,
      accepted:
        index === 0 || (index < mostAccepted && suggestion.weight >= sure && suggestion.weight >= best * nearBest),
    }))
  }
}
