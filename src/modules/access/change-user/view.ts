import { commandLineUserId, type Role, systemUserId, writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  errorFor,
  type FormError,
  govukButton,
  govukInsetText,
  govukRadios,
  type Html,
  heading,
  html,
  mojTimeline,
  nothing,
  type PageRequest,
  subheading,
  summaryList,
} from '../../../web/index.ts'
import { proposalLinks } from '../powers/proposal-links.ts'
import type { Proposal } from '../powers/proposals.queries.ts'
import { roleCheckboxes } from '../role-checkboxes.ts'
import { roleTitle } from '../role-titles.ts'
import { staffNumberInput } from '../staff-number-input.ts'
import type { User } from '../user.ts'
import type { WorkforcePerson } from '../works-where.queries.ts'
import type { UserVersion } from './user-history.queries.ts'

export interface ChangeUserEntered {
  readonly roles: readonly Role[]
  readonly may: string
  readonly staffNumber: string
}

/** What the record holds of a user. */
export interface UserShown {
  readonly user: User
  readonly person: WorkforcePerson | undefined
  readonly versions: readonly UserVersion[]
  /** Powerful roles that wait for another administrator. */
  readonly waiting: readonly Proposal[]
  /** Browsers in which the person is signed in. */
  readonly signedIn: number
}

export function userView(
  request: PageRequest,
  { user, person, versions, waiting, signedIn }: UserShown,
  entered: ChangeUserEntered,
  errors: readonly FormError[],
): Html {
  const self = request.signedIn.userId === user.userId
  return html`${heading(user.name)}
${summaryList([
  { key: 'Email address', value: user.email },
  { key: 'Roles', value: user.roles.map(roleTitle).join(', ') || 'None' },
  { key: 'Workforce record', value: person ? `${person.name}, ${person.staffNumber}` : 'Not linked' },
  { key: 'May sign in', value: user.active ? 'Yes' : 'No' },
  { key: 'Signed in now', value: signedIn === 0 ? 'No' : signedIn === 1 ? 'In 1 browser' : `In ${signedIn} browsers` },
  { key: 'Kind', value: user.sample ? 'Sample person: invented, and anyone can sign in as them' : null },
])}
${waiting.length > 0 ? html`${subheading('Roles that wait for another administrator')}${proposalLinks(waiting)}` : nothing}
${signedIn > 0 && !self ? endSessions(request, user) : nothing}
${self ? govukInsetText({ text: 'You cannot change your own roles. Ask another administrator to do it.' }) : changeForm(request, user, entered, errors)}
${subheading('History')}
${mojTimeline(versions.map(item), 3)}`
}

const endSessions = (request: PageRequest, user: User): Html =>
  html`<form method="post" action="/users/${user.userId}/end-sessions" novalidate>${csrfField(request)}
${govukButton({ text: 'Sign this person out everywhere', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`

const changeForm = (
  request: PageRequest,
  user: User,
  entered: ChangeUserEntered,
  errors: readonly FormError[],
): Html => html`<form method="post" action="/users/${user.userId}" novalidate>
${csrfField(request)}
${govukRadios({
  name: 'may',
  idPrefix: 'may',
  classes: 'govuk-radios--inline',
  fieldset: { legend: { text: 'May this person sign in?', classes: 'govuk-fieldset__legend--m' } },
  errorMessage: errorFor(errors, 'may'),
  value: entered.may,
  items: [
    { value: 'sign-in', text: 'Yes' },
    { value: 'not-sign-in', text: 'No' },
  ],
})}
${staffNumberInput(entered.staffNumber, errors)}
${roleCheckboxes('Roles', entered.roles, errors)}
${govukButton({ text: 'Save changes', preventDoubleClick: true })}
</form>`

const item = (version: UserVersion, index: number, versions: readonly UserVersion[]) => ({
  title: index === versions.length - 1 ? 'Added' : version.active ? 'Changed' : 'Stopped from signing in',
  by: version.recordedByName ?? nobody(version.recordedBy),
  at: version.recordedAt,
  atText: writeMoment(version.recordedAt),
  body: version.roles.map(roleTitle).join(', '),
})

const nobody = (userId: string): string =>
  userId === commandLineUserId ? 'the command line' : userId === systemUserId ? 'Candour' : 'somebody unknown'
