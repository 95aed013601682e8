import {
  type Permission,
  permissions,
  permissionWords,
  powerfulRoles,
  type RoleTitle,
  rolesByName,
  rolesThat,
  roleTitle,
  roleTitles,
} from '../../../kernel/index.ts'
import { type Html, heading, html, paragraph, subheading, table } from '../../../web/index.ts'

/** Both ways through the table: what each role may do, and who may do each thing. Text wraps, so that it holds on a phone. */
export const permissionsView = (): Html => html`
${heading('Who may do what')}
${paragraph(
  'Each page, file and count asks for a permission, and so does the database, row by row. A role is a set of permissions; who holds several roles has all of theirs. Need to know stands above it: whoever is kept out of a report or a case stays out of it, whatever they hold.',
)}
${subheading('Roles')}
${table<RoleTitle>({
  caption: 'Roles',
  captionHidden: true,
  rows: roleTitles,
  columns: [
    { heading: 'Role', rowHeader: true, cell: ({ title }) => title },
    { heading: 'What it is for', cell: ({ does }) => `${does}.` },
    { heading: 'How it is given', cell: howGiven },
    { heading: 'Permissions', numeric: true, cell: ({ role }) => heldBy(role).length },
  ],
})}
${subheading('Permissions')}
${table<Permission>({
  caption: 'Permissions',
  captionHidden: true,
  rows: permissions,
  columns: [
    { heading: 'What it lets somebody do', rowHeader: true, cell: (each) => `${permissionWords[each]}.` },
    { heading: 'Held by', cell: (each) => holders(each) },
    { heading: 'Its name', cell: (each) => each },
  ],
})}`

const heldBy = (role: RoleTitle['role']) => permissions.filter((each) => rolesThat(each).includes(role))

function howGiven({ role }: RoleTitle): string {
  if (rolesByName.includes(role)) return 'By two administrators, beside another role'
  return powerfulRoles.includes(role) ? 'By two administrators' : 'By an administrator'
}

function holders(permission: Permission): string {
  const held = rolesThat(permission)
  if (held.length === roleTitles.length) return 'Everybody'
  const allOwn =
    held.length === roleTitles.length - rolesByName.length && !held.some((each) => rolesByName.includes(each))
  return allOwn ? 'All but restricted audit and restricted statistics' : held.map(roleTitle).join(', ')
}
