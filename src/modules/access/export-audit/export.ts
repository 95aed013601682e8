import type { Tx } from '../../../kernel/index.ts'
import { auditEntries } from '../audit-entry.queries.ts'

/**
 * The audit record as lines of JSON, one an entry, in the order of the chain: its text as it was hashed, the hash of
 * the entry before it and its own. Whoever holds the lines can check them with SHA-256 and nothing else.
 */
export async function* exportAudit(tx: Tx): AsyncGenerator<string> {
  for await (const { body, previousHash, hash } of auditEntries(tx)) {
    yield `${JSON.stringify({ previousHash: previousHash.toString('hex'), body, hash: hash.toString('hex') })}\n`
  }
}
