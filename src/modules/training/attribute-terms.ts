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
  | 'feedback'
  | 'not_given'
  | 'consequence'
  | 'training_materials'
  | 'copyright'
  | 'trainer'
  | 'lessons_learned'
  | 'acted'
  | 'author'
  | 'designer'
  | 'other_topic'
  | 'recorded'
export const attribute = (value: Attribute, ...says: readonly string[]): Term => ({ slot: 'attribute', value, says })

/** "Have to complete": what somebody must do with training. */
export const having = (...must: readonly string[]): string[] =>
  must.flatMap((each) =>
    ['do', 'complete', 'take', 'attend', 'undertake', 'undergo', 'have', 'pass', 'sit', 'go through'].map(
      (it) => `${each} ${it}`,
    ),
  )

const whoHasAndHasNot: readonly string[] = ['has', 'have'].flatMap((has) =>
  ['and', 'or'].flatMap((and) =>
    ['been trained', 'completed it', 'done it', 'had it', 'completed the training', 'done the training'].flatMap(
      (done) => [`who ${has} ${and} ${has} not ${done}`, `who ${has} ${and} who ${has} not ${done}`],
    ),
  ),
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
    'must',
    ...['attendance', 'participation'].flatMap((what) =>
      ['compulsory', 'mandatory', 'voluntary', 'optional', 'required'].map((how) => `${what} ${how}`),
    ),
    ...having(
      'have to',
      'has to',
      'had to',
      'required to',
      'obliged to',
      'need to',
      'needs to',
      'expected to',
      'must',
      'supposed to',
      'meant to',
    ),
  ),
  attribute('assessed', ...verb('assess', 'test', 'examine'), ...noun('assessment', 'test', 'exam', 'examination')),
  attribute(
    'assessed',
    ...noun('final exam', 'final test', 'final assessment', 'knowledge check', 'written test'),
    ...['test', 'exam', 'assessment', 'examination'].flatMap((what) => [
      `${what} at the end`,
      `${what} at the end of it`,
      `end of course ${what}`,
    ]),
  ),
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
    ...noun('group', 'group size', 'class size', 'maximum class size', 'maximum group size', 'minimum group size'),
    'individuals or groups',
    'individuals or in groups',
    'individually',
    'individually or in groups',
    'alone',
    'large',
    'big',
    'size',
  ),
  attribute(
    'route_on',
    ...verb('apply', 'nominate', 'volunteer', 'enrol'),
    'put forward',
    'selected for',
    'chosen for',
    'picked for',
    'sign up',
    'sign up for',
    'actively',
    'applied',
    ...['apply', 'apply for it', 'apply for this', 'apply for them', 'put', 'volunteer', 'nominate'].map(
      (it) => `${it} themselves`,
    ),
    'apply for it',
  ),
  // A trainer gives training, and no other word need say so.
  {
    ...attribute(
      'trainer',
      ...noun(
        'trainer',
        'instructor',
        'tutor',
        'training provider',
        'own trainer',
        'in house trainer',
        'internal trainer',
      ),
    ),
    also: [{ slot: 'attribute', value: 'deliverer' }],
  },
  attribute(
    'deliverer',
    'teaches',
    'trains',
    'teach',
    ...noun('facilitator', 'provider of the training', 'in house team', 'own training team'),
    'in house',
    'inhouse',
    'internally',
    'own staff',
  ),
  attribute(
    'organisations',
    ...['organisations', 'which organisation', 'what organisation', 'externally', 'contracted out', 'outsourced'],
    ...['force', 'police', 'police service', 'police force', 'constabulary'].flatMap((whose) => [
      `organisations outside the ${whose}`,
      `organisations outside your ${whose}`,
      `organisations from outside the ${whose}`,
      `bodies outside the ${whose}`,
    ]),
    'organisations other than the police',
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
  attribute('qualifications', ...noun('qualification', 'credential'), 'qualified'),
  attribute(
    'tracking',
    ...verb('track', 'monitor', 'measure'),
    'keep track of',
    'keeps track of',
    'kept track of',
    'track of',
    'keep a record of',
    'keep records of',
    'keep a log of',
    'keep tabs on',
    ...['record who', 'recorded who', 'log who', 'know who', 'keep track of who', 'record whether', 'record that'],
  ),
  // Who is tracked is everybody, those who have not among them.
  { slot: 'noun', value: 'completion', says: whoHasAndHasNot },
  attribute(
    'impact',
    'impact',
    ...noun('effect'),
    'effective',
    'effectiveness',
    ...verb('evaluate'),
    'evaluation',
    'evaluations',
    ...['do you have', 'do you hold', 'does the force have', 'does the force hold', 'is there', 'exists'].flatMap(
      (has) => ['that', 'to show that', 'to show', 'showing that'].map((that) => `evidence ${has} ${that}`),
    ),
    'difference it makes',
    'difference it has made',
    ...['results', 'result', 'findings', 'outcome', 'outcomes', 'conclusions'].flatMap((what) => [
      `${what} of the evaluation`,
      `${what} of any evaluation`,
      `${what} of the evaluations`,
      `${what} of that evaluation`,
      `evaluation ${what}`,
    ]),
    ...['it', 'the training', 'your training', 'this training', 'training'].flatMap((what) => [
      `evidence that ${what} works`,
      `evidence ${what} works`,
      `evidence that ${what} has worked`,
      `whether ${what} works`,
      `whether ${what} has worked`,
      `how well ${what} works`,
    ]),
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
    ...noun('presentation', 'powerpoint', 'powerpoint presentation', 'workbook', 'slide deck', 'slide pack'),
    ...noun('trainer note', 'trainers note', 'facilitator guide', 'trainer guide', 'trainer manual', 'session plan'),
    ...noun('training pack', 'course pack', 'learning material', 'teaching material', 'training resource', 'booklet'),
    ...noun(
      'training document',
      'course document',
      'learning resource',
      'teaching resource',
      'training guide',
      'training manual',
    ),
    ...noun('lesson plan', 'teaching plan', 'lesson outline'),
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
    'bring in',
    'bring it in',
    'first run',
    'first ran',
    'first given',
    'first delivered',
    'first offered',
    'first introduced',
    'set up',
    'put in place',
  ),
  attribute(
    'content',
    ...noun('content', 'lesson', 'objective', 'learning objective', 'learning outcome', 'subject covered'),
    ...noun('topic', 'topic covered'),
    ...verb('consist', 'cover'),
    'consists of',
    'involve',
    'involves',
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
  attribute(
    'scenarios',
    'gendered focus',
    'gender focus',
    'element of gendered focus',
    'focus on gender',
    ...noun('scenario', 'training scenario'),
  ),
  attribute('difference', ...verb('differ'), ...noun('difference'), 'differently'),
  attribute(
    'refresher',
    ...noun('refresher', 'refresher course'),
    'refresher training',
    'refreshers',
    ...['do', 'take', 'complete', 'undertake', 'attend'].flatMap((it) => [
      `have to ${it} it again`,
      `have to ${it} the training again`,
      `have to ${it} the course again`,
      `${it} it again`,
      `${it} the training again`,
      `${it} the course again`,
    ]),
    ...['redo', 'repeat', 'renew', 'refresh', 'be refreshed', 'be repeated', 'be renewed', 'be retaken'].flatMap((it) =>
      ['have to', 'has to', 'need to', 'needs to', 'must', 'supposed to', 'meant to', 'expected to', 'required to'].map(
        (must) => `${must} ${it}`,
      ),
    ),
    ...verb('renew', 'retrain'),
    'redo',
    'redone',
    'retraining',
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
    'mode of training',
    'way it is delivered',
    'way it is given',
    ...['it', 'this', 'the training', 'this training', 'the course'].map((what) => `form does ${what} take`),
  ),
  attribute('copyright', ...noun('copyright', 'copyright holder', 'copyright owner'), 'intellectual property'),
  // What was learned from cases is nothing that is taught.
  attribute(
    'lessons_learned',
    ...['lessons', 'lesson', 'any lessons', 'the lessons'].flatMap((what) =>
      ['learned', 'learnt', 'were learned', 'were learnt', 'have been learned', 'have been learnt', 'identified'].map(
        (how) => `${what} ${how}`,
      ),
    ),
  ),
]
