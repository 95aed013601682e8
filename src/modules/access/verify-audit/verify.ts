import type { Tx } from '../../../kernel/index.ts'
import { auditEntries, findAuditHead } from '../audit-entry.queries.ts'
import { listCheckpoints } from '../checkpoint-audit/checkpoint.queries.ts'
import { type Checkpoint, type CheckpointStatement, readStatement } from '../checkpoint-audit/statement.ts'
import { type ChainEnd, emptyChain, faultIn } from './chain.ts'

export interface AuditVerdict {
  readonly holds: boolean
  /** How many entries were checked before the chain ended or broke. */
  readonly entries: number
  /** How many signed checkpoints agreed with the chain. */
  readonly checkpoints: number
  /** The number of the first entry that is not as it was written; null where the chain holds. */
  readonly brokenAt: number | null
  readonly why: string | null
}

export interface VerifyOptions {
  /** The key that must have signed the checkpoints, in PEM. Without it, each is checked against the key it names. */
  readonly publicKey?: string | undefined
  /** Checkpoints kept off the machine, which must agree as well. */
  readonly outside?: readonly Checkpoint[] | undefined
}

/**
 * Walks the force's audit chain from its first entry to its last and says where it breaks: a changed, missing or added
 * entry, an end that was cut off, or a checkpoint that says otherwise. The actor must be an auditor, the transaction's
 * purpose `verification`: without it, the entries that the auditor may not see would be missing.
 */
export async function verifyAuditChain(tx: Tx, options: VerifyOptions = {}): Promise<AuditVerdict> {
  const signed: CheckpointStatement[] = []
  for (const checkpoint of [...(await listCheckpoints(tx)), ...(options.outside ?? [])]) {
    const said = readStatement(checkpoint, options.publicKey ?? checkpoint.publicKey)
    if (said?.force !== tx.forceId) return unsigned
    signed.push(said)
  }
  const expected = Map.groupBy(signed, ({ number }) => number)

  let end: ChainEnd = emptyChain
  for await (const entry of auditEntries(tx)) {
    const fault = faultIn(end, entry)
    if (fault) return broken(end, end.number + 1, fault)
    const hash = entry.hash.toString('hex')
    if (expected.get(entry.number)?.some((said) => said.hash !== hash)) {
      return broken(end, entry.number, 'A signed checkpoint says this entry was another')
    }
    end = entry
  }

  const lost = signed.find(({ number }) => number > end.number)
  if (lost) return broken(end, end.number + 1, `It is gone: a checkpoint was signed at entry ${lost.number}`)
  const head = (await findAuditHead(tx)) ?? emptyChain
  if (head.number !== end.number || !head.hash.equals(end.hash)) {
    return broken(end, end.number + 1, `It is gone: entry ${head.number} was the last to be written`)
  }
  return { holds: true, entries: end.number, checkpoints: signed.length, brokenAt: null, why: null }
}

const broken = (end: ChainEnd, brokenAt: number, why: string): AuditVerdict => ({
  holds: false,
  entries: end.number,
  checkpoints: 0,
  brokenAt,
  why,
})

const unsigned: AuditVerdict = {
  holds: false,
  entries: 0,
  checkpoints: 0,
  brokenAt: null,
  why: 'A checkpoint is not signed by the key it should be signed by, or is of another force',
}
