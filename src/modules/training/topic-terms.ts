import { noun, type Term } from '../../kernel/meaning/index.ts'
import type { Topic } from './vocabulary.ts'

const topic = (value: Topic, ...says: readonly string[]): Term => ({ slot: 'topic', value, says })

/** "Domestic abuse by officers", as what is taught or laid down. */
const byOwnPeople = ['domestic abuse', 'domestic violence', 'abuse']
  .flatMap((abuse) =>
    ['by', 'committed by', 'perpetrated by', 'carried out by'].flatMap((by) =>
      [
        'police officers',
        'officers',
        'serving officers',
        'serving police officers',
        'police',
        'the police',
        'own officers',
        'police employees',
        'other officers',
        'other police officers',
        'fellow officers',
        'your officers',
        'your own officers',
        'its own officers',
        'your officers and staff',
        'police officers or staff',
        'officers or staff',
        'a police officer',
        'an officer',
        'a serving officer',
        'a serving police officer',
        'officers and staff',
        'police officers and staff',
        'members of the force',
        'staff',
        'employees',
      ].map((who) => `${abuse} ${by} ${who}`),
    ),
  )
  .concat(
    ['officers', 'police officers', 'serving officers', 'officers and staff'].flatMap((who) =>
      ['partners', 'wives', 'families', 'partner', 'wife', 'family'].flatMap((whom) => [
        `${who} who abuse their ${whom}`,
        `${who} who are abusing their ${whom}`,
      ]),
    ),
  )

/** What training can go into, as people call it. */
export const topicTerms: readonly Term[] = [
  topic(
    'male_victims',
    'male victims',
    'male victim',
    'men as victims',
    'male survivors',
    'male survivor',
    'men who are victims',
    'male victims of abuse',
  ),
  topic(
    'lgbtq_victims',
    'lgbt',
    'lgbtq',
    'lgbtq people',
    'lgbt people',
    'lgbt victims',
    'lgbtq victims',
    'same sex',
    'lgbtqia',
    'lgbtq survivors',
    'lgbt survivors',
    'same sex couples',
    'same sex relationships',
    'abuse in same sex relationships',
    'abuse in same sex couples',
    'domestic abuse in same sex relationships',
    'domestic abuse in same sex couples',
    'lgbt relationships',
    'lgbtq relationships',
    'lesbian gay bisexual and trans victims',
    'gay and lesbian victims',
    'lgbt community',
    'lgbtq community',
  ),
  topic(
    'coercive_control',
    'coercive control',
    'coercive and controlling behaviour',
    'controlling or coercive behaviour',
    'coercive or controlling behaviour',
    'controlling and coercive behaviour',
    'coercion',
  ),
  topic(
    'honour_based_abuse',
    'honour based abuse',
    'honour based violence',
    'so called honour based abuse',
    'hba',
    'hbva',
    'honour abuse',
    'honour violence',
    'honour crime',
    'honour crimes',
    'honour killings',
    'so called honour based violence',
    'honor based abuse',
    'honor based violence',
  ),
  topic('forced_marriage', ...noun('forced marriage'), 'marriage by force'),
  topic('hate_crime', ...noun('hate crime')),
  topic(
    'vulnerable_adults',
    ...noun('vulnerable adult'),
    'adults at risk',
    'adult at risk',
    'adult safeguarding',
    'safeguarding adults',
  ),
  topic('victim_care', 'victim care', 'care of victims'),
  topic('court', 'bringing a case to court', 'court'),
  topic(
    'officer_involved_abuse',
    'police perpetrated domestic abuse',
    'police perpetrated abuse',
    'officer involved domestic abuse',
    'officer involved abuse',
    'police perpetrated domestic violence',
  ),
  // What a policy on it is about as well.
  { ...topic('officer_involved_abuse', ...byOwnPeople), also: [{ slot: 'policy', value: 'police_perpetrated' }] },
]
