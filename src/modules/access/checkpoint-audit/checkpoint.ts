import { type Actor, audit, awaitTurn, Conflict, type Db, Refused, type Tx } from '../../../kernel/index.ts'
import { findAuditHead } from '../audit-entry.queries.ts'
import { countCheckpoints, findLastCheckpoint, insertCheckpoint } from './checkpoint.queries.ts'
import { type Signer, signStatement } from './signer.ts'
import { type Checkpoint, type CheckpointStatement, hashStatement } from './statement.ts'

/** Asks somebody outside when this statement was there (RFC 3161); null where they can't say. */
export type Stamp = (statement: string) => Promise<Buffer | null>

/**
 * Signs where the audit chain stands, keeps the checkpoint and returns it, to be written where the database's owner
 * cannot reach. The actor must be an auditor, or Candour itself. Nothing waits while the signer and the time-stamping
 * authority are asked. Throws Refused where there is no entry yet, Conflict where somebody else signed meanwhile.
 */
export async function checkpointAudit(db: Db, actor: Actor, signer: Signer, stamp?: Stamp): Promise<Checkpoint> {
  const said = await db.read(actor, nextStatement)
  const signed = await signStatement(signer, said)
  const checkpoint = { ...signed, timestamp: (await stamp?.(signed.statement)) ?? null }
  await db.write(actor, (tx) => keep(tx, said, checkpoint))
  return checkpoint
}

async function nextStatement(tx: Tx): Promise<CheckpointStatement> {
  const end = await findAuditHead(tx)
  if (!end) throw new Refused('There is nothing to sign: the audit record has no entry yet')
  const last = await findLastCheckpoint(tx)
  return {
    force: tx.forceId,
    number: end.number,
    hash: end.hash.toString('hex'),
    at: tx.at.toISOString(),
    // Those signed by earlier versions have no number of their own, but were as many.
    checkpoint: (last?.sequence ?? (last ? await countCheckpoints(tx) : 0)) + 1,
    previous: last ? hashStatement(last.statement) : null,
  }
}

async function keep(tx: Tx, said: CheckpointStatement, checkpoint: Checkpoint): Promise<void> {
  await awaitTurn(tx, `audit checkpoint ${tx.forceId}`)
  const last = await findLastCheckpoint(tx)
  if ((last ? hashStatement(last.statement) : null) !== said.previous) {
    throw new Conflict('Somebody else signed the audit record at the same moment. Try again')
  }
  await insertCheckpoint(tx, said, checkpoint)
  // One is only signed where something was written: to whoever sees nothing else of that hour it would tell of what is hidden.
  const restricted = { keptOut: null }
  await audit(tx, { action: 'audit-checkpoint', subjectType: 'audit', subjectId: said.hash, restricted })
}
