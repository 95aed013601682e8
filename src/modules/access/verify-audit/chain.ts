import { auditHash } from '../../../kernel/index.ts'

/** An audit entry as it is stored: the text that was hashed, and the columns by which it is found. */
export interface StoredEntry {
  readonly number: number
  readonly at: Date
  readonly userId: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string | null
  readonly body: string
  readonly previousHash: Buffer
  readonly hash: Buffer
}

/** The end of a chain that has held so far: the number and hash of its last entry. */
export interface ChainEnd {
  readonly number: number
  readonly hash: Buffer
}

export const emptyChain: ChainEnd = { number: 0, hash: Buffer.alloc(32) }

/** Why an entry does not follow from the one before it, or null where it does. */
export function faultIn(before: ChainEnd, entry: StoredEntry): string | null {
  if (entry.number !== before.number + 1) return `Entry ${before.number + 1} is missing`
  if (!entry.previousHash.equals(before.hash)) return 'It does not follow from the entry before it'
  if (!auditHash(entry.previousHash, entry.body).equals(entry.hash)) return 'Its text is not the text that was written'
  if (!agrees(entry)) return 'The columns it is found by do not say what its text says'
  return null
}

/** The text is what the chain protects, so the columns must say the same. */
function agrees(entry: StoredEntry): boolean {
  try {
    const said = JSON.parse(entry.body)
    return (
      said.number === entry.number &&
      said.at === entry.at.toISOString() &&
      said.user === entry.userId &&
      said.action === entry.action &&
      said.subject[0] === entry.subjectType &&
      said.subject[1] === entry.subjectId
    )
  } catch {
    return false
  }
}
