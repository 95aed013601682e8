import pg from 'pg'
import { audit, Conflict, commandLineUserId, may, NotFound, Refused, roles, type Tx } from '../../../kernel/index.ts'
import { findUser } from '../user.queries.ts'
import { writeUserVersion } from '../user-version.queries.ts'
import { activeUntil } from './active-until.queries.ts'
import { whyNotAgree } from './independence.ts'
import { identityOf, recentOrigins } from './origins.queries.ts'
import { findProposal, insertDecision, isOver, type Proposal } from './proposals.queries.ts'

/** Why the actor may not agree to a proposal; null where they may. */
export async function whyNot(tx: Tx, proposal: Proposal): Promise<string | null> {
  if (isOver(proposal, tx.at)) return 'This proposal is more than 14 days old. Propose the roles again'
  const proposer = await findUser(tx, proposal.proposedBy)
  const stands = proposal.proposedBy === commandLineUserId || (proposer !== undefined && may(proposer, 'user.change'))
  if (!stands || proposer?.active === false) return 'Whoever proposed this is no longer an administrator. Refuse it'
  if (await wasStoppedSince(tx, proposal)) {
    return 'This person was stopped from signing in after this was proposed. Refuse it, and propose the roles again if they are to come back'
  }
  const [agreer, proposing, receiver] = [
    await identityOf(tx, tx.actor.userId),
    await identityOf(tx, proposal.proposedBy),
    await identityOf(tx, proposal.userId),
  ]
  return whyNotAgree({ agreer, proposer: proposing, receiver }, await recentOrigins(tx), tx.at)
}

/** What was proposed before somebody was stopped does not bring them back, whatever it said of letting them in. */
async function wasStoppedSince(tx: Tx, { userId, proposedAt }: Proposal): Promise<boolean> {
  const user = await findUser(tx, userId)
  const until = user?.active === false ? await activeUntil(tx, userId) : null
  return until !== null && until > proposedAt
}

async function mustWait(tx: Tx, proposalId: string): Promise<Proposal> {
  const proposal = await findProposal(tx, proposalId)
  if (!proposal) throw new NotFound()
  if (proposal.agreed !== null) throw decided()
  return proposal
}

const decided = () => new Conflict('Somebody has decided on this already')

/** Gives the proposed roles, audited. Throws Refused where the actor may not be the second person, Conflict where it is decided. */
export async function agreeToRoles(tx: Tx, proposalId: string): Promise<Proposal> {
  const proposal = await mustWait(tx, proposalId)
  const why = await whyNot(tx, proposal)
  if (why !== null) throw new Refused(why)
  const user = await findUser(tx, proposal.userId)
  if (!user) throw new NotFound()
  if (!user.active && !proposal.activates) {
    throw new Refused('This person may no longer sign in. Refuse the proposal, or let them sign in first')
  }
  await decideOnce(insertDecision(tx, proposal, { agreed: true, reason: null }))
  const after = roles.filter((role) => user.roles.includes(role) || proposal.roles.includes(role))
  const isBack = !user.active && (await activeUntil(tx, user.userId)) !== null
  await writeUserVersion(tx, user.userId, { ...user, roles: after, active: true }, { proposal })
  if (isBack) {
    await audit(tx, {
      action: 'reactivate-user',
      subjectType: 'user',
      subjectId: user.userId,
      detail: { before: user.roles, after, active: true, person: user.personId },
    })
  }
  await audit(tx, {
    action: 'agree-roles',
    subjectType: 'user',
    subjectId: user.userId,
    detail: { proposal: proposalId, roles: proposal.roles, proposedBy: proposal.proposedBy, after },
  })
  return proposal
}

/** Refuses a proposal, or takes it back where it is one's own; audited. */
export async function refuseRoles(tx: Tx, proposalId: string, reason: string): Promise<Proposal> {
  const proposal = await mustWait(tx, proposalId)
  if (proposal.userId === tx.actor.userId) throw new Refused('These roles are for you. Ask another administrator')
  await decideOnce(insertDecision(tx, proposal, { agreed: false, reason }))
  await audit(tx, {
    action: proposal.proposedBy === tx.actor.userId ? 'withdraw-roles' : 'refuse-roles',
    subjectType: 'user',
    subjectId: proposal.userId,
    detail: { proposal: proposalId, roles: proposal.roles },
  })
  return proposal
}

const decideOnce = (insert: Promise<void>): Promise<void> =>
  insert.catch((error: unknown) => {
    throw error instanceof pg.DatabaseError && error.code === '23505' ? decided() : error
  })
