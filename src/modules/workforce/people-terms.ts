import { noun, type Term } from '../../kernel/meaning/index.ts'
import type { Rank, WorkforceRole } from './vocabulary.ts'

const role = (value: WorkforceRole, ...says: readonly string[]): Term => ({
  slot: 'role',
  value,
  says,
  counts: 'people',
})

const rank = (value: Rank, ...says: readonly string[]): Term => ({
  slot: 'rank',
  value,
  says: says.flatMap((each) => [each, `rank of ${each}`]),
  counts: 'people',
})

/** A detective is a police officer, whatever else. */
const detective = (value: Rank, ...says: readonly string[]): Term => ({
  ...rank(value, ...says),
  also: [{ slot: 'role', value: 'police_officer' }],
})

const staff = ['staff', 'members of staff', 'other staff', 'staff members', 'employees']
/** "PCSOs and staff": beside them, staff are police staff, and nobody else. */
const besideStaff = (value: WorkforceRole, ...names: readonly string[]): Term => ({
  slot: 'role',
  value: `${value}|police_staff`,
  counts: 'people',
  says: noun(...names).flatMap((name) =>
    ['and', 'or'].flatMap((and) => staff.flatMap((each) => [`${name} ${and} ${each}`, `${each} ${and} ${name}`])),
  ),
})

/** How people write what the force's people are, and of which rank. */
export const peopleTerms: readonly Term[] = [
  role(
    'police_officer',
    ...noun('police officer', 'officer', 'sworn officer', 'warranted officer', 'regular officer'),
    ...noun(
      'individual officer',
      'individual police officer',
      'uniformed officer',
      'police person',
      'policeman',
      'policewoman',
    ),
    ...noun('cop', 'copper'),
    'policemen',
    'policewomen',
    'bobby',
    'bobbies',
  ),
  role(
    'special_constable',
    ...noun('special constable', 'special officer', 'msc', 'special police constable'),
    'special constabulary',
    'specials',
  ),
  role('pcso', ...noun('pcso', 'community support officer', 'police community support officer'), 'pcso s'),
  role(
    'police_staff',
    ...noun('police staff member', 'civilian', 'civilian employee', 'police staff employee'),
    'police staff',
    'civilian staff',
    'support staff',
    'police support staff',
    ...noun('civilian worker', 'civilian staff member', 'civilian member of staff', 'support staff member'),
    ...noun('non warranted employee'),
    'civilian members of staff',
    'members of police staff',
    'members of the police staff',
    'civilian personnel',
    'non warranted staff',
  ),
  besideStaff('pcso', 'pcso', 'community support officer', 'police community support officer'),
  besideStaff('special_constable', 'special constable', 'special'),
  {
    slot: 'noun',
    value: 'people',
    says: ['people', 'person', 'persons', 'individuals', 'individual', 'somebody', 'someone', 'anybody', 'anyone'],
    counts: 'people',
  },
  {
    slot: 'population',
    value: 'own',
    counts: 'people',
    says: [
      ...noun('employee', 'staff member', 'member of staff', 'member of your force', 'member of the force'),
      'members of staff',
      'individual members of staff',
      'members of your force',
      'members of the force',
      'members of your staff',
      'members of your workforce',
      'members of the workforce',
      'members of your constabulary',
      'your people',
      'its people',
      'staff',
      'personnel',
      'workforce',
      ...['officers', 'police officers', 'officer', 'police officer'].flatMap((officers) =>
        ['and', 'or', 'and or'].flatMap((and) =>
          [
            ...['staff', 'police staff', 'civilian staff', 'other staff', 'employees', 'personnel', 'members of staff'],
            ...noun('staff member', 'member of staff'),
          ].map((staff) => `${officers} ${and} ${staff}`),
        ),
      ),
      'officers staff',
      ...noun('police employee', 'force employee', 'police worker', 'worker', 'colleague'),
      ...noun('member of police personnel', 'member of personnel', 'member of the police force'),
      'members of personnel',
      'members of the police force',
      'members of the constabulary',
      'members of the workforce',
      'police personnel',
      'police workforce',
      'staff and officers',
      'staff or officers',
      'people in your force',
      'people in the force',
      'people in your workforce',
      'people on your staff',
      ...noun('member of your organisation', 'serving member of the force', 'force member'),
      'members of your organisation',
      'serving members of the force',
      'serving members of your force',
      'people you employ',
      'your own people',
      'the force own people',
      ...['people', 'persons', 'individuals', 'anyone', 'anybody', 'someone', 'somebody', 'those'].flatMap((who) =>
        [
          ...['employed', 'in your employ', 'in the employ of', 'on your payroll', 'on the payroll'],
          ...['working', 'who work', 'who works', 'serving', 'employed'].flatMap((work) =>
            ['you', 'the force', 'your force', 'the constabulary', 'your constabulary'].flatMap((whom) =>
              work === 'employed' ? [`${work} by ${whom}`] : [`${work} for ${whom}`, `${work} with ${whom}`],
            ),
          ),
        ].map((where) => `${who} ${where}`),
      ),
    ],
  },
  rank(
    'student_officer',
    ...noun('student officer', 'student police officer', 'probationer', 'student constable', 'probationary constable'),
    ...noun('probationary officer', 'probationary police officer'),
  ),
  rank('constable', ...noun('constable', 'police constable', 'pc', 'p c'), 'pc s'),
  detective('trainee_detective_constable', ...noun('trainee detective constable', 'trainee detective', 'tdc')),
  detective(
    'detective_constable',
    ...noun('detective constable', 'dc', 'det con', 'det constable', 'detective con'),
    'dc s',
  ),
  rank(
    'sergeant',
    ...noun('sergeant', 'police sergeant', 'sgt', 'police sgt', 'sarge', 'uniformed sergeant'),
    'ps',
    'ps s',
  ),
  detective(
    'detective_sergeant',
    ...noun('detective sergeant', 'det sgt', 'detective sgt', 'det sergeant'),
    'ds',
    'dss',
    'ds s',
  ),
  rank('inspector', ...noun('inspector', 'police inspector', 'insp', 'police insp', 'uniformed inspector')),
  detective(
    'detective_inspector',
    ...noun('detective inspector', 'det insp', 'detective insp', 'det inspector'),
    'di',
    'dis',
    'di s',
  ),
  rank('chief_inspector', ...noun('chief inspector', 'chief insp', 'ch insp', 'police chief inspector')),
  detective(
    'detective_chief_inspector',
    ...noun('detective chief inspector', 'dci', 'det ch insp', 'detective chief insp'),
    'dci s',
  ),
  rank('superintendent', ...noun('superintendent', 'supt', 'police superintendent')),
  detective('detective_superintendent', ...noun('detective superintendent', 'det supt', 'detective supt')),
  rank('chief_superintendent', ...noun('chief superintendent', 'chief supt', 'ch supt')),
  // A rank that the record does not tell from its neighbours.
  { slot: 'light', value: 'detective_chief_superintendent', says: noun('detective chief superintendent') },
  rank('chief_officer', ...noun('chief officer', 'chief constable', 'chief police officer')),
  {
    slot: 'rank',
    value:
      'trainee_detective_constable|detective_constable|detective_sergeant|detective_inspector|detective_chief_inspector|detective_superintendent',
    says: noun('detective', 'detective officer', 'police detective', 'cid officer'),
    counts: 'people',
    also: [{ slot: 'role', value: 'police_officer' }],
  },
]
