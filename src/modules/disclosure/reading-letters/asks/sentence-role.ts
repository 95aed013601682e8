import { asksByItself, isRhetoric, sentenceKind } from '../sentence-kind.ts'
import { isChatter } from './chatter.ts'
import { readDefinitions } from './read-definitions.ts'

/** What a sentence within a question does. */
export type SentenceRole = 'asks' | 'leads' | 'shapes' | 'says' | 'let_go'

const hangingCondition = /^(?:if|os) (?:so|yes|no|not|felly|ydy|oes|nac)\W*$/i
/** The role of a sentence; `first` where it opens a labelled piece, which asks even if it has no words for asking. */
export function sentenceRole(sentence: string, first: boolean): SentenceRole {
  if (!/[\p{L}\p{N}]/u.test(sentence) || hangingCondition.test(sentence)) return 'let_go'
  if (readDefinitions(sentence).length > 0 || isRhetoric(sentence)) return 'let_go'
  if (!first && /^(?:please |kindly )?include\b/i.test(sentence)) return 'shapes'
  const kind = sentenceKind(sentence)
  switch (kind) {
    case 'request':
      return sentence.endsWith(':') ? 'leads' : 'asks'
    case 'scope':
      return 'shapes'
    case 'note':
      return sentence.includes('?') ? 'asks' : 'shapes'
    case 'lead_in':
      return sentence.endsWith(':') || !(first && asksByItself(sentence)) ? 'leads' : 'asks'
    case 'greeting':
      return 'let_go'
    case 'closing':
      return first ? 'asks' : 'let_go'
    case 'statement':
      return sentence.endsWith(':') ? 'leads' : first ? 'asks' : isChatter(sentence) ? 'let_go' : 'says'
  }
}
