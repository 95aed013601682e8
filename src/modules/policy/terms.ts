import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import type { PolicyTopic } from './vocabulary.ts'

const about = (value: PolicyTopic, ...says: readonly string[]): Term => ({ slot: 'policy', value, says })

/** How people write what the force has laid down, and what became of it. */
export const policyTerms: readonly Term[] = [
  {
    slot: 'noun',
    value: 'policy',
    says: [...noun('policy', 'procedure', 'protocol', 'standard operating procedure', 'force policy'), 'guidance'],
  },
  { slot: 'noun', value: 'police', says: ['police', 'the police'] },
  {
    slot: 'event',
    value: 'policy_updated',
    says: [...verb('update', 'revise', 'amend', 'review', 'change'), 'rewritten'],
  },
  {
    slot: 'attribute',
    value: 'changes',
    says: [...verb('change', 'revise', 'amend', 'update'), ...noun('revision', 'amendment')],
  },
  {
    slot: 'attribute',
    value: 'launched',
    says: [...verb('launch', 'introduce', 'adopt', 'publish'), 'came in', 'began', 'first'],
  },
  { slot: 'attribute', value: 'owner', says: noun('owner', 'policy owner') },
  {
    slot: 'attribute',
    value: 'review_date',
    says: noun('review date', 'next review', 'date of review', 'date of the next review'),
  },
  about('police_perpetrated', ...noun('police perpetrated domestic abuse', 'officer involved domestic abuse')),
  about('response', 'response policy', 'responding to'),
  about('risk', 'risk assessment', 'assessing risk', 'dash', 'dara'),
  about('victims', 'victim care', 'care of victims'),
]
