import {
  type Checkpoint,
  type CheckpointStatement,
  hashStatement,
  readStatement,
} from '../checkpoint-audit/statement.ts'

/** What the checkpoints say, those in the database and those outside taken together. */
export interface SignedChain {
  /** Each once, in the order of the entries they sign. */
  readonly signed: readonly CheckpointStatement[]
  /** What is wrong with them among themselves; null where nothing is. */
  readonly fault: string | null
}

/**
 * Reads checkpoints and whether they follow one another: each names the one before, so one that is gone shows, and so
 * does one that only one of the two sides knows. Null where one is not signed as it should be, or is of another force.
 */
export function readCheckpoints(
  forceId: string,
  inDatabase: readonly Checkpoint[],
  outside: readonly Checkpoint[],
  publicKeys: string | undefined,
): SignedChain | null {
  const said = new Map<string, CheckpointStatement>()
  for (const checkpoint of [...inDatabase, ...outside]) {
    const read = readStatement(checkpoint, publicKeys ?? checkpoint.publicKey)
    if (read?.force !== forceId) return null
    said.set(checkpoint.statement, read)
  }
  const signed = [...said.values()].sort((a, b) => a.number - b.number)
  const known = new Set(inDatabase.map(({ statement }) => statement))
  return { signed, fault: gapIn(said) ?? unknownTo(known, said) }
}

/** A checkpoint that is gone everywhere, or that two say differently. */
function gapIn(said: ReadonlyMap<string, CheckpointStatement>): string | null {
  const byHash = new Set([...said.keys()].map(hashStatement))
  const numbers = new Set<number>()
  for (const { checkpoint, previous } of said.values()) {
    if (checkpoint === undefined) continue
    if (numbers.has(checkpoint)) return `There are two different checkpoints ${checkpoint}: the record was signed again`
    numbers.add(checkpoint)
    if (previous && !byHash.has(previous)) return `Checkpoint ${checkpoint - 1} is gone: the one after it names it`
  }
  return null
}

/** A checkpoint that is kept outside, and that the database has lost. */
function unknownTo(database: ReadonlySet<string>, said: ReadonlyMap<string, CheckpointStatement>): string | null {
  for (const [statement, { checkpoint, number }] of said) {
    if (!database.has(statement)) {
      return `Checkpoint ${checkpoint ?? `at entry ${number}`} was taken out of the database: it is kept outside`
    }
  }
  return null
}
