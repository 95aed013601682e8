import { noun, type Term } from '../../kernel/meaning/index.ts'
import type { Finding, Outcome, Proceeding, Severity } from './vocabulary.ts'

const outcome = (value: Outcome, ...says: readonly string[]): Term => ({ slot: 'outcome', value, says })
const severity = (value: Severity, ...says: readonly string[]): Term => ({ slot: 'severity', value, says })
const proceeding = (values: readonly Proceeding[], ...says: readonly string[]): Term => ({
  slot: 'proceeding',
  value: values.join('|'),
  says,
  counts: 'hearings',
})
const finding = (value: Finding | 'gross_misconduct|misconduct', ...says: readonly string[]): Term => ({
  slot: 'finding',
  value,
  says,
})

/** How people write what misconduct proceedings are, and what they end with. */
export const outcomeTerms: readonly Term[] = [
  outcome('written_warning', ...noun('written warning')),
  outcome('final_written_warning', ...noun('final written warning', 'final warning')),
  outcome(
    'reduction_in_rank',
    'reduction in rank',
    'reduced in rank',
    'demoted',
    'demotion',
    'demotions',
    'reductions in rank',
    'lowered in rank',
    'reduced rank',
    'rank reduced',
    'rank was reduced',
    'demoted in rank',
    'stripped of their rank',
    'stripped of rank',
  ),
  outcome('management_advice', 'management advice'),
  outcome('management_action', 'management action'),
  outcome('reprimand', ...noun('reprimand')),
  outcome(
    'reflective_practice',
    'reflective practice',
    'reflective practice review',
    'reflective practice reviews',
    'reflective practice review process',
    'the reflective practice review process',
    'rprp',
    ...['undertake', 'complete', 'undergo'].map((each) => `required to ${each} reflective practice`),
  ),
  outcome(
    'no_further_action',
    'no further action',
    'nfa',
    'no action',
    'nfad',
    ...['', 'where ', 'in which '].flatMap((where) =>
      ['no further action', 'no action'].flatMap((none) =>
        ['taken', 'was taken', 'being taken', 'has been taken'].map((taken) => `${where}${none} ${taken}`),
      ),
    ),
  ),
  {
    slot: 'noun',
    value: 'outcome',
    says: [
      ...noun('outcome', 'final outcome', 'misconduct outcome', 'end result'),
      'what became of',
      'happened to',
      'became of',
    ],
  },
  severity(
    'gross_misconduct',
    'gross misconduct',
    ...['assessed', 'graded', 'considered', 'deemed', 'categorised', 'classified'].map(
      (each) => `${each} to be gross misconduct`,
    ),
  ),
  severity(
    'misconduct',
    'as misconduct',
    'graded misconduct',
    ...['assessed', 'graded', 'classed', 'rated', 'categorised', 'classified', 'treated', 'recorded', 'deemed'].map(
      (each) => `${each} as misconduct`,
    ),
    'deemed misconduct',
    'deemed to be misconduct',
    'considered misconduct',
    'considered to be misconduct',
    'assessed to be misconduct',
    'misconduct but not gross misconduct',
    'misconduct only',
  ),
  severity('practice_requiring_improvement', 'practice requiring improvement'),
  {
    slot: 'severity',
    value: 'not_assessed',
    says: ['not assessed', 'severity not assessed', 'no severity assessment', 'not severity assessed'],
  },
  finding(
    'gross_misconduct|misconduct',
    ...['upheld', 'proven', 'proved', 'substantiated'].flatMap((proven) => [
      proven,
      `found ${proven}`,
      `found to be ${proven}`,
    ]),
  ),
  finding(
    'not_proven',
    'not upheld',
    'not proven',
    'unproven',
    'unsubstantiated',
    'not substantiated',
    'found not proven',
    'found to be not proven',
    'found not to be proven',
    'not found proven',
    'not proved',
  ),
  // What was found is not what it was assessed as beforehand.
  finding(
    'gross_misconduct',
    ...noun('finding of gross misconduct', 'gross misconduct finding'),
    'findings of gross misconduct',
    'found gross misconduct',
    ...['found', 'proven', 'found proven', 'found to be proven', 'established'].flatMap((found) =>
      ['', 'was ', 'to be '].map((was) => `gross misconduct ${was}${found}`),
    ),
    ...['found to be', 'found to amount to', 'found to constitute', 'found guilty of', 'found to have committed'].map(
      (found) => `${found} gross misconduct`,
    ),
  ),
  outcome('would_have_been_dismissed', 'would have been dismissed'),
  // "Gross misconduct hearings" are hearings of that severity.
  proceeding(['hearing', 'accelerated_hearing'], ...noun('misconduct hearing', 'hearing', 'disciplinary hearing')),
  {
    slot: 'light',
    value: 'other_hearing',
    says: [
      'court',
      'criminal',
      'bail',
      'appeal',
      'appeals',
      'tribunal',
      'family court',
      'vetting',
      'licensing',
    ].flatMap((each) => noun(`${each} hearing`)),
  },
  proceeding(['meeting'], ...noun('misconduct meeting')),
  proceeding(['accelerated_hearing'], ...noun('accelerated hearing', 'accelerated misconduct hearing')),
]
