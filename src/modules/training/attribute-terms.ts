import { noun, type Term, verb } from '../../kernel/meaning/index.ts'

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
  | 'consequence'
  | 'training_materials'
const attribute = (value: Attribute, ...says: readonly string[]): Term => ({ slot: 'attribute', value, says })

/** "Have to complete": what somebody must do with training. */
export const having = (...must: readonly string[]): string[] =>
  must.flatMap((each) =>
    ['do', 'complete', 'take', 'attend', 'undertake', 'undergo', 'have', 'pass'].map((it) => `${each} ${it}`),
  )

/** How people write what they ask of a course or of its training, apart from numbers. */
export const attributeTerms: readonly Term[] = [
  attribute(
    'mandatory',
    'mandatory',
    'compulsory',
    'voluntary',
    'obligatory',
    'optional',
    'mandated',
    'a requirement',
    'a mandatory requirement',
    'an obligation',
    'non mandatory',
    'elective',
    ...having('have to', 'has to', 'had to', 'required to', 'obliged to', 'need to', 'needs to'),
  ),
  attribute('assessed', ...verb('assess', 'test', 'examine'), ...noun('assessment', 'test', 'exam', 'examination')),
  attribute(
    'duration',
    'duration',
    'length',
    'hours',
    'days',
    'minutes',
    'running time',
    'contact hours',
    'hours long',
    'days long',
  ),
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
    'teaches',
    'trains',
    'teach',
    ...noun('trainer', 'instructor', 'tutor', 'facilitator', 'training provider'),
  ),
  attribute(
    'organisations',
    ...['organisations', 'which organisation', 'what organisation'],
    ...noun('external organisation', 'outside organisation', 'external provider', 'outside body', 'external trainer'),
    ...noun('third party organisation', 'external company', 'external agency', 'outside trainer', 'outside agency'),
    ...noun(
      'third party provider',
      'third party',
      'outside provider',
      'outside company',
      'external body',
      'external supplier',
    ),
    ...noun(
      'external training provider',
      'external partner',
      'partner agency',
      'partner organisation',
      'external charity',
    ),
  ),
  attribute('qualifications', ...noun('qualification', 'credential')),
  attribute(
    'tracking',
    ...verb('track', 'monitor'),
    'keep track of',
    'keeps track of',
    'kept track of',
    'track of',
    'keep a record of',
    'keep records of',
    'keep a log of',
    'keep tabs on',
  ),
  attribute(
    'impact',
    'impact',
    ...noun('effect'),
    'effective',
    'effectiveness',
    ...verb('evaluate'),
    'evaluation',
    'evaluations',
    'difference it makes',
    ...['measure', 'measured', 'assess', 'assessed', 'test', 'judge', 'gauge', 'monitor', 'review', 'evaluate'].flatMap(
      (how) =>
        ['impact', 'effect', 'effectiveness', 'success', 'quality'].flatMap((what) => [
          `${how} the ${what}`,
          `${how} its ${what}`,
        ]),
    ),
  ),
  attribute(
    'materials',
    ...noun('material', 'course material', 'training material', 'slide', 'powerpoint slide', 'handout', 'hand out'),
    ...noun(
      'presentation',
      'powerpoint',
      'powerpoint presentation',
      'workbook',
      'slide deck',
      'slide pack',
      'lesson plan',
    ),
    ...noun('training pack', 'course pack', 'learning material', 'teaching material', 'training resource', 'booklet'),
    ...noun(
      'training document',
      'course document',
      'learning resource',
      'teaching resource',
      'training guide',
      'training manual',
    ),
    'course notes',
    'training notes',
    'teaching notes',
  ),
  attribute(
    'training_materials',
    ...noun(
      'training material',
      'course material',
      'learning material',
      'teaching material',
      'training resource',
      'training document',
      'course document',
      'training slide',
      'training presentation',
      'training handout',
      'training pack',
      'course pack',
      'training manual',
      'training guide',
    ),
    'training notes',
    'course notes',
  ),
  attribute(
    'changes',
    ...verb('change', 'revise', 'amend', 'update'),
    ...noun('revision', 'amendment'),
    ...noun('change', 'amendment', 'revision', 'update').flatMap((what) =>
      ['made', 'were made', 'was made', 'have been made', 'has been made'].map((made) => `${what} ${made}`),
    ),
  ),
  attribute(
    'introduced',
    ...verb('introduce', 'launch', 'start'),
    'began',
    'begin',
    'begun',
    'first',
    'brought in',
    'set up',
    'put in place',
  ),
  attribute(
    'content',
    ...noun('content', 'lesson', 'objective', 'learning objective', 'learning outcome', 'subject covered'),
    ...noun('topic', 'topic covered'),
    ...verb('consist', 'cover'),
    'consists of',
    'consist of',
    'syllabus',
    'syllabuses',
    'curriculum',
    'curricula',
    'taught',
    'is taught',
    'are taught',
    'made up of',
    ...noun('learning aim', 'course outline', 'learning point', 'programme of study'),
  ),
  attribute('scenarios', ...noun('scenario', 'role play', 'training scenario', 'roleplay', 'role playing exercise')),
  attribute('difference', ...verb('differ'), ...noun('difference'), 'differently'),
  attribute(
    'refresher',
    ...noun('refresher', 'refresher course'),
    'refresher training',
    'refreshers',
    ...noun('refresher session', 'refresher day', 'top up', 'top up course'),
    'top up training',
    ...verb('refresh', 'repeat'),
  ),
  attribute('consequence', ...noun('consequence', 'repercussion', 'penalty'), 'happens to', 'happens if'),
  attribute('career', ...noun('career'), 'in their careers', 'in their career'),
  attribute(
    'mode',
    'mode of delivery',
    'modes of delivery',
    'method of delivery',
    'methods of delivery',
    'delivery method',
    'delivery methods',
    'format',
    'formats',
    'virtual',
    'virtually',
    'remotely',
    'remote',
  ),
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
    'do not give',
    'does not give',
    'not providing',
    'do not run',
    'does not run',
    'run no',
  ),
]
