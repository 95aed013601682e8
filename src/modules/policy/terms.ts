import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import type { PolicyTopic } from './vocabulary.ts'

const about = (value: PolicyTopic, ...says: readonly string[]): Term => ({ slot: 'policy', value, says })

/** How people write what the force has laid down, and what became of it. */
export const policyTerms: readonly Term[] = [
  {
    slot: 'noun',
    value: 'policy',
    says: [
      ...noun(
        'policy',
        'procedure',
        'protocol',
        'standard operating procedure',
        'force policy',
        'sop',
        'policy document',
        'guideline',
        'guidance document',
        'written policy',
        'written procedure',
        'policy or procedure',
        'procedure or policy',
        'policy statement',
      ),
      'guidance',
      'policies or procedures',
      'policies and procedures',
      'policy and procedure',
      'policy or guidance',
      'policies or guidance',
      'policies and guidance',
    ],
  },
  { slot: 'noun', value: 'police', says: ['police', 'the police'] },
  {
    slot: 'event',
    value: 'policy_updated',
    says: [
      ...verb('update', 'revise', 'amend', 'review', 'change', 'refresh', 'overhaul', 'modify', 'alter'),
      'refreshed',
      'modified',
      'rewritten',
    ],
  },
  {
    slot: 'attribute',
    value: 'changes',
    says: [
      ...verb('change', 'revise', 'amend', 'update', 'modify', 'alter'),
      ...noun('revision', 'amendment', 'alteration', 'modification'),
      ...noun('change', 'amendment', 'revision', 'update').flatMap((what) =>
        ['made', 'were made', 'was made', 'have been made', 'has been made'].map((made) => `${what} ${made}`),
      ),
    ],
  },
  {
    slot: 'attribute',
    value: 'launched',
    says: [
      ...verb('launch', 'introduce', 'adopt', 'publish'),
      'came in',
      'began',
      'first',
      'brought in',
      'put in place',
      'came into force',
      'came into effect',
      'come into force',
      'come into effect',
      'take effect',
      'took effect',
      'roll out',
      'rolled out',
    ],
  },
  {
    slot: 'attribute',
    value: 'owner',
    says: noun('owner', 'policy owner', 'policy lead', 'document owner').concat(
      'owns',
      'responsible owner',
      'responsible for',
      'person responsible',
      'person responsible for',
      'role responsible',
      'person or role responsible',
      'person or role responsible for',
      'in charge of',
      'accountable for',
    ),
  },
  {
    slot: 'attribute',
    value: 'review_date',
    says: noun(
      'review date',
      'next review',
      'date of review',
      'date of the next review',
      'next review date',
      'review due date',
    ).concat(
      'due for review',
      'due to be reviewed',
      'next due for review',
      'next reviewed',
      'next be reviewed',
      'due for its next review',
    ),
  },
  {
    slot: 'light',
    value: 'have',
    says: ['you got a', 'you got any', 'the force got a', 'the force got any', 'got in place'],
  },
  { slot: 'light', value: 'specific', says: ['specific', 'specifically', 'dedicated', 'stand alone', 'standalone'] },
  about('police_perpetrated', ...noun('police perpetrated domestic abuse', 'officer involved domestic abuse')),
  about('response', 'response policy', 'responding to'),
  about('risk', 'risk assessment', 'assessing risk', 'dash', 'dara'),
  about('victims', 'victim care', 'care of victims'),
]
