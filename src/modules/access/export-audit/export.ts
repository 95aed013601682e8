import type { Tx } from '../../../kernel/index.ts'
import { auditEntries } from '../audit-entry.queries.ts'

/**
 * The audit record as lines of JSON, one an entry, in the order of the chain: its text as it was hashed, the hash of
 * the entry before it and its own. Whoever holds the lines can check them with SHA-256 and nothing else. An entry about
 * something restricted keeps its hashes and gives no text, unless `restricted` asks for it: a file leaves the machine.
 * That a checkpoint was signed tells of none: it is kept from readers who do not see how many entries there are, as here.
 * For a transaction of the purpose `verification`.
 */
export async function* exportAudit(tx: Tx, restricted: boolean): AsyncGenerator<string> {
  for await (const entry of auditEntries(tx)) {
    const tells = !entry.restricted || restricted || entry.action === 'audit-checkpoint'
    const body = tells ? entry.body : null
    yield `${JSON.stringify({ previousHash: entry.previousHash.toString('hex'), body, hash: entry.hash.toString('hex') })}\n`
  }
}
