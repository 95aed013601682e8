import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import type { AssessedGrade, OffenceKind, RiskTool } from './vocabulary.ts'

const grade = (value: AssessedGrade, ...says: readonly string[]): Term => ({ slot: 'grade', value, says })
const tool = (value: RiskTool, ...says: readonly string[]): Term => ({ slot: 'tool', value, says })
const offence = (value: OffenceKind, ...says: readonly string[]): Term => ({ slot: 'offence_kind', value, says })

/** How people write what is reported to the force, and what the force does first. */
export const responseTerms: readonly Term[] = [
  {
    slot: 'subject',
    value: 'domestic_abuse',
    says: [
      'domestic abuse',
      'domestic violence',
      'domestic abuse related',
      'domestic violence related',
      'domestic incidents',
      'domestic',
      'da',
      'dv',
      'domestic abuse and violence',
      'domestic violence and abuse',
      'domestic violence or abuse',
      'domestic abuse or violence',
    ],
  },
  { slot: 'event', value: 'reported', says: noun('report', 'domestic incident', 'incident'), counts: 'reports' },
  {
    slot: 'light',
    value: 'report',
    says: [
      'reported',
      'logged',
      'recorded',
      'record',
      'made',
      'make',
      'received',
      'receive',
      'lodged',
      'raised',
      'brought',
    ],
  },
  { slot: 'offence_kind', value: 'any', says: noun('crime', 'offence', 'criminal offence'), counts: 'reports' },
  { slot: 'event', value: 'called', says: noun('call', '999 call', 'emergency call'), counts: 'calls' },
  { slot: 'event', value: 'arrested', says: [...noun('arrest'), ...verb('arrest')] },
  {
    slot: 'event',
    value: 'assessed',
    says: [...noun('assessment', 'risk assessment', 'dash assessment', 'dash risk assessment'), ...verb('assess')],
    counts: 'assessments',
  },
  { slot: 'event', value: 'referred', says: [...noun('referral'), 'referred', 'refer'], counts: 'referrals' },
  { slot: 'event', value: 'repeat', says: ['repeat', 'repeated', 'repeatedly', 'more than once'] },
  { slot: 'party', value: 'victim', says: noun('victim', 'survivor', 'complainant'), counts: 'people' },
  {
    slot: 'party',
    value: 'suspect',
    says: noun('suspect', 'perpetrator', 'alleged perpetrator', 'offender'),
    counts: 'people',
  },
  { slot: 'population', value: 'public', says: ['members of the public', 'the public', 'public'] },
  { slot: 'sex', value: 'male', says: ['male', 'males', 'men', 'man'] },
  { slot: 'sex', value: 'female', says: ['female', 'females', 'women', 'woman'] },
  grade('high', 'high risk', 'high', 'high grade'),
  grade('medium', 'medium risk', 'medium'),
  grade('standard', 'standard risk', 'standard'),
  tool('dash', 'dash'),
  tool('dara', 'dara'),
  offence('rape', ...noun('rape')),
  offence('stalking_or_harassment', 'stalking', 'harassment', 'stalking or harassment', 'stalking and harassment'),
  offence(
    'controlling_or_coercive_behaviour',
    'coercive control',
    'controlling or coercive behaviour',
    'coercive and controlling behaviour',
    'coercive or controlling behaviour',
  ),
  offence('criminal_damage', 'criminal damage'),
  offence('homicide', ...noun('homicide', 'murder', 'domestic homicide')),
  offence('threats', ...noun('threat')),
  { slot: 'tool', value: 'marac', says: ['marac', 'maracs', 'multi agency risk assessment conference'] },
]
