import { noun, type Sense, type Term, verb } from '../../kernel/meaning/index.ts'
import type { Behaviour, EventKind, Outcome, Proceeding, Severity } from './vocabulary.ts'

type Happened =
  | EventKind
  | 'alleged'
  | 'disciplined'
  | 'dismissed'
  | 'suspended'
  | 'investigated'
  | 'under_investigation'
  | 'restricted_duties'

const event = (value: Happened, says: readonly string[], also?: readonly Sense[]): Term => ({
  slot: 'event',
  value,
  says,
  ...(also ? { also } : {}),
})
const outcome = (value: Outcome, ...says: readonly string[]): Term => ({ slot: 'outcome', value, says })
const behaviour = (value: Behaviour, ...says: readonly string[]): Term => ({ slot: 'behaviour', value, says })
const severity = (value: Severity, ...says: readonly string[]): Term => ({ slot: 'severity', value, says })
const proceeding = (values: readonly Proceeding[], ...says: readonly string[]): Term => ({
  slot: 'proceeding',
  value: values.join('|'),
  says,
  counts: 'hearings',
})
const finding = (value: 'gross_misconduct|misconduct' | 'not_proven', ...says: readonly string[]): Term => ({
  slot: 'finding',
  value,
  says,
})

/** How people write what is alleged of the force's own people, and what follows. */
export const conductTerms: readonly Term[] = [
  { slot: 'event', value: 'alleged', says: noun('allegation', 'accusation'), counts: 'allegations' },
  {
    slot: 'noun',
    value: 'complaint',
    says: noun('complaint'),
    counts: 'allegations',
  },
  event('alleged', [
    'accused',
    'alleged',
    'the subject of an allegation',
    'subject of an allegation',
    'subject to an allegation',
    'subject of allegations',
    'subject to allegations',
  ]),
  { slot: 'noun', value: 'case', says: noun('case', 'conduct case', 'misconduct case'), counts: 'cases' },
  event('charged', [...verb('charge')]),
  event('convicted', ['convicted', 'convict', ...noun('conviction'), 'found guilty']),
  event('acquitted', ['acquitted', ...noun('acquittal'), 'found not guilty']),
  event('misconduct_investigation_opened', [
    'misconduct investigation',
    'misconduct investigations',
    'investigated for misconduct',
    'subject to misconduct investigations',
    'subject to a misconduct investigation',
  ]),
  // What is done to people: "officers investigated abuse" says what they did.
  event('investigated', [
    'were investigated',
    'was investigated',
    'been investigated',
    'investigated for',
    'investigated over',
    'investigated in connection with',
  ]),
  event('under_investigation', ['under investigation', 'being investigated', ...noun('investigation')]),
  { slot: 'attribute', value: 'short_of_dismissal', says: ['short of dismissal', 'short of being dismissed'] },
  { slot: 'light', value: 'after', says: ['after'] },
  { slot: 'light', value: 'open', says: ['opened', 'started'] },
  behaviour(
    'controlling_or_coercive',
    'coercive control',
    'controlling or coercive behaviour',
    'coercive and controlling behaviour',
  ),
  behaviour('economic', 'economic abuse', 'financial abuse'),
  behaviour('physical_or_sexual', 'physical abuse', 'physical or sexual abuse'),
  event('disciplined', [
    ...verb('discipline'),
    'disciplinary action',
    'disciplinary sanction',
    'disciplinary sanctions',
    'sanctioned',
  ]),
  event(
    'dismissed',
    [...verb('dismiss'), ...noun('dismissal'), 'sacked', 'fired'],
    [{ slot: 'leaver_reason', value: 'dismissed' }],
  ),
  event('suspended', [...verb('suspend'), ...noun('suspension')]),
  event('restricted_duties', ['restricted duties', 'on restricted duties', 'duties restricted']),
  outcome('written_warning', ...noun('written warning')),
  outcome('final_written_warning', ...noun('final written warning')),
  outcome('reduction_in_rank', 'reduction in rank', 'reduced in rank', 'demoted', 'demotion'),
  outcome('management_advice', 'management advice'),
  outcome('management_action', 'management action'),
  outcome('reprimand', ...noun('reprimand')),
  outcome('reflective_practice', 'reflective practice'),
  outcome('no_further_action', 'no further action', 'nfa', 'no action'),
  severity('gross_misconduct', 'gross misconduct'),
  severity('misconduct', 'as misconduct', 'graded misconduct'),
  finding('gross_misconduct|misconduct', 'upheld', 'proven', 'substantiated', 'found proven'),
  finding('not_proven', 'not upheld', 'not proven', 'unproven', 'unsubstantiated', 'not substantiated'),
  outcome('would_have_been_dismissed', 'would have been dismissed'),
  // "Gross misconduct hearings" are hearings of that severity.
  proceeding(['hearing', 'accelerated_hearing'], ...noun('misconduct hearing', 'hearing')),
  proceeding(['meeting'], ...noun('misconduct meeting')),
  proceeding(['accelerated_hearing'], ...noun('accelerated hearing', 'accelerated misconduct hearing')),
  { slot: 'light', value: 'because', says: ['because of', 'owing to', 'on account of', 'as a result of'] },
  { slot: 'light', value: 'put', says: ['put on', 'placed on', 'put', 'placed'] },
  { slot: 'light', value: 'end', says: ['ended in', 'ended with', 'led to', 'resulted in', 'leading to'] },
  {
    slot: 'state',
    value: 'open',
    says: ['open', 'still open', 'remain open', 'remained open', 'ongoing', 'still ongoing', 'unresolved', 'live'],
  },
  { slot: 'event', value: 'ended', says: ['ended', 'closed', 'concluded', 'finalised', 'were closed', 'was closed'] },
  {
    slot: 'noun',
    value: 'misconduct_investigation',
    says: noun('misconduct investigation'),
    counts: 'cases',
  },
]
