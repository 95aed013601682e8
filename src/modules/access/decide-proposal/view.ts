import { writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  errorFor,
  type FormError,
  govukButton,
  govukInsetText,
  govukRadios,
  govukTextarea,
  type Html,
  heading,
  html,
  nothing,
  type PageRequest,
  paragraph,
  summaryList,
} from '../../../web/index.ts'
import type { Proposal } from '../powers/proposals.queries.ts'
import { whoProposed } from '../powers/who.ts'
import { roleTitles } from '../role-titles.ts'

export interface ProposalShown {
  readonly proposal: Proposal
  /** Whether its person may sign in now. */
  readonly active: boolean
  /** Why the reader may not agree; null where they may. */
  readonly why: string | null
}

interface Entered {
  readonly decision: string
  readonly reason: string
}

export function proposalView(
  request: PageRequest,
  { proposal, active, why }: ProposalShown,
  entered: Entered,
  errors: readonly FormError[],
): Html {
  const given = roleTitles.filter(({ role }) => proposal.roles.includes(role))
  return html`${heading(`Roles for ${proposal.userName}`)}
${paragraph('These roles can do harm in the wrong hands, so two administrators give them. Agree only if you know this person and why they need them.')}
${summaryList([
  { key: 'Person', value: html`<a class="govuk-link" href="/users/${proposal.userId}">${proposal.userName}</a>` },
  {
    key: 'Roles',
    value: html`<ul class="govuk-list">${given.map(({ title, does }) => html`<li><strong>${title}.</strong> ${does}.</li>`)}</ul>`,
  },
  { key: 'May sign in', value: maySignIn(proposal, active) },
  { key: 'Proposed by', value: `${whoProposed(proposal)}, ${writeMoment(proposal.proposedAt)}` },
  { key: 'Decided', value: decided(proposal) },
])}
${why === null ? nothing : govukInsetText({ text: why })}
${proposal.agreed === null && proposal.userId !== request.signedIn.userId ? decisionForm(request, proposal, why, entered, errors) : nothing}`
}

function maySignIn({ agreed, activates }: Proposal, active: boolean): string {
  if (active) return 'Yes'
  return agreed === null && activates ? 'No. They may from the moment you agree' : 'No'
}

function decided({ agreed, decidedAt, decidedByName, decisionReason }: Proposal): string {
  if (agreed === null || decidedAt === null) return 'Not yet'
  const who = `${decidedByName ?? 'Somebody'}, ${writeMoment(decidedAt)}`
  return agreed ? `Agreed by ${who}` : `Refused by ${who}: ${decisionReason ?? ''}`
}

const decisionForm = (
  request: PageRequest,
  proposal: Proposal,
  why: string | null,
  entered: Entered,
  errors: readonly FormError[],
): Html => html`<form method="post" action="/users/proposals/${proposal.proposalId}" novalidate>
${csrfField(request)}
${govukRadios({
  name: 'decision',
  idPrefix: 'decision',
  fieldset: { legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--m' } },
  errorMessage: errorFor(errors, 'decision'),
  value: entered.decision,
  items: [
    ...(why === null ? [{ value: 'agree', text: 'I agree: give these roles' }] : []),
    {
      value: 'refuse',
      text: proposal.proposedBy === request.signedIn.userId ? 'Take the proposal back' : 'I do not agree',
    },
  ],
})}
${govukTextarea({
  id: 'reason',
  name: 'reason',
  rows: '3',
  label: { text: 'Why, if you do not agree or take it back', classes: 'govuk-label--s' },
  value: entered.reason,
  errorMessage: errorFor(errors, 'reason'),
})}
${govukButton({ text: 'Save this decision', preventDoubleClick: true })}
</form>`
