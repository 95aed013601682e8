/**
 * Who may do what: the one table of it. Pages, files, measures and the database's policies ask for a permission, never for
 * a role.
 *
 * - **A new permission** is a line below, under the heading it belongs to (noun.verb, and what it lets somebody do), and its
 *   name among what each role `holds`. One that a policy asks for (`kernel.may('…')`) stands under `ofTheRecord`.
 * - **A new role** is an entry of `roleTable`. Nobody gives a role that is `powerful` alone. A role whose name begins with
 *   `restricted-` is given by name, beside another role, and counts only after the stronger sign-in.
 *
 * Neither needs a migration. Tests hold the table to the policies and to the routes (`test/database/permissions.test.ts`).
 */

/**
 * Permissions that the database's policies ask for; pages may ask for them too. Those asked of every row of long lists come
 * first: the policies look for a name from the front.
 */
const ofTheRecord = {
  'record.use': 'Sees what is open to all staff, and opens the files from which rows came',
  'report.read': 'Reads reports, but restricted ones only where named for them',
  'report.read-restricted': 'Reads restricted reports, but those they are kept out of',
  'restricted.count': 'Counts reports and conduct cases, restricted ones among them, without reading them',
  'case.read': 'Reads conduct cases, but those they are kept out of',
  'case.read-where-named': 'Reads the conduct cases for which they are named',
  'request.read': 'Reads requests and their answers, but neither letters nor who asked',
  'restricted-figure.read': 'Reads figures counted over restricted things',
  'elearning.manage': 'Brings courses in for people to take here, and sees who took them',
  'statement.read': 'Reads what learning platforms say that people did',
  'user.change': 'Adds people who sign in, sets their roles, and agrees to powerful roles that somebody else proposed',
  'session.end': 'Sees where people are signed in, and signs them out',
  'power.read': 'Sees which powerful roles were proposed, given and refused',
  'audit.read': 'Reads the audit record',
  'audit.verify': 'Checks that nobody has changed the audit record',
  'audit.read-restricted': 'Reads what the audit record says of restricted things, but of those they are kept out of',
  'import.read-restricted': 'Opens files of restricted things that others sent, but for what they are kept out of',
  'keep-out.extend': 'Sends files from which the lists of who is kept out of restricted things follow',
  'report.record': 'Records a report in a form',
  'restricted.import': 'Sends files of reports, risk assessments, referrals and conduct cases',
  'response-rule.import': 'Sends files of definitions and of the routing policy',
  'case.record': 'Records what happens in a conduct case',
  'request.answer': 'Takes in requests, reads their letters, answers and decides',
  'request.publish': 'Publishes a request in the disclosure log',
  'standing-answer.record': 'Records standing answers to questions that come again',
  'statement.record': 'Records what a learning platform says that people did',
  'statement.match': 'Turns statements of learning platforms into evidence by the rules',
  'match-rule.change': 'Sets the rules by which statements become evidence, and says who a statement is about',
  'learning-source.manage': 'Connects learning platforms and gives them credentials',
  'help-service.import': 'Sends the file of services that help',
  'feedback.read': 'Reads what visitors of the public site say of it',
} as const

