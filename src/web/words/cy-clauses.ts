import type { Clause, Words } from './words.ts'

/** The verb comes first. None would need another verb (`ni hyfforddwyd neb`): the name of the measure says it then. */
const verb =
  (done: string, rest = ''): Clause =>
  ({ counted, none, about }) =>
    none ? null : `${done} ${counted}${rest}${about}`

export const cyClauses: Words['clauses'] = {
  'workforce.strength': verb('roedd', ' mewn swydd'),
  'workforce.joiners': verb('ymunodd', ' â’r heddlu'),
  'workforce.leavers': verb('gadawodd', ' yr heddlu'),
  'training.people-trained': verb('hyfforddwyd'),
  'training.course-completions': verb('cofnodwyd', ' o ran cyrsiau'),
  'training.element-completions': verb('cofnodwyd', ' o ran elfennau cyrsiau'),
  'training.failures': verb('cofnodwyd', ' mewn elfennau cyrsiau'),
  'training.people-trained-in-post': verb('roedd', ' mewn swydd wedi’u hyfforddi'),
  'training.sessions-held': verb('cofnodwyd', ' hyfforddi'),
  'response.reports': verb('derbyniwyd'),
  'response.risk-assessments': verb('gwnaed', ' risg'),
  'response.referrals': verb('gwnaed', ' i uned arweiniol'),
  'response.referrals-out': verb('gwnaed', ' i wasanaethau allanol'),
}
