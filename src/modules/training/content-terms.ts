import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import { attribute } from './attribute-terms.ts'

/** What there is of a course to be read, watched or acted in, and how people ask what it tells. */
export const contentTerms: readonly Term[] = [
  attribute(
    'content',
    'subjects',
    'themes',
    'subject areas',
    'areas',
    'ground',
    ...noun('aim', 'goal'),
    'key points',
    ...noun('topic area', 'issue covered', 'area covered', 'theme covered'),
    ...['outline', 'overview', 'summary', 'description', 'short description', 'brief description', 'synopsis'].map(
      (what) => `${what} of`,
    ),
    ...noun('course outline', 'course content', 'training content', 'learning goal', 'learning aim', 'key message'),
    ...['taught', 'is taught', 'are taught', 'covered', 'is covered'].flatMap((it) =>
      ['on the', 'during the', 'in each', 'as part of the'].map((where) => `${it} ${where}`),
    ),
    ...['learn', 'learns', 'learned', 'learnt'],
  ),
  // Who is taught about something is trained in it.
  {
    slot: 'light',
    value: 'taught_about',
    says: ['taught about', 'taught how to deal with', 'taught anything about'],
    also: [
      { slot: 'light', value: 'give' },
      { slot: 'attribute', value: 'content' },
    ],
  },
  {
    slot: 'light',
    value: 'cover',
    says: [
      ...verb('mention', 'feature', 'discuss', 'explore', 'incorporate', 'tackle'),
      'touch upon',
      'touches upon',
      'talk about',
      'talks about',
      'go into',
      'goes into',
      'contain',
      'contains',
      'make up',
      'makes up',
      'look into',
    ],
  },
  attribute(
    'materials',
    ...noun('video', 'film', 'clip', 'video clip', 'leaflet', 'factsheet', 'fact sheet', 'aide memoire', 'crib sheet'),
    ...noun('guide', 'manual', 'reading list', 'delivery note', 'worksheet', 'infographic'),
  ),
  // Who wrote what is used is told of each; who thought of the course is not.
  attribute('author', 'wrote', 'authored', ...noun('author')),
  attribute(
    'designer',
    ...['designed', 'devised', 'developed', 'created', 'design', 'designs', 'develops', 'creates', 'put together'],
    ...noun('designer', 'developer'),
  ),
  // Acted, or real: which of a course's scenarios are so nothing says.
  attribute(
    'acted',
    ...noun('role play', 'roleplay', 'role playing exercise', 'case study', 'real life example', 'worked example'),
    ...noun('real case', 'simulation', 'practical exercise', 'actor', 'mock scenario', 'acted scenario'),
    'role playing',
    'acting',
    'real life cases',
    'acted out',
  ),
  attribute(
    'scenarios',
    ...['scenarios', 'scenario', 'examples', 'example'].flatMap((what) => [
      `gendered ${what}`,
      `non gendered ${what}`,
      `gender neutral ${what}`,
    ]),
    'gendered',
    'non gendered',
    'gender neutral',
  ),
  // What no course is told to be about or not; of some people, where it is told of all like them.
  attribute(
    'other_topic',
    ...lgbtqWords(),
    ...[
      ...noun('disabled victim', 'older victim', 'elderly victim', 'child victim', 'young victim', 'migrant victim'),
      ...noun('victim with disabilities', 'female victim', 'black victim', 'asian victim', 'muslim victim'),
      'victims with disabilities',
      'disability',
      'disabilities',
      'disabled people',
      'elder abuse',
      'older people',
      'children',
      'teenagers',
      'young people',
      'strangulation',
      'non fatal strangulation',
      'suicide',
      ...['technology facilitated', 'tech facilitated', 'tech', 'online', 'digital', 'cyber'].map(
        (how) => `${how} abuse`,
      ),
      ...['economic', 'financial', 'emotional', 'psychological', 'sexual', 'post separation'].map(
        (how) => `${how} abuse`,
      ),
      'stalking',
      'harassment',
      'immigration',
      'insecure immigration status',
      'migrants',
      'no recourse to public funds',
      'mental health',
      'trauma',
      'trauma informed practice',
      'unconscious bias',
      'bias',
      'misogyny',
      'sexism',
      'racism',
      'victim blaming',
      'gaslighting',
      'clares law',
      'female genital mutilation',
      'fgm',
      'child to parent abuse',
      'parental alienation',
      'domestic homicide',
      'domestic homicides',
      'violence against women and girls',
      'vawg',
    ],
  ),
]

function lgbtqWords(): string[] {
  const who = ['gay', 'lesbian', 'bisexual', 'trans', 'transgender', 'queer']
  const whom = ['couples', 'people', 'victims', 'survivors', 'relationships', 'partners', 'relationship']
  const words = who.flatMap((each) => whom.map((other) => `${each} ${other}`))
  return [
    ...words,
    'gay men',
    'lesbians',
    'gay and lesbian couples',
    'gay or lesbian couples',
    ...words.flatMap((each) => ['abuse in', 'violence in'].map((abuse) => `${abuse} ${each}`)),
  ]
}
