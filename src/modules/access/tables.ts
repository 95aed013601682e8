import type { ColumnType } from 'kysely'
import type { AuditTables, Role } from '../../kernel/index.ts'

/** Written once with the row; the application's role may not change it. */
type Fixed<T> = ColumnType<T, T, never>

/** A person who signs in. `sample` is true for an invented one and null for a real one. */
interface UserTable {
  force_id: Fixed<string>
  user_id: Fixed<string>
  sample: Fixed<true | null>
  created_at: Fixed<Date>
}

/** What is known of a user: one version is current, the others say what was so before. */
interface UserVersionTable {
  force_id: Fixed<string>
  user_version_id: Fixed<string>
  user_id: Fixed<string>
  name: Fixed<string>
  /** In lower case. */
  email: Fixed<string>
  person_id: Fixed<string | null>
  command_id: Fixed<string | null>
  unit_ids: Fixed<readonly string[]>
  roles: Fixed<readonly Role[]>
  powerful_roles: Fixed<readonly Role[]>
  power_grant_id: Fixed<string | null>
  active: Fixed<boolean>
  recorded_by: Fixed<string>
  recorded_at: Fixed<Date>
  superseded_at: ColumnType<Date | null, null | undefined, Date>
}

/** A browser that is signed in. The token itself is nowhere but in that browser. */
interface SessionTable {
  force_id: Fixed<string>
  token_hash: Fixed<Buffer>
  user_id: Fixed<string>
  created_at: Fixed<Date>
  last_seen_at: Date
  expires_at: Fixed<Date>
  ended_at: ColumnType<Date | null, null | undefined, Date>
  kept: ColumnType<Readonly<Record<string, string>>, string | undefined, string>
  session_id: ColumnType<string, never, never>
  signed_in_by: Fixed<'sample' | 'provider' | 'unknown'>
  device: Fixed<string>
  proved_at: Fixed<Date | null>
  /** When the provider last said that the account still stands. */
  checked_at: Date | null
  acr: Fixed<string | null>
  amr: Fixed<readonly string[]>
  issuer: Fixed<string | null>
  subject: Fixed<string | null>
  provider_session: Fixed<string | null>
}

interface LogoutTokenTable {
  force_id: Fixed<string>
  issuer: Fixed<string>
  token_id: Fixed<string>
  received_at: Fixed<Date>
}

interface KeptFormTable {
  force_id: Fixed<string>
  kept_form_id: Fixed<string>
  user_id: Fixed<string>
  sealed: Fixed<Buffer>
  kept_at: Fixed<Date>
}

interface RoleProposalTable {
  force_id: Fixed<string>
  proposal_id: Fixed<string>
  user_id: Fixed<string>
  roles: Fixed<readonly Role[]>
  activates: Fixed<boolean>
  reason: Fixed<string | null>
  proposed_by: Fixed<string>
  proposed_at: Fixed<Date>
}

interface RoleDecisionTable {
  force_id: Fixed<string>
  proposal_id: Fixed<string>
  user_id: Fixed<string>
  proposed_by: Fixed<string>
  roles: Fixed<readonly Role[]>
  agreed: Fixed<boolean>
  reason: Fixed<string | null>
  decided_by: Fixed<string>
  decided_at: Fixed<Date>
}

/** Why somebody holds their powerful roles: one row for each version of a user that holds some. */
interface PowerGrantTable {
  force_id: Fixed<string>
  grant_id: Fixed<string>
  user_id: Fixed<string>
  roles: Fixed<readonly Role[]>
  kind: Fixed<'set-up' | 'agreed' | 'reduced'>
  from_grant_id: Fixed<string | null>
  from_roles: Fixed<readonly Role[] | null>
  proposal_id: Fixed<string | null>
  proposed_by: Fixed<string | null>
  proposal_roles: Fixed<readonly Role[] | null>
  agreed: Fixed<boolean | null>
  recorded_by: Fixed<string>
  recorded_at: Fixed<Date>
}

interface ExternalIdentityTable {
  force_id: Fixed<string>
  issuer: Fixed<string>
  subject: Fixed<string>
  user_id: Fixed<string>
  bound_at: Fixed<Date>
}

interface AuditCheckpointTable {
  force_id: Fixed<string>
  checkpoint_id: Fixed<string>
  number: Fixed<number>
  hash: Fixed<Buffer>
  statement: Fixed<string>
  signature: Fixed<Buffer>
  public_key: Fixed<string>
  signed_at: Fixed<Date>
  sequence: Fixed<number | null>
  timestamp_reply: Fixed<Buffer | null>
}

/** The module's own tables, and the audit chain, which the kernel writes and this module reads. */
export interface AccessTables extends AuditTables {
  'access.user': UserTable
  'access.user_version': UserVersionTable
  'access.session': SessionTable
  'access.logout_token': LogoutTokenTable
  'access.kept_form': KeptFormTable
  'access.role_proposal': RoleProposalTable
  'access.role_decision': RoleDecisionTable
  'access.power_grant': PowerGrantTable
  'access.external_identity': ExternalIdentityTable
  'access.audit_checkpoint': AuditCheckpointTable
}
