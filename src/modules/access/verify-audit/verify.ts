import type { Tx } from '../../../kernel/index.ts'
import { auditEntries, findAuditHead } from '../audit-entry.queries.ts'
import { listCheckpoints } from '../checkpoint-audit/checkpoint.queries.ts'
import type { KnownFiles } from '../checkpoint-audit/keep-outside.ts'
import type { Checkpoint, CheckpointStatement } from '../checkpoint-audit/statement.ts'
import { type ChainEnd, emptyChain, faultIn } from './chain.ts'
import { type KnownSignatures, readCheckpoints } from './checkpoint-chain.ts'

export interface AuditVerdict {
  readonly holds: boolean
  /** How many entries were checked before the chain ended or broke. */
  readonly entries: number
  /** How many signed checkpoints agreed with the chain. */
  readonly checkpoints: number
  /** The number of the first entry that is not as it was written; null where the chain holds, or no entry is to blame. */
  readonly brokenAt: number | null
  readonly why: string | null
}

/** What one check leaves to the next. */
export interface KnownCheckpoints {
  readonly signatures: KnownSignatures
  /** By the name of the place. */
  readonly files: Map<string, KnownFiles>
  readonly timestamps: Set<string>
}

export interface VerifyOptions {
  /** The keys that may have signed the checkpoints, in PEM. Without them, each is checked against the key it names. */
  readonly publicKey?: string | undefined
  /** Checkpoints kept off the machine, which must agree as well. */
  readonly outside?: readonly Checkpoint[] | undefined
  /** What earlier checks of this process have read: that is not read or verified again. */
  readonly known?: KnownCheckpoints | undefined
  /** Is told now and then how many entries were checked. */
  readonly onProgress?: ((entries: number) => void) | undefined
  /** The end of what was found whole before: only what was written since is walked. It must still be there. */
  readonly after?: ChainEnd | undefined
  /** Is told where the chain ends, if it holds. */
  readonly onEnd?: ((end: ChainEnd) => void) | undefined
}

const progressEvery = 10_000

/**
 * Walks the force's audit chain from its first entry to its last and says where it breaks: a changed, missing or added
 * entry, an end that was cut off or set back, or a checkpoint that says otherwise or is gone. The actor must be an
 * auditor, or Candour itself, and the transaction's purpose `verification`: without it, the entries that the actor may
 * not see would be missing. Memory does not grow with the chain.
 */
export async function verifyAuditChain(tx: Tx, options: VerifyOptions = {}): Promise<AuditVerdict> {
  const { after = emptyChain, onProgress, onEnd } = options
  const { outside = [], publicKey, known } = options
  const read = await readCheckpoints(tx.forceId, await listCheckpoints(tx), outside, publicKey, known?.signatures)
  if (!read) return unsigned
  const { signed } = read
  const expected = Map.groupBy(signed, ({ number }) => number)
  const toldOf: { readonly checkpoint: string; readonly by: number }[] = []

  let end: ChainEnd = after
  for await (const entry of auditEntries(tx, Math.max(after.number, 1))) {
    const isKnown = entry.number === after.number
    const fault = isKnown ? differenceIn(after, entry) : faultIn(end, entry)
    if (fault) return broken(end, isKnown ? entry.number : end.number + 1, fault)
    const hash = entry.hash.toString('hex')
    if (expected.get(entry.number)?.some((said) => said.hash !== hash)) {
      return broken(end, entry.number, rewritten(signed, entry.number))
    }
    if (entry.action === 'audit-checkpoint' && entry.subjectId !== null) {
      toldOf.push({ checkpoint: entry.subjectId, by: entry.number })
    }
    if (entry.number % progressEvery === 0) onProgress?.(entry.number)
    end = entry
  }

  const lost = signed.find(({ number }) => number > end.number)
  if (lost) return broken(end, end.number + 1, `It is gone: a checkpoint was signed at entry ${lost.number}`)
  const head = (await findAuditHead(tx)) ?? emptyChain
  if (head.number > end.number) {
    return broken(end, end.number + 1, `It is gone: entry ${head.number} was the last to be written`)
  }
  if (head.number < end.number) {
    return broken(head, head.number + 1, 'It lies beyond the record’s own end, which was set back')
  }
  if (!head.hash.equals(end.hash)) return broken(end, end.number, 'The record’s own end says this entry was another')

  // Earlier versions told of a checkpoint by the number of the entry it was signed at, and later ones by its hash.
  const told = new Set(signed.flatMap(({ number, hash }) => [String(number), hash]))
  const missing = toldOf.find(({ checkpoint }) => !told.has(checkpoint))
  const fault =
    missing === undefined ? read.fault : `The checkpoint told of by entry ${missing.by} was taken out of the database`
  if (fault !== null) return { ...broken(end, 0, fault), brokenAt: null }
  onEnd?.({ number: end.number, hash: end.hash })
  return { holds: true, entries: end.number, checkpoints: signed.length, brokenAt: null, why: null }
}

/** An entry that was checked before must be the same. */
const differenceIn = (known: ChainEnd, entry: ChainEnd): string | null =>
  entry.hash.equals(known.hash) ? null : 'It was another when it was checked before'

/** Between which entries a chain was rewritten that follows from entry to entry all the same. */
function rewritten(signed: readonly CheckpointStatement[], number: number): string {
  const good = signed.findLast((said) => said.number < number)?.number ?? 0
  return `A signed checkpoint says this entry was another: what stands from entry ${good + 1} on was written anew`
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
