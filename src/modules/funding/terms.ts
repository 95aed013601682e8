import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import type { Purpose, RecommendationStatus } from './vocabulary.ts'

const purpose = (value: Purpose, ...says: readonly string[]): Term => ({ slot: 'purpose', value, says })
const status = (value: RecommendationStatus, ...says: readonly string[]): Term => ({ slot: 'state', value, says })

/** How people write of the money there was, and of what an inspectorate asked for. */
export const fundingTerms: readonly Term[] = [
  { slot: 'noun', value: 'money', says: ['money', 'funding', 'funds', 'pounds', 'investment'], counts: 'pounds' },
  { slot: 'noun', value: 'award', says: noun('grant', 'award', 'fund') },
  {
    slot: 'event',
    value: 'awarded',
    says: [...verb('announce', 'award', 'grant', 'allocate'), 'funded', 'fund', 'funds', 'invested'],
  },
  {
    slot: 'event',
    value: 'spent',
    says: ['spend', 'spent', 'spending', 'cost', 'costs', 'budget', 'budgets', 'paid', 'pay'],
  },
  { slot: 'attribute', value: 'funder', says: [...noun('funder'), 'paid for', 'funded', 'funds'] },
  { slot: 'attribute', value: 'bought', says: ['buy', 'bought', 'paid for'] },
  purpose('officer_training', 'officer training', 'training of officers', 'police training', 'training for officers'),
  purpose('perpetrator_programmes', ...noun('perpetrator programme', 'programme for perpetrators')),
  purpose('safe_accommodation', 'safe accommodation', 'refuge accommodation', ...noun('refuge')),
  purpose('victim_support', 'victim support', 'support for victims', 'victim support services'),
  purpose('prevention', 'prevention'),
  { slot: 'noun', value: 'recommendation', says: noun('recommendation'), counts: 'recommendations' },
  { slot: 'noun', value: 'inspectorate', says: [...noun('inspectorate', 'inspection'), 'hmicfrs', 'hmic'] },
  status('open', 'open', 'outstanding', 'not yet met', 'unmet'),
  status('in_progress', 'in progress', 'under way'),
  status('met', 'met', 'closed', 'completed', 'implemented', 'fulfilled'),
  status('not_accepted', 'not accepted', 'rejected'),
  { slot: 'attribute', value: 'response', says: [...noun('response', 'reply'), 'progress'] },
  {
    slot: 'noun',
    value: 'demand',
    says: ['demand', 'national helpline', 'helpline', 'helplines', 'lockdown', 'first lockdown', 'pandemic'],
  },
  {
    slot: 'light',
    value: 'rise',
    says: ['rise', 'rose', 'risen', 'fall', 'fell', 'fallen', 'change', 'changed', ...verb('increase', 'decrease')],
  },
]
