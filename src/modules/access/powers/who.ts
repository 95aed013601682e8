import { commandLineUserId } from '../../../kernel/index.ts'
import type { Proposal } from './proposals.queries.ts'

/** Who proposed roles, in words. */
export const whoProposed = ({ proposedBy, proposedByName }: Proposal): string =>
  proposedByName ?? (proposedBy === commandLineUserId ? 'the command line' : 'somebody unknown')
