import { noun, senses, type Term, verb } from '../../kernel/meaning/index.ts'
import type { EntryRoute, LeaverReason, Rank, UnitKind, WorkforceRole } from './vocabulary.ts'

const role = (value: WorkforceRole, ...says: readonly string[]): Term => ({
  slot: 'role',
  value,
  says,
  counts: 'people',
})

const rank = (value: Rank, ...says: readonly string[]): Term => ({
  slot: 'rank',
  value,
  says,
  counts: 'people',
})

/** A detective is a police officer, whatever else. */
const detective = (value: Rank, ...says: readonly string[]): Term => ({
  ...rank(value, ...says),
  also: [{ slot: 'role', value: 'police_officer' }],
})

const unitKind = (value: UnitKind, ...says: readonly string[]): Term => ({ slot: 'unit_kind', value, says })

const leaverReason = (value: LeaverReason, ...says: readonly string[]): Term => ({
  slot: 'leaver_reason',
  value,
  says,
  also: [{ slot: 'event', value }],
})

const entryRoute = (value: EntryRoute, ...says: readonly string[]): Term => ({ slot: 'entry_route', value, says })

/** How people write what the force's people are, where they work, and that they came, are there, or went. */
export const workforceTerms: readonly Term[] = [
  role(
    'police_officer',
    ...noun('police officer', 'officer', 'sworn officer', 'warranted officer', 'regular officer'),
    ...noun('uniformed officer', 'police person', 'policeman', 'policewoman'),
    'policemen',
    'policewomen',
  ),
  role('special_constable', ...noun('special constable', 'special officer', 'msc'), 'special constabulary', 'specials'),
  role('pcso', ...noun('pcso', 'community support officer', 'police community support officer'), 'pcso s'),
  role(
    'police_staff',
    ...noun('police staff member', 'civilian', 'civilian employee', 'police staff employee'),
    'police staff',
    'civilian staff',
    'support staff',
    'police support staff',
  ),
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
      'officers and staff',
      'officers or staff',
      'officers staff',
      'police officers and staff',
      'police officers and police staff',
      'officers and police staff',
    ],
  },
  rank('student_officer', ...noun('student officer', 'student police officer', 'probationer', 'student constable')),
  rank('constable', ...noun('constable', 'police constable', 'pc'), 'pc s'),
  detective('trainee_detective_constable', ...noun('trainee detective constable', 'trainee detective', 'tdc')),
  detective('detective_constable', ...noun('detective constable', 'dc'), 'dc s'),
  rank('sergeant', ...noun('sergeant', 'police sergeant'), 'ps'),
  detective('detective_sergeant', ...noun('detective sergeant'), 'ds', 'ds s'),
  rank('inspector', ...noun('inspector', 'police inspector')),
  detective('detective_inspector', ...noun('detective inspector'), 'di', 'dis'),
  rank('chief_inspector', ...noun('chief inspector')),
  detective('detective_chief_inspector', ...noun('detective chief inspector', 'dci')),
  rank('superintendent', ...noun('superintendent')),
  detective('detective_superintendent', ...noun('detective superintendent')),
  rank('chief_superintendent', ...noun('chief superintendent')),
  rank('chief_officer', ...noun('chief officer', 'chief constable')),
  {
    slot: 'rank',
    value:
      'trainee_detective_constable|detective_constable|detective_sergeant|detective_inspector|detective_chief_inspector|detective_superintendent',
    says: noun('detective', 'detective officer', 'police detective'),
    counts: 'people',
    also: [{ slot: 'role', value: 'police_officer' }],
  },
  unitKind('community_safety', ...noun('community safety unit', 'community safety team', 'csu')),
  unitKind(
    'rasso',
    ...noun('rasso', 'rasso unit', 'rasso team', 'rape and serious sexual offences unit'),
    ...noun('rape and serious sexual offence unit', 'rape and serious sexual offences team'),
  ),
  unitKind('daso', ...noun('daso', 'daso unit', 'domestic abuse and sexual offences unit')),
  unitKind('response_team', ...noun('response team', 'response unit')),
  unitKind('neighbourhood', ...noun('neighbourhood team', 'safer neighbourhood team', 'neighbourhood unit')),
  unitKind('public_access', ...noun('public access office', 'front office', 'front counter')),
  unitKind(
    'criminal_investigation',
    ...noun('cid', 'criminal investigation department', 'criminal investigations department'),
  ),
  unitKind('professional_standards', 'professional standards', 'professional standards department', 'psd'),
  unitKind('training', ...noun('training unit', 'training department', 'training team', 'training school')),
  // "Posted in training" are no people who were trained.
  {
    slot: 'unit_kind',
    value: 'training',
    says: ['posted in training', 'posted to training', 'work in training', 'working in training', 'worked in training'],
    also: [{ slot: 'event', value: 'in_post' }],
  },
  {
    slot: 'event',
    value: 'in_post',
    says: [
      ...verb('employ', 'work'),
      'in post',
      'in service',
      'serving',
      'serve',
      'posted',
      'based',
      'on your strength',
      'on the strength',
      'strength',
      'headcount',
      'workforce strength',
    ],
  },
  {
    slot: 'event',
    value: 'in_post',
    // A force has people in post; a policy or a course it merely has.
    also: senses('light', 'have'),
    says: [
      'do you have',
      'did you have',
      'does your force have',
      'did your force have',
      'does the force have',
      'did the force have',
    ],
  },
  {
    slot: 'state',
    value: 'current',
    says: ['currently', 'current', 'at present', 'presently', 'now', 'still', 'at the moment', 'today'],
  },
  { slot: 'state', value: 'former', says: ['former', 'formerly', 'ex', 'previously serving'] },
  {
    slot: 'event',
    value: 'joined',
    says: [
      ...verb('join'),
      ...noun('joiner', 'recruit', 'new recruit'),
      ...verb('recruit'),
      'new joiners',
      'started with you',
    ],
  },
  { slot: 'event', value: 'left', says: ['left', 'leave', 'leaves', 'leaving', 'departed', ...noun('leaver')] },
  leaverReason('resigned', ...verb('resign'), ...noun('resignation')),
  leaverReason('retired', ...verb('retire'), ...noun('retirement')),
  entryRoute('direct_entry_detective', 'direct entry', ...noun('direct entry detective')),
  entryRoute('transferee', ...noun('transferee'), 'transferred from another force'),
  {
    slot: 'noun',
    value: 'force',
    says: [...noun('force', 'police force', 'constabulary', 'organisation', 'service', 'police service')],
  },
  { slot: 'noun', value: 'post', says: noun('post', 'position', 'role', 'job'), counts: 'posts' },
  { slot: 'state', value: 'vacant', says: ['vacant', ...noun('vacancy')] },
]