/** Permissions of pages, files and measures alone: what stands behind them is open to all staff, or guarded by another. */
const ofPages = {
  'user.read': 'Sees who can sign in, and what they may do',
  'permission.read': 'Sees which role may do what',
  'security.read': 'Reads what protects the record',
  'backup.follow': 'Is told on the home page how backups stand',
  'staff.read': 'Sees who works where',
  'unit.lead': 'Is told on the home page about the people in the units they answer for',
  'workforce.import': 'Sends files of units, people and posts',
  'workforce.count': 'Runs measures of people and posts',
  'course.read': 'Reads the course catalogue and what is taught',
  'completion.record': 'Records a completion in a form',
  'course.import': 'Sends files of courses, what they teach, who needs them and who finished them',
  'session.import': 'Sends files of sessions, bookings and evaluations',
  'person-training.read': 'Sees what a person was trained in',
  'training.run': 'Is told on the home page of coming sessions and overdue training',
  'training.count': 'Runs measures of training',
  'handling.read': 'Answers with how a report is handled',
  'report.work': 'Is told on the home page of the reports they work',
  'routing-policy.follow': 'Is told on the home page how a report is routed',
  'policy.read': 'Reads the force’s policies',
  'policy.import': 'Sends files of policies',
  'policy.count': 'Answers with what the force’s policies are and say',
  'policy.follow': 'Is told on the home page of policies to look at again',
  'funding.import': 'Sends files of funding, demand and recommendations',
  'funding.count': 'Runs measures of funding and recommendations',
  'recommendation.follow': 'Is told on the home page of recommendations that are open',
  'statistics.read': 'Opens the statistics; each measure says besides who may run it',
  'figure.work': 'Is told on the home page of figures, and is led to a measure wherever one is named',
  'request.follow': 'Is told on the home page of requests that are due',
  'standing-answer.import': 'Sends files of standing answers',
  'import.list': 'Reads the list of all files that were sent',
  'import.follow': 'Is told on the home page of files that were sent',
  'restricted.count-exactly': 'Has exact numbers counted over restricted things',
} as const

/** What each permission lets somebody do, in words that follow “a person who holds it”. */
export const permissionWords = { ...ofTheRecord, ...ofPages } as const
/** What somebody may do: `report.read`. */
export type Permission = keyof typeof permissionWords
export const permissions = Object.keys(permissionWords) as readonly Permission[]

/** Whether the database's policies ask for a permission, or pages alone do. */
export const isOfTheRecord = (permission: Permission): boolean => permission in ofTheRecord

/**
 * Permissions that are of no use without others: who holds the first needs the rest, which the policies behind it ask for.
 * All lean on `record.use`, and counting on the statistics is for each measure to say.
 */
export const leansOn: Partial<Readonly<Record<Permission, readonly Permission[]>>> = {
  'user.change': ['user.read', 'power.read', 'session.end'],
  'restricted.count': ['restricted-figure.read', 'statistics.read'],
  'restricted.import': ['keep-out.extend'],
  'report.read-restricted': ['report.read'],
  'report.record': ['report.read'],
  'report.work': ['report.read'],
  'case.record': ['case.read'],
  'request.answer': ['request.read', 'restricted.count', 'standing-answer.record'],
  'request.publish': ['request.answer'],
  'request.follow': ['request.read'],
  'standing-answer.import': ['standing-answer.record'],
  'workforce.import': ['keep-out.extend'],
  'elearning.manage': ['statement.read'],
  'statement.record': ['statement.read'],
  'statement.match': ['statement.read'],
  'match-rule.change': ['statement.read'],
  'learning-source.manage': ['statement.read'],
  'figure.work': ['statistics.read', 'restricted-figure.read'],
  'policy.follow': ['policy.read'],
}

interface RoleEntry {
  readonly title: string
  /** What it lets a person do, in a line. */
  readonly does: string
  /** A second administrator agrees before anybody has it. */
  readonly powerful?: true
  readonly holds: readonly Permission[]
}

/** What every member of the force may do. */
const staff = ['record.use', 'staff.read', 'course.read', 'policy.read'] as const
/** The open facts of the force, counted. */
const counts = ['statistics.read', 'training.count', 'workforce.count', 'policy.count', 'funding.count'] as const

