import type { Term } from '../../kernel/meaning/index.ts'
import { attribute } from './attribute-terms.ts'

/** How people ask why there is no training. */
export const offeringTerms: readonly Term[] = [
  // Why there is none; what is not among what there is, is asked otherwise.
  attribute(
    'not_given',
    ...['you', 'force', 'constabulary', 'police', 'they'].flatMap((who) =>
      ['offer', 'provide', 'run', 'give', 'deliver', 'offer any', 'provide any', 'have any'].map(
        (it) => `${who} not ${it}`,
      ),
    ),
    ...['you', 'force', 'constabulary', 'police', 'they'].flatMap((who) =>
      ['', ' officers', ' your officers', ' its officers', ' their officers', ' staff', ' officers and staff'].map(
        (whom) => `${who} not train${whom}`,
      ),
    ),
  ),
  attribute(
    'none_offered',
    'do not offer',
    'does not offer',
    'do not provide',
    'does not provide',
    'not offering',
    'not offered',
    'offer no',
    'offers no',
    'provide no',
    'do not give',
    'does not give',
    'not providing',
    'do not run',
    'does not run',
    'run no',
  ),
]
