import { noun, type Term } from '../../kernel/meaning/index.ts'

/** Who reports abuse, and of whom. */
export const partyTerms: readonly Term[] = [
  {
    slot: 'party',
    value: 'victim',
    says: noun('victim', 'survivor', 'complainant', 'victim survivor'),
    counts: 'people',
  },
  {
    slot: 'party',
    value: 'suspect',
    says: noun(
      'suspect',
      'perpetrator',
      'alleged perpetrator',
      'offender',
      'alleged offender',
      'alleged abuser',
      'abuser',
    ),
    counts: 'people',
  },
  // By whom, and not who: "a man who was the victim of a woman".
  {
    slot: 'light',
    value: 'victim_of',
    says: ['a woman', 'a man', 'women', 'men', 'a female', 'a male', 'females', 'males', 'female', 'male'].flatMap(
      (by) => ['victim of', 'victims of', 'suspect of'].map((of) => `${of} ${by}`),
    ),
  },
  // "When the suspect is a police officer": of what it is asked, and of no day.
  {
    slot: 'party',
    value: 'suspect',
    says: ['when', 'where', 'if', 'in which', 'in cases where'].flatMap((when) =>
      ['the suspect', 'the perpetrator', 'the alleged perpetrator', 'the alleged offender', 'the offender'].flatMap(
        (who) => ['is', 'was', 'works for', 'worked for'].map((is) => `${when} ${who} ${is}`),
      ),
    ),
  },
  // Who reports what was done to them; who "was reported" is another.
  ...(['male', 'female'] as const).map(
    (sex): Term => ({
      slot: 'sex',
      value: sex,
      says: (sex === 'male' ? ['men', 'males'] : ['women', 'females']).flatMap((who) =>
        ['reported', 'who reported', 'have reported', 'who have reported', 'reporting'].flatMap((reported) =>
          [
            'domestic abuse',
            'domestic violence',
            'being victims of domestic abuse',
            'being victims of domestic violence',
            'being a victim of domestic abuse',
            'being a victim of domestic violence',
          ].map((what) => `${who} ${reported} ${what}`),
        ),
      ),
      counts: 'people',
      also: [
        { slot: 'party', value: 'victim' },
        { slot: 'subject', value: 'domestic_abuse' },
      ],
    }),
  ),
  { slot: 'population', value: 'public', says: ['members of the public', 'the public', 'public'] },
  { slot: 'sex', value: 'male', says: ['male'] },
  { slot: 'sex', value: 'male', says: ['males', 'men', 'man'], counts: 'people' },
  { slot: 'sex', value: 'female', says: ['female'] },
  { slot: 'sex', value: 'female', says: ['females', 'women', 'woman'], counts: 'people' },
]