const roleTable = {
  learning: {
    title: 'Learning and development',
    does: 'Keeps the course catalogue, curriculum, sessions and completions',
    holds: [
      ...staff,
      ...counts,
      ...['person-training.read', 'training.run', 'policy.follow', 'recommendation.follow'],
      ...['workforce.import', 'course.import', 'session.import', 'standing-answer.record', 'keep-out.extend'],
      'completion.record',
      ...['import.list', 'import.follow', 'elearning.manage'],
      ...['statement.read', 'statement.record', 'match-rule.change'],
    ],
  },
  trainer: {
    title: 'Trainer',
    does: 'Runs sessions and records who attended and how they did',
    holds: [...staff, 'training.count', 'person-training.read', 'training.run', 'session.import'],
  },
  supervisor: {
    title: 'Supervisor',
    does: 'Sees whether the people in their own units are in date',
    holds: [
      ...staff,
      ...counts,
      ...[
        'unit.lead',
        'person-training.read',
        'report.read',
        'report.record',
        'handling.read',
        'routing-policy.follow',
      ],
    ],
  },
  responder: {
    title: 'Responding officer',
    does: 'Takes in reports and assesses risk at the time of the call',
    holds: [...staff, 'report.read', 'report.record', 'report.work', 'handling.read', 'routing-policy.follow'],
  },
  investigator: {
    title: 'Investigator',
    does: 'Works the reports referred to their unit',
    holds: [...staff, 'report.read', 'report.work', 'handling.read', 'routing-policy.follow', 'case.read-where-named'],
  },
  'professional-standards': {
    title: 'Professional standards',
    does: 'Works allegations of abuse by people the force employs',
    powerful: true,
    holds: [
      ...staff,
      ...counts,
      ...['case.read', 'case.record', 'report.read', 'report.read-restricted', 'report.record', 'handling.read'],
      ...['restricted.count', 'restricted-figure.read', 'restricted.import', 'import.read-restricted'],
      ...['keep-out.extend', 'response-rule.import', 'policy.import', 'request.read', 'person-training.read'],
      ...['policy.follow', 'recommendation.follow'],
    ],
  },
  'foi-officer': {
    title: 'Freedom of Information officer',
    does: 'Takes in requests, answers their questions and sends the decision',
    powerful: true,
    holds: [
      ...staff,
      ...counts,
      ...['request.read', 'request.answer', 'request.publish', 'request.follow', 'policy.follow'],
      ...['standing-answer.record', 'standing-answer.import', 'policy.import', 'import.list'],
      ...['figure.work', 'restricted.count', 'restricted-figure.read', 'handling.read'],
    ],
  },
  analyst: {
    title: 'Analyst',
    does: 'Runs measures and freezes figures',
    holds: [
      ...staff,
      ...counts,
      ...['figure.work', 'restricted.count', 'restricted-figure.read', 'handling.read', 'request.read'],
      ...['funding.import', 'import.list', 'feedback.read', 'recommendation.follow'],
    ],
  },
  auditor: {
    title: 'Auditor',
    does: 'Reads the audit record and checks that nobody has changed it',
    powerful: true,
    holds: [
      ...staff,
      ...counts,
      ...['audit.read', 'audit.verify', 'power.read', 'permission.read', 'security.read'],
      ...['person-training.read', 'restricted-figure.read', 'request.read', 'import.list'],
      ...['request.follow', 'policy.follow', 'recommendation.follow'],
    ],
  },
  administrator: {
    title: 'Administrator',
    does: 'Adds people who sign in, sets their roles and imports files',
    powerful: true,
    holds: [
      ...staff,
      ...['user.read', 'user.change', 'session.end', 'power.read', 'permission.read', 'security.read'],
      ...['backup.follow', 'feedback.read', 'import.list', 'import.follow', 'keep-out.extend'],
      ...['workforce.import', 'course.import', 'session.import', 'policy.import', 'funding.import'],
      ...['restricted.import', 'response-rule.import', 'help-service.import'],
      ...['standing-answer.record', 'standing-answer.import', 'elearning.manage'],
      ...['statement.read', 'statement.match', 'match-rule.change', 'learning-source.manage'],
    ],
  },
  'restricted-auditor': {
    title: 'Restricted audit',
    does: 'Reads what the audit record says of restricted records, but for those they are kept out of. Given beside another role',
    powerful: true,
    holds: ['record.use', 'audit.read-restricted', 'import.read-restricted'],
  },
  'restricted-statistics': {
    title: 'Restricted statistics',
    does: 'May have exact numbers counted over restricted records. Given beside another role',
    powerful: true,
    holds: ['record.use', 'restricted.count-exactly'],
  },
} as const satisfies Readonly<Record<string, RoleEntry>>

