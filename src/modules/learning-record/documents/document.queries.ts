import { awaitTurn, type Tx, tables } from '../../../kernel/index.ts'
import type { DocumentKind, LearningRecordTables } from '../tables.ts'

/** Whose documents: an activity's, an agent's or both's. */
export interface Context {
  readonly kind: DocumentKind
  readonly activityKey: string
  readonly agentKey: string
  /** Null: none is named. */
  readonly registration: string | null
}

/** One document's place. */
export interface Place extends Context {
  readonly documentKey: string
  readonly documentId: string
}

export interface Document {
  readonly content: Buffer
  readonly contentType: string
  readonly etag: string
  readonly updatedAt: Date
}

/** Has everyone who writes this document wait for each other, so that what a precondition saw still holds. */
export const holdDocument = (tx: Tx, { documentKey }: Place): Promise<void> =>
  awaitTurn(tx, `document ${tx.forceId} ${documentKey}`)

export const findDocument = (tx: Tx, { documentKey }: Place): Promise<Document | undefined> =>
  tables<LearningRecordTables>(tx)
    .selectFrom('learning_record.document')
    .select(['content', 'content_type as contentType', 'etag', 'updated_at as updatedAt'])
    .where('force_id', '=', tx.forceId)
    .where('document_key', '=', documentKey)
    .executeTakeFirst()

export async function saveDocument(
  tx: Tx,
  place: Place,
  document: Pick<Document, 'content' | 'contentType' | 'etag'>,
): Promise<void> {
  const changed = {
    content: document.content,
    content_type: document.contentType,
    etag: document.etag,
    updated_at: tx.at,
  }
  await tables<LearningRecordTables>(tx)
    .insertInto('learning_record.document')
    .values({
      force_id: tx.forceId,
      document_key: place.documentKey,
      kind: place.kind,
      activity_key: place.activityKey,
      agent_key: place.agentKey,
      registration: place.registration,
      document_id: place.documentId,
      ...changed,
    })
    .onConflict((conflict) => conflict.columns(['force_id', 'document_key']).doUpdateSet(changed))
    .execute()
}

export async function removeDocument(tx: Tx, { documentKey }: Place): Promise<void> {
  await tables<LearningRecordTables>(tx)
    .deleteFrom('learning_record.document')
    .where('force_id', '=', tx.forceId)
    .where('document_key', '=', documentKey)
    .execute()
}

/** The documents of a context, of one registration where one is named. */
export async function listDocuments(
  tx: Tx,
  context: Context,
  since: Date | null,
): Promise<{ readonly documentId: string; readonly updatedAt: Date }[]> {
  let query = tables<LearningRecordTables>(tx)
    .selectFrom('learning_record.document')
    .select(['document_id as documentId', 'updated_at as updatedAt'])
    .where('force_id', '=', tx.forceId)
    .where('kind', '=', context.kind)
    .where('activity_key', '=', context.activityKey)
    .where('agent_key', '=', context.agentKey)
  if (context.registration !== null) query = query.where('registration', '=', context.registration)
  if (since !== null) query = query.where('updated_at', '>', since)
  return query.orderBy('updated_at').orderBy('document_id').execute()
}

export async function removeDocuments(tx: Tx, context: Context): Promise<void> {
  let query = tables<LearningRecordTables>(tx)
    .deleteFrom('learning_record.document')
    .where('force_id', '=', tx.forceId)
    .where('kind', '=', context.kind)
    .where('activity_key', '=', context.activityKey)
    .where('agent_key', '=', context.agentKey)
  if (context.registration !== null) query = query.where('registration', '=', context.registration)
  await query.execute()
}
