import { noun, type Term } from '../../kernel/meaning/index.ts'
import type { EventKind } from './vocabulary.ts'

type Investigated = EventKind | 'investigated' | 'under_investigation'

const event = (value: Investigated, ...says: readonly string[]): Term => ({ slot: 'event', value, says })

/** How people write that somebody is investigated, or was. */
export const investigationTerms: readonly Term[] = [
  event(
    'misconduct_investigation_opened',
    'misconduct investigation',
    'misconduct investigations',
    'investigated for misconduct',
    'subject to misconduct investigations',
    'subject to a misconduct investigation',
    'put under a misconduct investigation',
    'put under misconduct investigation',
    'placed under a misconduct investigation',
    'placed under misconduct investigation',
    'the subject of a misconduct investigation',
    'the subject of misconduct investigations',
    'subject of a misconduct investigation',
    'misconduct probe',
    'misconduct probes',
    ...noun('misconduct inquiry', 'misconduct enquiry'),
    'misconduct inquiries',
    'misconduct enquiries',
    'placed under investigation for misconduct',
    'put under investigation for misconduct',
    'investigated for possible misconduct',
    'investigated for potential misconduct',
    'investigated for alleged misconduct',
  ),
  // How many were opened is not how many people they were of.
  {
    ...event(
      'misconduct_investigation_opened',
      ...['opened', 'started', 'began', 'launched', 'begun', 'commenced', 'initiated', 'instigated'].flatMap((opened) =>
        ['', 'was ', 'were ', 'has been ', 'have been ', 'had been '].flatMap((was) =>
          noun('misconduct investigation').map((it) => `${it} ${was}${opened}`),
        ),
      ),
    ),
    also: [{ slot: 'noun', value: 'misconduct_investigation' }],
    counts: 'cases',
  },
  // What is done to people: "officers investigated abuse" says what they did.
  event(
    'investigated',
    'were investigated',
    'was investigated',
    'been investigated',
    'did you investigate',
    'have you investigated',
    'did the force investigate',
    'has the force investigated',
    'investigated for',
    'investigated over',
    'investigated in connection with',
  ),
  event('under_investigation', 'under investigation', 'being investigated', ...noun('investigation')),
  // When something else happened: "resigned while under investigation".
  {
    slot: 'state',
    value: 'under_investigation',
    says: [
      ...['while', 'whilst', 'when'].flatMap((when) =>
        [
          'under investigation',
          'under misconduct investigation',
          'under a misconduct investigation',
          'being investigated',
          'subject to a misconduct investigation',
          'subject to an investigation',
          'subject to investigation',
          'the subject of a misconduct investigation',
          'the subject of an investigation',
          'they were under investigation',
          'they were being investigated',
        ].map((state) => `${when} ${state}`),
      ),
      ...['during', 'in the course of', 'before the end of', 'before the conclusion of'].flatMap((when) =>
        ['an investigation', 'the investigation', 'a misconduct investigation', 'the misconduct investigation'].map(
          (investigation) => `${when} ${investigation}`,
        ),
      ),
    ],
  },
]
