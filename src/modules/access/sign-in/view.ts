import {
  csrfField,
  govukButton,
  govukWarningText,
  type Html,
  heading,
  html,
  nothing,
  type PageRequest,
  paragraph,
  subheading,
} from '../../../web/index.ts'
import { roleTitles } from '../role-titles.ts'
import type { User } from '../user.ts'

export interface SignInWays {
  /** The invented people of a sample force; null in a force of real people. */
  readonly samplePeople: readonly User[] | null
  /** Whether the force's identity provider is set up. */
  readonly provider: boolean
  /** Where the person goes once signed in. */
  readonly next: string
}

export function signInView(request: PageRequest, ways: SignInWays): Html {
  const { samplePeople, provider, next } = ways
  return html`${heading('Sign in')}
${provider ? withProvider(next) : nothing}
${samplePeople ? asSamplePerson(request, samplePeople, next) : nothing}
${provider || samplePeople ? nothing : noWayIn}`
}

const withProvider = (next: string): Html => html`${paragraph('Use the account your force gave you.')}
${govukButton({ text: 'Sign in with your force account', href: `/sign-in/oidc?next=${encodeURIComponent(next)}` })}`

const noWayIn = html`${paragraph('Nobody can sign in yet: this force has not been connected to its identity provider.')}
<p class="govuk-body">Whoever runs Candour can set <code>CANDOUR_OIDC_ISSUER</code>, <code>CANDOUR_OIDC_CLIENT_ID</code> and <code>CANDOUR_OIDC_CLIENT_SECRET</code>, and add people with <code>candour user add</code>.</p>`

function asSamplePerson(request: PageRequest, people: readonly User[], next: string): Html {
  const byRole = roleTitles
    .map((each) => ({ ...each, people: people.filter(({ roles }) => roles[0] === each.role) }))
    .filter((each) => each.people.length > 0)
  return html`${govukWarningText({ text: 'Sample force: no real people', iconFallbackText: 'Warning' })}
${paragraph('Everyone below is invented. Choose whose work you want to see; no password is needed.')}
<form method="post" action="/sign-in/sample" novalidate>
${csrfField(request)}
<input type="hidden" name="next" value="${next}">
${byRole.map(
  ({ title, does, people }) => html`${subheading(title)}
${paragraph(`${does}.`)}
<div class="govuk-button-group">${people.map(({ userId, name }) =>
    govukButton({ text: `Sign in as ${name}`, name: 'user', value: userId, classes: 'govuk-button--secondary' }),
  )}</div>`,
)}
</form>`
}
