import { audit, type Role, type Tx } from '../../../kernel/index.ts'
import { powerfulAmong } from './powerful.ts'
import { insertProposal, type NewProposal, waitingProposals } from './proposals.queries.ts'

/** Proposes powerful roles for somebody else, audited; those that wait already are left as they are. */
export async function proposeRoles(tx: Tx, proposal: NewProposal): Promise<void> {
  const waiting = (await waitingProposals(tx)).filter(({ userId }) => userId === proposal.userId)
  const known = new Set<Role>(waiting.flatMap(({ roles }) => roles))
  const roles = powerfulAmong(proposal.roles.filter((role) => !known.has(role)))
  if (roles.length === 0) return
  const proposalId = await insertProposal(tx, { ...proposal, roles })
  await audit(tx, {
    action: 'propose-roles',
    subjectType: 'user',
    subjectId: proposal.userId,
    detail: { proposal: proposalId, roles },
  })
}
