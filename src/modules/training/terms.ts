import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import type { Audience, Mode, Topic } from './vocabulary.ts'

const topic = (value: Topic, ...says: readonly string[]): Term => ({ slot: 'topic', value, says })
const mode = (value: Mode, ...says: readonly string[]): Term => ({ slot: 'mode', value, says })
const audience = (value: Audience, ...says: readonly string[]): Term => ({
  slot: 'audience',
  value,
  says,
  counts: 'people',
})

/** What can be asked of a course, apart from numbers. */
type Attribute =
  | 'mandatory'
  | 'assessed'
  | 'duration'
  | 'group_size'
  | 'route_on'
  | 'deliverer'
  | 'organisations'
  | 'qualifications'
  | 'tracking'
  | 'impact'
  | 'materials'
  | 'changes'
  | 'introduced'
  | 'content'
  | 'scenarios'
  | 'difference'
  | 'refresher'
  | 'career'
  | 'mode'
  | 'none_offered'
const attribute = (value: Attribute, ...says: readonly string[]): Term => ({ slot: 'attribute', value, says })
const light = (value: string, ...says: readonly string[]): Term => ({ slot: 'light', value, says })

/** How people write what is taught, to whom, in what way, and what became of it. */
export const trainingTerms: readonly Term[] = [
  {
    slot: 'event',
    value: 'trained',
    says: [
      'trained',
      'been trained',
      'training',
      'trainings',
      'taught',
      'instruction',
      'specially trained',
      'specifically trained',
      ...noun('training course', 'training programme', 'training package', 'training session'),
    ],
    also: [{ slot: 'noun', value: 'training' }],
  },
  {
    slot: 'light',
    value: 'complete',
    says: [
      ...verb('complete', 'finish', 'attend', 'receive'),
      'undertake',
      'undertakes',
      'undertaken',
      'undertook',
      'undergo',
      'undergone',
      'underwent',
      'pass',
      'passed',
      'passing',
      'done',
      'taken',
      'took',
      'had',
      'participated',
      'participate',
    ],
  },
  {
    slot: 'light',
    value: 'give',
    says: [...verb('deliver', 'provide', 'run'), 'ran', 'give', 'given', 'gave', 'held', 'hold'],
  },
  light('last', 'last', 'lasts', 'take', 'takes'),
  light('use', ...verb('use')),
  light('cover', ...verb('cover', 'include', 'concern'), 'deal with', 'deals with', 'dealt with'),
  light('choose', ...verb('decide', 'include'), 'choose', 'chose', 'chosen'),
  attribute('mandatory', 'mandatory', 'compulsory', 'voluntary', 'obligatory', 'optional'),
  attribute('assessed', ...verb('assess', 'test', 'examine'), ...noun('assessment', 'test', 'exam', 'examination')),
  attribute('duration', 'duration', 'length', 'hours', 'days'),
  attribute(
    'group_size',
    ...noun('group', 'group size', 'class size'),
    'individuals or groups',
    'individuals or in groups',
    'individually',
    'individually or in groups',
    'alone',
    'large',
    'big',
    'size',
  ),
  attribute('route_on', ...verb('apply', 'nominate', 'volunteer', 'enrol'), 'put forward', 'actively', 'applied'),
  attribute(
    'deliverer',
    'delivers',
    'provides',
    'teaches',
    'runs',
    'trains',
    'teach',
    ...noun('trainer', 'instructor'),
  ),
  attribute(
    'organisations',
    ...noun('external organisation', 'outside organisation', 'external provider', 'outside body', 'external trainer'),
    ...noun('third party organisation', 'external company', 'external agency', 'outside trainer', 'outside agency'),
  ),
  attribute('qualifications', ...noun('qualification')),
  attribute('tracking', ...verb('track', 'monitor'), 'keep track of', 'keeps track of', 'kept track of', 'track of'),
  attribute('impact', 'impact', ...noun('effect'), 'effective', 'effectiveness', ...verb('evaluate'), 'evaluation'),
  attribute(
    'materials',
    ...noun('material', 'course material', 'training material', 'slide', 'powerpoint slide', 'handout', 'hand out'),
    ...noun('presentation', 'powerpoint', 'powerpoint presentation', 'workbook'),
  ),
  attribute('changes', ...verb('change', 'revise', 'amend', 'update'), ...noun('revision', 'amendment')),
  attribute('introduced', ...verb('introduce', 'launch', 'start'), 'began', 'begin', 'begun', 'first'),
  attribute(
    'content',
    ...noun('content', 'lesson', 'objective', 'learning objective', 'learning outcome', 'subject covered'),
    ...noun('topic', 'topic covered'),
    ...verb('consist', 'cover'),
    'consists of',
    'consist of',
    'syllabus',
    'curriculum',
    'taught',
  ),
  attribute('scenarios', ...noun('scenario', 'role play', 'training scenario')),
  attribute('difference', ...verb('differ'), ...noun('difference')),
  attribute('refresher', ...noun('refresher', 'refresher course'), 'refresher training', ...verb('refresh', 'repeat')),
  attribute('career', ...noun('career'), 'in their careers', 'in their career'),
  attribute('mode', 'mode of delivery', 'modes of delivery', 'method of delivery', 'virtual', 'virtually', 'remotely'),
  attribute(
    'none_offered',
    'do not offer',
    'does not offer',
    'do not provide',
    'does not provide',
    'not offering',
    'not offered',
    'offer no',
    'offers no',
    'provide no',
  ),
  { slot: 'course_kind', value: 'specialist', says: ['specialist'] },
  light('offer', ...verb('offer')),
  light('complete', 'were given', 'was given', 'been given', 'were provided', 'been provided', 'were provided with'),
  { slot: 'event', value: 'trains', says: ['train', 'trains'] },
  // Who are trained are here, whenever it was.
  {
    slot: 'event',
    value: 'trained_now',
    says: ['are trained', 'is trained', 'are fully trained', 'are specially trained', 'are specifically trained'],
  },
  { slot: 'event', value: 'required', says: [...verb('require'), 'call for', 'calls for', 'need', 'needs'] },
  { slot: 'event', value: 'failed', says: verb('fail') },
  { slot: 'event', value: 'failed', says: noun('failure'), counts: 'failures' },
  { slot: 'noun', value: 'times', says: ['times'], counts: 'completions' },
  { slot: 'noun', value: 'completion', says: noun('completion', 'course completion'), counts: 'completions' },
  { slot: 'noun', value: 'course', says: noun('course', 'programme', 'workshop'), counts: 'courses' },
  { slot: 'noun', value: 'session', says: noun('session', 'class', 'cohort'), counts: 'sessions' },
  { slot: 'noun', value: 'element', says: noun('element', 'module'), counts: 'completions' },
  {
    slot: 'standing',
    value: 'in_date|due_renewal',
    says: ['in date', 'up to date', 'current in', 'not overdue', 'valid'],
  },
  { slot: 'standing', value: 'overdue', says: ['overdue', 'out of date', 'lapsed', 'expired'] },
  topic('male_victims', 'male victims', 'male victim', 'men as victims', 'male survivors'),
  topic('lgbtq_victims', 'lgbt', 'lgbtq', 'lgbtq people', 'lgbt people', 'lgbt victims', 'lgbtq victims', 'same sex'),
  topic(
    'coercive_control',
    'coercive control',
    'coercive and controlling behaviour',
    'controlling or coercive behaviour',
    'coercive or controlling behaviour',
    'controlling and coercive behaviour',
    'coercion',
  ),
  topic('honour_based_abuse', 'honour based abuse', 'honour based violence', 'so called honour based abuse'),
  topic('forced_marriage', ...noun('forced marriage')),
  topic('hate_crime', ...noun('hate crime')),
  topic('vulnerable_adults', ...noun('vulnerable adult'), 'adults at risk'),
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
  mode('face_to_face', 'face to face', 'in person', 'classroom'),
  mode('teams', 'microsoft teams', 'teams'),
  mode('elearning', 'elearning', 'e learning', 'online'),
  mode('blended', 'blended'),
  audience(
    'frontline',
    ...noun('frontline officer', 'front line officer', 'frontline police officer'),
    'frontline staff',
  ),
  audience('soit_officer', ...noun('soit officer', 'soit')),
  audience('station_reception_officer', ...noun('station reception officer', 'public access officer')),
]
