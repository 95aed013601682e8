import { mustBeId, NotFound, Refused } from '../../../kernel/index.ts'
import { type FormError, type Page, type PageRequest, page, type Route, redirect } from '../../../web/index.ts'
import { agreeToRoles, refuseRoles, whyNot } from '../powers/decide.ts'
import { findProposal } from '../powers/proposals.queries.ts'
import { roleTitle } from '../role-titles.ts'
import { findUser } from '../user.queries.ts'
import { proposalView } from './view.ts'

const path = '/users/proposals/:proposalId'
const most = 1000

async function proposalPage(request: PageRequest, errors: readonly FormError[] = []): Promise<Page> {
  const { db, signedIn, form } = request
  const proposalId = mustBeId(request.params.proposalId)
  const shown = await db.read(signedIn, async (tx) => {
    const proposal = await findProposal(tx, proposalId)
    if (!proposal) throw new NotFound()
    const user = await findUser(tx, proposal.userId)
    return {
      proposal,
      active: user?.active ?? false,
      why: proposal.agreed === null ? await whyNot(tx, proposal) : null,
    }
  })
  const entered = { decision: form.get('decision') ?? '', reason: form.get('reason') ?? '' }
  return page({
    title: `Roles for ${shown.proposal.userName}`,
    backLink: { href: '/users', text: 'Back to people who sign in' },
    errors,
    main: proposalView(request, shown, entered, errors),
  })
}

/** Where another administrator agrees to powerful roles, or refuses them and says why. */
export const decideProposalRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'user.change', restricted: true, handle: (request) => proposalPage(request) },
  {
    method: 'POST',
    path,
    access: 'user.change',
    fresh: true,
    restricted: true,
    async handle(request) {
      const { db, signedIn, form } = request
      const proposalId = mustBeId(request.params.proposalId)
      const decision = form.get('decision')
      const reason = (form.get('reason') ?? '').trim()
      if (decision !== 'agree' && decision !== 'refuse') {
        return proposalPage(request, [{ field: 'decision', message: 'Select whether you agree' }])
      }
      if (decision === 'refuse' && (reason === '' || reason.length > most)) {
        return proposalPage(request, [{ field: 'reason', message: `Say why, in ${most} characters or fewer` }])
      }
      try {
        const { userId, userName, roles } = await db.write(signedIn, (tx) =>
          decision === 'agree' ? agreeToRoles(tx, proposalId) : refuseRoles(tx, proposalId, reason),
        )
        const titles = roles.map(roleTitle).join(', ')
        return redirect(
          `/users/${userId}`,
          decision === 'agree'
            ? `${userName} now has the role ${titles}`
            : `${userName} does not get the role ${titles}`,
        )
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return proposalPage(request, [{ field: 'decision', message: error.message }])
      }
    },
  },
]
