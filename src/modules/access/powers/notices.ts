import { may, roleTitle, writeMoment } from '../../../kernel/index.ts'
import { type HomePanel, type HomeTasks, html, nothing, oncePerPage } from '../../../web/index.ts'
import { type Proposal, recentProposals } from './proposals.queries.ts'
import { whoProposed } from './who.ts'

const proposalsOf = oncePerPage(({ db, signedIn }) => db.read(signedIn, recentProposals))

/**
 * Tells whoever receives powerful roles, every administrator and every auditor that they are proposed, given or refused:
 * on the home page for 14 days, since Candour sends no mail.
 */
export const powerNotices: HomePanel = {
  title: null,
  may: 'record.use',
  order: 1,
  async render(request) {
    const { signedIn } = request
    const proposals = await proposalsOf(request)
    if (proposals.length === 0) return nothing
    const mayLook = may(signedIn, 'user.change')
    return html`<div class="govuk-inset-text"><h2 class="govuk-heading-s">Roles that can do harm</h2>
<ul class="govuk-list">${proposals.map(
      (proposal) =>
        html`<li>${says(proposal, signedIn.userId)}${
          mayLook && proposal.agreed === null && proposal.userId !== signedIn.userId
            ? html` <a class="govuk-link" href="/users/proposals/${proposal.proposalId}">Look at it<span class="govuk-visually-hidden">: ${proposal.userName}</span></a>`
            : nothing
        }</li>`,
    )}</ul></div>`
  },
}

/** Proposals that wait for an administrator other than who proposed them and whom they concern. */
export const proposalTasks: HomeTasks = {
  may: 'user.change',
  async find(request) {
    const { signedIn } = request
    const proposals = await proposalsOf(request)
    return proposals
      .filter(({ agreed, userId, proposedBy }) => agreed === null && ![userId, proposedBy].includes(signedIn.userId))
      .map((proposal) => ({
        text: `Decide whether ${proposal.userName} is given the role ${proposal.roles.map(roleTitle).join(', ')}, as ${whoProposed(proposal)} proposed`,
        href: `/users/proposals/${proposal.proposalId}`,
        state: 'Waiting' as const,
      }))
  },
}

function says(proposal: Proposal, readerId: string): string {
  const { agreed, decidedAt, decidedByName, proposedAt, userId, userName } = proposal
  const roles = proposal.roles.map(roleTitle).join(', ')
  const whom = userId === readerId ? 'you' : userName
  const by = decidedByName ?? 'somebody'
  if (agreed === null || decidedAt === null) {
    return `${whoProposed(proposal)} proposed on ${writeMoment(proposedAt)} to give ${whom} the role ${roles}. It waits for another administrator.`
  }
  return agreed
    ? `${by} agreed on ${writeMoment(decidedAt)} to give ${whom} the role ${roles}, which ${whoProposed(proposal)} proposed.`
    : `${by} decided on ${writeMoment(decidedAt)} not to give ${whom} the role ${roles}, which ${whoProposed(proposal)} proposed.`
}
