import type { RequestDraft } from './question-draft.ts'
import { questionNumbersIn } from './question-numbers.ts'
import { findReference } from './reference.ts'
import type { Amendment } from './request-text.ts'

const named = String.raw`(?:questions?|parts?|points?|items?|q)\s?(?:\.\s?)?\(?\d`
const withdraws = new RegExp(
  String.raw`\b(?:withdraw|drop|cancel|disregard|delete|remove|take out|leave out|no longer (?:need|require|want|wish|seek))\b[^.?]{0,80}\b${named}|\b(?:withdraw|cancel)\b[^.?]{0,40}\b(?:request|foi|enquiry)\b|\b(?:request|enquiry)\b[^.?]{0,60}\b(?:is|be) (?:withdrawn|cancelled)\b|\b${named}[^.?]{0,40}\b(?:is|are|be) (?:withdrawn|dropped|cancelled|no longer needed)\b`,
  'i',
)
const replaces = new RegExp(
  String.raw`\b(?:replac|amend|chang|reword|substitut|revis|rephras)[a-z]{0,3}\b[^.?]{0,80}\b${named}|\b${named}[^.?]{0,60}\b(?:should|is to|must|ought to|can) (?:now |instead )?(?:read|be (?:replaced|amended|changed|reworded|read as))\b|\binstead of ${named}`,
  'i',
)
const earlier =
  /\b(?:my|the|our) (?:earlier|previous|last|recent|original|first|foi|existing|open) (?:foi )?(?:request|letter|e-?mail|enquiry)\b|\bmy (?:foi )?request\b|\brequest i (?:made|sent)\b/i

// A longer "sentence" is pasted matter.
const mostRead = 1500

/** Whether a sentence changes or withdraws something that was asked before. */
export const isAmending = (sentence: string): boolean => {
  const text = sentence.slice(0, mostRead)
  return withdraws.test(text) || replaces.test(text)
}

/**
 * What a letter changes or withdraws of an earlier request. Without an earlier request it is none: "please ignore
 * question 3" then speaks of the letter itself.
 */
export function readAmendments({ preamble, questions }: RequestDraft): Amendment[] {
  const sentences = preamble.slice(0, 200).map((sentence) => sentence.slice(0, mostRead))
  const references = sentences.map(findReference)
  const known = references.find((reference) => reference !== null) ?? null
  if (known === null && !sentences.some((sentence) => earlier.test(sentence))) return []
  const becomes = questions[0]?.lines.join('\n') ?? null
  let replaced = 0
  return sentences.flatMap((words, index): Amendment[] => {
    if (!isAmending(words)) return []
    const reference = references[index] ?? known
    const numbers = questionNumbersIn(reference === null ? words : words.replaceAll(reference, ' '))
    if (!replaces.test(words)) return [{ kind: 'withdraw', reference, questions: numbers, words, becomes: null }]
    replaced += 1
    const next = replaced === 1 ? becomes : (questions[replaced - 1]?.lines.join('\n') ?? null)
    return [{ kind: 'replace', reference, questions: numbers, words, becomes: next }]
  })
}
