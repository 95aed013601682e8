import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import type { EventKind } from './vocabulary.ts'

const event = (value: EventKind, ...says: readonly string[]): Term => ({ slot: 'event', value, says })

/** How people write what courts do with somebody. */
export const criminalTerms: readonly Term[] = [
  event(
    'charged',
    ...verb('charge'),
    'criminal charge',
    'criminal charges',
    'criminally charged',
    'charged by the cps',
    'charged by the crown prosecution service',
    ...['faced', 'have faced', 'has faced', 'had faced'].flatMap((faced) =>
      ['charges', 'criminal charges', 'a criminal charge', 'a charge'].map((charge) => `${faced} ${charge}`),
    ),
    'charged with committing',
    'charged with perpetrating',
    'subject to criminal charges',
    'subject to a criminal charge',
    'facing charges',
    'facing criminal charges',
    'facing a criminal charge',
    'face charges',
    'face criminal charges',
  ),
  event(
    'convicted',
    'convicted',
    'convict',
    ...noun('conviction', 'criminal conviction'),
    'found guilty',
    'convicted in court',
    'convicted at court',
    'convicted by a court',
    'convicted in the courts',
    'convicted by the courts',
    'convicted in a court',
    'convicted in a court of law',
    'criminally convicted',
    'convicted of committing',
    'convicted of perpetrating',
    'found guilty of committing',
    'found guilty in court',
    'found guilty at court',
    'found guilty by a court',
    ...noun('guilty verdict', 'court conviction'),
    'verdict of guilty',
    'verdicts of guilty',
  ),
  // Who was "cleared" may have been so by the force itself.
  event(
    'acquitted',
    'acquitted',
    ...noun('acquittal', 'not guilty verdict'),
    'found not guilty',
    'verdict of not guilty',
    'verdicts of not guilty',
    'acquitted in court',
    'acquitted at court',
    'acquitted by a court',
    'acquitted at trial',
    'found not guilty at trial',
  ),
]
