import { noun, senses, type Term, verb } from '../../kernel/meaning/index.ts'
import type { EntryRoute, LeaverReason } from './vocabulary.ts'

const leaverReason = (value: LeaverReason, ...says: readonly string[]): Term => ({
  slot: 'leaver_reason',
  value,
  says,
  also: [{ slot: 'event', value }],
})

const entryRoute = (value: EntryRoute, ...says: readonly string[]): Term => ({ slot: 'entry_route', value, says })
/** Who came in so joined by it. */
const cameIn = (value: EntryRoute, ...says: readonly string[]): Term => ({
  ...entryRoute(value, ...says),
  also: [{ slot: 'event', value: 'joined' }],
})

/** How people write that somebody came, by which way, or went, and why. */
export const movementTerms: readonly Term[] = [
  {
    slot: 'event',
    value: 'joined',
    says: [
      ...verb('join'),
      ...verb('recruit'),
      ...['started', 'began'].flatMap((started) =>
        ['with you', 'with the force', 'with your force', 'with the police'].map((where) => `${started} ${where}`),
      ),
      ...['came', 'come', 'coming'].flatMap((came) =>
        ['through', 'via', 'in through', 'in via', 'in by'].map((by) => `${came} ${by}`),
      ),
      ...verb('hire', 'enlist'),
      'take on',
      'took on',
      'you took on',
      'you take on',
      'the force took on',
      'taken on',
      'entered the force',
      'came into the force',
      'entered service',
      'entered',
      'entered through',
      'entered via',
      'entered by',
      'became',
      'sworn in',
      'were attested',
      'signed up as',
      'intake',
      'intakes',
      'taken on board',
      'appointed',
      'newly recruited',
      'newly joined',
      'newly appointed',
      'recruitment',
      'new to the force',
    ],
  },
  {
    slot: 'event',
    value: 'left',
    says: [
      ...['left', 'leave', 'leaves', 'leaving', 'departed', 'depart', 'departing', ...noun('departure'), 'exited'],
      'ceased to be employed',
      'ceased to serve',
      'ceased serving',
      'stopped serving',
      ...['have you lost', 'did you lose', 'has the force lost', 'has your force lost', 'did the force lose'],
      'stopped working for',
      'ended their service',
      'no longer work for',
      'no longer working for',
    ],
  },
  // Nobody leaves the police but its own people.
  {
    slot: 'event',
    value: 'left',
    says: ['left', 'leave', 'leaves', 'leaving', 'departed'].flatMap((it) =>
      [
        'the job',
        'their job',
        'their jobs',
        'the police',
        'policing',
        'the force',
        'your force',
        'your employment',
        'your employ',
        'their employment',
        'employment',
        'the service',
      ].map((what) => `${it} ${what}`),
    ),
    also: senses('noun', 'force'),
  },
  // Beside the reasons that were named: whatever the reason.
  {
    slot: 'event',
    value: 'left',
    says: ['left', 'leave', 'leaving'].flatMap((it) =>
      ['for other reasons', 'for another reason', 'for any other reason'].map((why) => `${it} ${why}`),
    ),
    also: [{ slot: 'leaver_reason', value: 'others' }],
  },
  // Nobody leaves who is left out, or is away for a while.
  { slot: 'light', value: 'leave_out', says: ['leave out', 'leaves out', 'leaving out', 'left out'] },
  {
    slot: 'light',
    value: 'away',
    says: [
      ...['sick', 'sickness', 'annual', 'maternity', 'paternity', 'parental', 'medical', 'compassionate'].flatMap(
        (why) => ['', 'on ', 'on long term ', 'long term '].map((on) => `${on}${why} leave`),
      ),
      'on leave',
      'leave of absence',
      'leave to appeal',
      'leave to remain',
      'leave entitlement',
      'left over',
      'left blank',
      'left open',
      'left unanswered',
      'left behind',
      'leave behind',
    ],
  },
  // How many go to how many there are, which nobody reckons.
  {
    slot: 'light',
    value: 'turnover',
    says: [
      'turnover',
      'turnover rate',
      'attrition',
      'attrition rate',
      'wastage',
      'retention',
      'retention rate',
      'churn',
    ],
  },
  // Whom else does a force have join it, or leave it?
  {
    slot: 'event',
    value: 'joined',
    says: [
      ...noun('joiner', 'recruit', 'new recruit', 'new starter', 'starter'),
      ...noun('new joiner', 'entrant', 'new entrant', 'new hire', 'new intake', 'new employee', 'newcomer'),
    ],
    counts: 'people',
    also: senses('noun', 'mover'),
  },
  { slot: 'event', value: 'left', says: noun('leaver'), counts: 'people', also: senses('noun', 'mover') },
  leaverReason(
    'resigned',
    ...verb('resign'),
    ...noun('resignation', 'voluntary resignation').flatMap((each) => [each, `${each} by`]),
    'voluntarily resigned',
    'resigned voluntarily',
    ...['from the force', 'from your force', 'from the police'].map((where) => `resigned ${where} voluntarily`),
    'quit',
    'quits',
    'quitting',
    ...['quit', 'quitting'].flatMap((quit) => ['their job', 'their jobs', 'the job'].map((job) => `${quit} ${job}`)),
    'handed in their resignation',
    'handed in their notice',
    'gave notice',
    'gave their notice',
    'gave in their notice',
    'put in their notice',
    'jacked it in',
    'packed it in',
    'resigned from the force',
    'resigned from the police',
    'resigned their post',
    'tendered their resignation',
    'submitted their resignation',
  ),
  leaverReason(
    'retired',
    ...verb('retire'),
    ...noun('retirement').flatMap((each) => [each, `${each} by`]),
    'took retirement',
    'taken retirement',
    'went into retirement',
  ),
  // Held with other reasons to leave.
  {
    slot: 'leaver_reason',
    value: 'not_told',
    says: [
      ...['transferred', 'moved', 'left', 'went', 'transferring', 'transfer', 'transfers'].flatMap((went) =>
        ['another force', 'other forces', 'another police force', 'other police forces', 'a different force'].map(
          (where) => `${went} to ${where}`,
        ),
      ),
      'walked away from the job',
      'moved on',
      ...['lost', 'lose', 'losing'].flatMap((lost) =>
        ['other forces', 'another force', 'other police forces', 'another police force'].map(
          (to) => `${lost} to ${to}`,
        ),
      ),
      'transferred out',
      'transfers out',
      'transferring out',
      'transferred elsewhere',
      'died in service',
      'died in post',
      'died on duty',
      'deaths in service',
      'death in service',
      'redundancy',
      'redundancies',
      'end of their contract',
      'contract ended',
      'contract expired',
      'failed their probation',
      'voluntary redundancy',
    ],
  },
  entryRoute(
    'degree_apprenticeship',
    ...noun('degree apprenticeship', 'police constable degree apprenticeship', 'degree apprentice', 'pcda'),
    'degree apprenticeship route',
    'degree apprenticeship scheme',
    'degree apprenticeship programme',
    'pcda route',
    'pcda scheme',
  ),
  entryRoute(
    'degree_holder',
    ...noun('degree holder', 'degree holder entry programme', 'degree holder scheme', 'dhep'),
    'degree holder entry',
    'degree holder route',
    'degree holder entry route',
    'degree holder programme',
    'dhep route',
  ),
  entryRoute('direct_entry_detective', 'direct entry', ...noun('direct entry detective')),
  entryRoute(
    'transferee',
    'transfers from another force',
    'transfer from another force',
    'transfers from other forces',
    'transfers in',
    'transfers into the force',
    'transfer in',
    'transfers from elsewhere',
  ),
  {
    ...cameIn(
      'transferee',
      ...noun('transferee').flatMap((each) => [
        each,
        ...['another force', 'other forces', 'other police forces', 'another police force', 'elsewhere'].map(
          (where) => `${each} from ${where}`,
        ),
      ]),
    ),
    counts: 'people',
  },
  cameIn(
    'transferee',
    'transferred from another force',
    'transferred from other forces',
    'transferred from elsewhere',
    'transferred in',
    'transferred into the force',
    'transferred into your force',
    'transferred to your force from another',
    'came from another force',
    'came from other forces',
    ...['came over', 'came across', 'moved over', 'moved across', 'moved here'].flatMap((came) =>
      ['another force', 'other forces', 'another police force', 'other police forces'].map(
        (where) => `${came} from ${where}`,
      ),
    ),
    'joined from another force',
    'joined from other forces',
    'joined by transfer',
    'transferred over from another force',
    ...['transferred in', 'transferred into the force', 'transferred into your force', 'transferred'].flatMap((came) =>
      ['another force', 'other forces', 'another police force', 'other police forces', 'a different force'].map(
        (where) => `${came} from ${where}`,
      ),
    ),
  ),
]
