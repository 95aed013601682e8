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

/** The sum of the cues that a question, in its request, gives, and why. */
export function matchCues(cues: readonly Cue[], question: string, request: string): CueMatch {
  const [text, whole] = [cueText(question), cueText(request)]
  const met = cues.filter(
    (cue) => cue.says.test(text) && (!cue.request || cue.request.test(whole)) && !cue.unless?.test(text),
  )
  return {
    weight: met.reduce((sum, cue) => sum + cue.weight, 0),
    why: met.filter((c) => c.weight > 0).map((c) => c.why),
  }
}
