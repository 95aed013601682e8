import { inTurn } from './in-turn.ts'

/**
 * A sign in a question's words that something answers it. `says` matches the question's text in lower case with
 * plain quotes and single spaces; `request` matches what the whole request is about. All that are given must match.
 * Weights add up; a negative weight speaks against.
 */
export interface Cue {
  readonly says: RegExp
  readonly request?: RegExp
  readonly unless?: RegExp
  readonly weight: number
  /** Why this is suggested, in words an officer reads: "asks how many were convicted". */
  readonly why: string
}

/** A question's words as cues read them. */
export const cueText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()

export interface CueMatch {
  readonly weight: number
  readonly why: readonly string[]
}

/** Cues are declared once and read for ever. */
const read = new WeakMap<RegExp, RegExp>()

/** Whether a text, as cues read them, holds what an expression looks for: in time that grows with the text and no faster. */
function holds(text: string, expression: RegExp): boolean {
  const known = read.get(expression) ?? inTurn(expression)
  read.set(expression, known)
  return known.test(text)
}

// What is asked, and what a request is about, shows long before this; pasted matter must not be searched for hours.
const mostOfQuestion = 4_000
const mostOfRequest = 50_000

/**
 * Matches cues against the questions of one request, by the sum of the weights of those that a question gives, and why.
 * What a cue asks of the whole request is looked for once, however many questions there are.
 */
export function cueMatcher(request: string): (question: string) => (cues: readonly Cue[]) => CueMatch {
  const whole = cueText(request.slice(0, mostOfRequest))
  const suits = new Map<Cue, boolean>()
  const suitsRequest = (cue: Cue): boolean => {
    const known = suits.get(cue) ?? (cue.request === undefined || holds(whole, cue.request))
    suits.set(cue, known)
    return known
  }
  return (question) => {
    const text = cueText(question.slice(0, mostOfQuestion))
    return (cues) => {
      const met = cues.filter(
        (cue) => holds(text, cue.says) && !(cue.unless !== undefined && holds(text, cue.unless)) && suitsRequest(cue),
      )
      return {
        weight: met.reduce((sum, cue) => sum + cue.weight, 0),
        why: met.filter((cue) => cue.weight > 0).map((cue) => cue.why),
      }
    }
  }
}

/** The same for one question. */
export const matchCues = (cues: readonly Cue[], question: string, request: string): CueMatch =>
  cueMatcher(request)(question)(cues)
