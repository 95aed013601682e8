import type { KeyObject } from 'node:crypto'
import { audit, Refused, type Tx } from '../../../kernel/index.ts'
import { findAuditHead } from '../audit-entry.queries.ts'
import { insertCheckpoint } from './checkpoint.queries.ts'
import { type Checkpoint, signStatement } from './statement.ts'

/**
 * Signs where the audit chain stands, keeps the checkpoint and returns it, to be written to a file that leaves the
 * machine. The actor must be an auditor. Throws Refused where there is no entry yet.
 */
export async function checkpointAudit(tx: Tx, key: KeyObject): Promise<Checkpoint> {
  const end = await findAuditHead(tx)
  if (!end) throw new Refused('There is nothing to sign: the audit record has no entry yet')
  const said = { force: tx.forceId, number: end.number, hash: end.hash.toString('hex'), at: tx.at.toISOString() }
  const checkpoint = signStatement(key, said)
  await insertCheckpoint(tx, end, checkpoint)
  await audit(tx, { action: 'audit-checkpoint', subjectType: 'audit', subjectId: end.hash.toString('hex') })
  return checkpoint
}
