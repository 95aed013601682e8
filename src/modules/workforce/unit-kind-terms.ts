import { noun, type Term } from '../../kernel/meaning/index.ts'
import type { UnitKind } from './vocabulary.ts'

const unitKind = (value: UnitKind, ...says: readonly string[]): Term => ({ slot: 'unit_kind', value, says })

const kinds: readonly Term[] = [
  unitKind(
    'community_safety',
    ...noun('community safety unit', 'community safety team', 'csu', 'community safety department'),
  ),
  unitKind(
    'rasso',
    ...noun('rasso', 'rasso unit', 'rasso team', 'rape and serious sexual offences unit'),
    ...noun('rape and serious sexual offence unit', 'rape and serious sexual offences team'),
    ...noun('rape and serious sexual offence team', 'rape and serious sexual offences department', 'rape unit'),
  ),
  unitKind(
    'daso',
    ...noun('daso', 'daso unit', 'daso team', 'domestic abuse and sexual offences unit'),
    ...noun('domestic abuse and sexual offence unit', 'domestic abuse and sexual offences team'),
  ),
  unitKind(
    'response_team',
    ...noun(
      'response team',
      'response unit',
      'response policing team',
      'emergency response team',
      'police response team',
      'response policing unit',
      'patrol team',
      'response and patrol team',
      'emergency response unit',
    ),
  ),
  unitKind(
    'neighbourhood',
    ...noun('neighbourhood team', 'safer neighbourhood team', 'neighbourhood unit', 'neighbourhood policing team'),
    ...noun('safer neighbourhoods team', 'neighborhood team', 'neighbourhood policing unit', 'local policing team'),
    ...noun('beat team', 'safer neighbourhood unit'),
    'neighbourhood policing',
    'neighbourhood policing teams',
  ),
  unitKind(
    'public_access',
    ...noun(
      'public access office',
      'the public access office',
      'front office',
      'front counter',
      'station office',
      'enquiry office',
    ),
  ),
  unitKind(
    'criminal_investigation',
    ...noun('cid', 'criminal investigation department', 'criminal investigations department', 'cid office', 'cid unit'),
    ...noun('cid team', 'criminal investigation unit', 'criminal investigation team', 'cid department'),
    'c i d',
  ),
  unitKind(
    'professional_standards',
    'professional standards',
    'psd',
    'directorate of professional standards',
    'department of professional standards',
    ...noun('professional standards department', 'professional standards unit', 'professional standards directorate'),
    ...noun('professional standards team', 'professional standards branch'),
  ),
  unitKind(
    'training',
    ...noun('training unit', 'training department', 'training team', 'training school', 'training directorate'),
    ...noun('learning and development department', 'learning and development team', 'training branch'),
  ),
]

/** How people write the kinds of unit. */
export const unitKindTerms: readonly Term[] = [
  ...kinds,
  // "Are in the RASSO team": they are posted there.
  ...kinds.map(
    (each): Term => ({
      ...each,
      says: ['are', 'were', 'is', 'was'].flatMap((are) =>
        ['in', 'on', 'at', 'within'].flatMap((at) =>
          ['', 'the ', 'your ', 'a ', 'any of your ', 'its ', 'all '].flatMap((whose) =>
            each.says.map((unit) => `${are} ${at} ${whose}${unit}`),
          ),
        ),
      ),
      also: [{ slot: 'noun', value: 'posting' }],
    }),
  ),
  // "Posted in training" are no people who were trained.
  {
    slot: 'unit_kind',
    value: 'training',
    says: ['posted in training', 'posted to training', 'work in training', 'working in training', 'worked in training'],
    // Where somebody works, and not only that they do.
    also: [{ slot: 'noun', value: 'posting' }],
  },
]
