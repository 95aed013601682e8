import type { CueMatch } from '../../../../kernel/index.ts'

/** A standing answer as the desk looks for it. */
export interface StandingCandidate {
  readonly code: string
  readonly title: string
  readonly askedWhen: readonly string[]
  readonly askedUnless: readonly string[]
}

/** Words that its owner chose are a strong sign, but not as strong as the surest cue. */
const weight = 4

const special = /[.*?^${}()|[\]\\]/g
const beginning = (phrase: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${phrase.trim().toLowerCase().replace(special, '\\$&').replace(/\s+/g, '\\s+')}`, 'u')

/** `signpost+support` asks for both words, in any order. A phrase is found where a word begins with it. */
function phraseMatcher(phrase: string): (text: string) => boolean {
  const parts = phrase
    .split('+')
    .filter((part) => part.trim() !== '')
    .map(beginning)
  return (text) => parts.length > 0 && parts.every((part) => part.test(text))
}

/** Finds the standing answers of which any phrase stands in a question, and no phrase that speaks against it. */
export function standingMatcher(
  candidates: readonly StandingCandidate[],
): (text: string) => (CueMatch & { readonly candidate: StandingCandidate })[] {
  const readers = candidates.map((candidate) => ({
    candidate,
    when: candidate.askedWhen.map((phrase) => ({ phrase, says: phraseMatcher(phrase) })),
    unless: candidate.askedUnless.map(phraseMatcher),
  }))
  return (text) =>
    readers.flatMap(({ candidate, when, unless }) => {
      const met = when.filter(({ says }) => says(text))
      if (met.length === 0 || unless.some((says) => says(text))) return []
      const why = met.map(({ phrase }) => `the question says “${phrase.split('+').join('” and “')}”`)
      return [{ candidate, weight, why }]
    })
}
