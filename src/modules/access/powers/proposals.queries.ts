import { newId, type Role, type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'

/** Not agreed to by then, a proposal is over: circumstances change. */
const proposalDays = 14
const dayMilliseconds = 24 * 3_600_000

/** A proposal to give powerful roles, and what became of it. Names are null for Candour and the command line. */
export interface Proposal {
  readonly proposalId: string
  readonly userId: string
  readonly userName: string
  readonly roles: readonly Role[]
  readonly activates: boolean
  readonly reason: string | null
  readonly proposedBy: string
  readonly proposedByName: string | null
  readonly proposedAt: Date
  readonly agreed: boolean | null
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
}

/** Every proposal that the reader may see: administrators and auditors all, others those for themselves. */
const proposals = (tx: Tx) =>
  tables<AccessTables>(tx)
    .selectFrom('access.role_proposal as p')
    .leftJoin('access.role_decision as d', (join) =>
      join.onRef('d.force_id', '=', 'p.force_id').onRef('d.proposal_id', '=', 'p.proposal_id'),
    )
    .innerJoin('access.user_version as receiver', (join) =>
      join
        .onRef('receiver.force_id', '=', 'p.force_id')
        .onRef('receiver.user_id', '=', 'p.user_id')
        .on('receiver.superseded_at', 'is', null),
    )
    .leftJoin('access.user_version as proposer', (join) =>
      join
        .onRef('proposer.force_id', '=', 'p.force_id')
        .onRef('proposer.user_id', '=', 'p.proposed_by')
        .on('proposer.superseded_at', 'is', null),
    )
    .leftJoin('access.user_version as decider', (join) =>
      join
        .onRef('decider.force_id', '=', 'd.force_id')
        .onRef('decider.user_id', '=', 'd.decided_by')
        .on('decider.superseded_at', 'is', null),
    )
    .where('p.force_id', '=', tx.forceId)
    .select([
      'p.proposal_id as proposalId',
      'p.user_id as userId',
      'receiver.name as userName',
      'p.roles',
      'p.activates',
      'p.reason',
      'p.proposed_by as proposedBy',
      'proposer.name as proposedByName',
      'p.proposed_at as proposedAt',
      'd.agreed',
      'd.decided_by as decidedBy',
      'decider.name as decidedByName',
      'd.decided_at as decidedAt',
      'd.reason as decisionReason',
    ])
    .orderBy('p.proposed_at', 'desc')

const notOver = (tx: Tx): Date => new Date(tx.at.getTime() - proposalDays * dayMilliseconds)

export const findProposal = (tx: Tx, proposalId: string): Promise<Proposal | undefined> =>
  proposals(tx).where('p.proposal_id', '=', proposalId).executeTakeFirst()

/** Those that wait for another administrator. */
export const waitingProposals = (tx: Tx): Promise<Proposal[]> =>
  proposals(tx).where('d.agreed', 'is', null).where('p.proposed_at', '>', notOver(tx)).execute()

/** Those that wait, and those decided lately: what everybody concerned is told. */
export const recentProposals = (tx: Tx): Promise<Proposal[]> =>
  proposals(tx)
    .where((where) =>
      where.or([
        where('d.decided_at', '>', notOver(tx)),
        where.and([where('d.agreed', 'is', null), where('p.proposed_at', '>', notOver(tx))]),
      ]),
    )
    .limit(10)
    .execute()

export const isOver = ({ agreed, proposedAt }: Proposal, now: Date): boolean =>
  agreed === null && now.getTime() - proposedAt.getTime() >= proposalDays * dayMilliseconds

export interface NewProposal {
  readonly userId: string
  readonly roles: readonly Role[]
  readonly activates: boolean
}

export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<string> {
  const proposalId = newId()
  await tables<AccessTables>(tx)
    .insertInto('access.role_proposal')
    .values({
      force_id: tx.forceId,
      proposal_id: proposalId,
      user_id: proposal.userId,
      roles: proposal.roles,
      activates: proposal.activates,
      reason: null,
      proposed_by: tx.actor.userId,
      proposed_at: tx.at,
    })
    .execute()
  return proposalId
}

export async function insertDecision(
  tx: Tx,
  { proposalId, userId, proposedBy, roles }: Proposal,
  { agreed, reason }: { agreed: boolean; reason: string | null },
): Promise<void> {
  await tables<AccessTables>(tx)
    .insertInto('access.role_decision')
    .values({
      force_id: tx.forceId,
      proposal_id: proposalId,
      user_id: userId,
      proposed_by: proposedBy,
      roles,
      agreed,
      reason,
      decided_by: tx.actor.userId,
      decided_at: tx.at,
    })
    .execute()
}
