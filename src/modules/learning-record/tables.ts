/** Statements, sources and documents as the database holds them. Ordinals are text: JavaScript cannot hold them exactly. */
export interface SourceTable {
  force_id: string
  source_id: string
  name: string
  /** The Agent that stands as authority in the source's statements, in JSON. */
  authority: string
  created_at: Date
  created_by_name: string
}

export interface CredentialTable {
  force_id: string
  credential_id: string
  source_id: string
  access_key: string
  secret_hash: string
  scopes: readonly string[]
  created_at: Date
  created_by_name: string
  expires_at: Date | null
  revoked_at: Date | null
  revoked_by_name: string | null
  last_used_at: Date | null
}

export interface TokenTable {
  force_id: string
  token_hash: Buffer
  credential_id: string
  scopes: readonly string[]
  issued_at: Date
  expires_at: Date
}

export interface StatementTable {
  force_id: string
  statement_id: string
  ordinal: string
  source_id: string
  body: string
  sameness: string
  target_id: string | null
  voids: boolean
  timestamped: boolean
  attachments: readonly string[]
}

export interface VoidingTable {
  force_id: string
  voided_id: string
  voiding_id: string
  source_id: string
  any_source: boolean
}

export interface ActivityDefinitionTable {
  force_id: string
  activity_key: string
  definition_key: string
  activity_id: string
  definition: string
  seen_at: Date
}

export interface PersonaTable {
  force_id: string
  agent_key: string
  persona_key: string
  agent: string
  seen_at: Date
}

export interface AttachmentContentTable {
  force_id: string
  sha2: string
  content: Buffer
  stored_at: Date
}

export type DocumentKind = 'state' | 'activity-profile' | 'agent-profile'

export interface DocumentTable {
  force_id: string
  document_key: string
  kind: DocumentKind
  activity_key: string
  agent_key: string
  registration: string | null
  document_id: string
  content: Buffer
  content_type: string
  etag: string
  updated_at: Date
}

export interface LearningRecordTables {
  'learning_record.source': SourceTable
  'learning_record.credential': CredentialTable
  'learning_record.token': TokenTable
  'learning_record.statement': StatementTable
  'learning_record.voiding': VoidingTable
  'learning_record.activity_definition': ActivityDefinitionTable
  'learning_record.persona': PersonaTable
  'learning_record.attachment_content': AttachmentContentTable
  'learning_record.document': DocumentTable
}
