import { type Role, roles } from '../../kernel/index.ts'

/** What a role is called on a page, and what it lets a person do. */
export interface RoleTitle {
  readonly role: Role
  readonly title: string
  readonly may: string
}

const words: Record<Role, readonly [title: string, may: string]> = {
  learning: ['Learning and development', 'Keeps the course catalogue, curriculum, sessions and completions'],
  trainer: ['Trainer', 'Runs sessions and records who attended and how they did'],
  supervisor: ['Supervisor', 'Sees whether the people in their own units are in date'],
  responder: ['Responding officer', 'Takes in reports and assesses risk at the time of the call'],
  investigator: ['Investigator', 'Works the reports referred to their unit'],
  'professional-standards': ['Professional standards', 'Works allegations of abuse by people the force employs'],
  'foi-officer': [
    'Freedom of Information officer',
    'Takes in requests, answers their questions and sends the decision',
  ],
  analyst: ['Analyst', 'Runs measures and freezes figures'],
  auditor: ['Auditor', 'Reads the audit record and checks that nobody has changed it'],
  'restricted-auditor': [
    'Restricted audit',
    'Reads what the audit record says of restricted records, but for those they are kept out of. Given beside another role',
  ],
  'restricted-statistics': [
    'Restricted statistics',
    'May have exact numbers counted over restricted records. Given beside another role',
  ],
  administrator: ['Administrator', 'Adds people who sign in, sets their roles and imports files'],
}

export const roleTitles: readonly RoleTitle[] = roles.map((role) => {
  const [title, may] = words[role]
  return { role, title, may }
})

export const roleTitle = (role: Role): string => words[role][0]

/** The roles among these names, in the order of the list of roles; null if one of them is not a role. */
export function parseRoles(names: readonly string[]): readonly Role[] | null {
  const known = new Set<string>(roles)
  return names.every((name) => known.has(name)) ? roles.filter((role) => names.includes(role)) : null
}
