import { writeMoment } from '../../../kernel/index.ts'
import { type Html, html } from '../../../web/index.ts'
import { roleTitle } from '../role-titles.ts'
import type { Proposal } from './proposals.queries.ts'
import { whoProposed } from './who.ts'

/** Proposals that wait, each leading to where it is agreed to or refused. */
export const proposalLinks = (proposals: readonly Proposal[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${proposals.map(
    (proposal) =>
      html`<li><a class="govuk-link" href="/users/proposals/${proposal.proposalId}">${proposal.roles.map(roleTitle).join(', ')} for ${proposal.userName}</a>, proposed by ${whoProposed(proposal)} on ${writeMoment(proposal.proposedAt)}</li>`,
  )}</ul>`