/** What a person may be in Candour. A person can hold several roles at once. */
export type Role = keyof typeof roleTable
export const roles = Object.keys(roleTable) as readonly Role[]

const entryOf = (role: Role): RoleEntry => roleTable[role]

/** What a role is called on a page, and what it lets a person do. */
export interface RoleTitle {
  readonly role: Role
  readonly title: string
  readonly does: string
}

export const roleTitles: readonly RoleTitle[] = roles.map((role) => ({
  role,
  title: roleTitle(role),
  does: entryOf(role).does,
}))

export function roleTitle(role: Role): string {
  return entryOf(role).title
}

/** The roles that nobody gives alone: a second administrator agrees. The database holds to it (`access.power_grant`). */
export const powerfulRoles: readonly Role[] = roles.filter((role) => entryOf(role).powerful)

/**
 * Given by name to somebody who holds another role already, and never of effect for a party: each opens what is written
 * or counted about restricted things, but for those that the holder is kept out of. The database knows them by the same.
 */
export const rolesByName: readonly Role[] = roles.filter((role) => role.startsWith('restricted-'))

/** Whether somebody holds a role that can stand alone. */
export const hasRoleOfOwn = (held: readonly Role[]): boolean => held.some((role) => !rolesByName.includes(role))

/** The roles as which Candour itself acts, and what acts through it: none of them is a person who signs in. */
export const rolesOf = {
  candour: ['administrator'],
  /** Whoever runs commands on the machine holds the database. */
  commandLine: [
    'administrator',
    'learning',
    'foi-officer',
    'analyst',
    'auditor',
    'professional-standards',
    'restricted-auditor',
    'restricted-statistics',
  ],
  /** Brings what the desk wrote in an earlier version to the form of this one. */
  desk: ['foi-officer'],
  /** A learning platform does the learning team's work, in its own name. */
  learningSource: ['learning'],
  /** A course that a learner has open. */
  course: ['responder'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

const held = new Map<Role, ReadonlySet<Permission>>(roles.map((role) => [role, new Set(entryOf(role).holds)]))

/** The roles that hold a permission, in the order of the table. */
export const rolesThat = (permission: Permission): readonly Role[] =>
  roles.filter((role) => held.get(role)?.has(permission))

/** Whether somebody may do one of these. */
export const may = (actor: { readonly roles: readonly Role[] }, ...anyOf: readonly Permission[]): boolean =>
  actor.roles.some((role) => anyOf.some((permission) => held.get(role)?.has(permission)))

type PolicySettings = Readonly<Record<'candour.permissions' | 'candour.ordinary_roles', string>>

/** The settings by which the policies know what the holder of these roles may do, and which roles one person may give. */
export function policySettings(of: readonly Role[]): PolicySettings {
  const key = of.join()
  const known = settingsKnown.get(key)
  if (known) return known
  const settings = {
    'candour.permissions': listed(permissions.filter((each) => isOfTheRecord(each) && may({ roles: of }, each))),
    // Those that are not powerful: a role that the database hears nothing of is powerful to it.
    'candour.ordinary_roles': listed(roles.filter((role) => !powerfulRoles.includes(role))),
  }
  settingsKnown.set(key, settings)
  return settings
}

const settingsKnown = new Map<string, PolicySettings>()
const listed = (names: readonly string[]) => (names.length === 0 ? '' : `,${names.join(',')},`)
