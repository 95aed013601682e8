import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type Checkpoint,
  type CheckpointStatement,
  hashStatement,
  statementReader,
} from '../checkpoint-audit/statement.ts'

/** What the checkpoints say, those in the database and those outside taken together. */
export interface SignedChain {
  /** Each once, in the order of the entries they sign. */
  readonly signed: readonly CheckpointStatement[]
  /** What is wrong with them among themselves; null where nothing is. */
  readonly fault: string | null
}

interface Read {
  readonly said: CheckpointStatement
  readonly hash: string
}

/** What was verified before, by the statement, its signature and the keys it was held against. */
export type KnownSignatures = Map<string, Read>

/** So many signatures are verified before whatever else waits has its turn: some ten milliseconds. */
const inOneTurn = 50

/**
 * Reads checkpoints and whether they follow one another: each names the one before, so one that is gone shows, and so
 * does one that only one of the two sides knows. Null where one is not signed as it should be, or is of another force.
 * Each signature is verified once, and none that is `known`.
 */
export async function readCheckpoints(
  forceId: string,
  inDatabase: readonly Checkpoint[],
  outside: readonly Checkpoint[],
  publicKeys: string | undefined,
  known: KnownSignatures = new Map(),
): Promise<SignedChain | null> {
  const read = statementReader()
  const found = new Map<string, Read>()
  let verified = 0
  for (const checkpoint of [...inDatabase, ...outside]) {
    const keys = publicKeys ?? checkpoint.publicKey
    const name = `${checkpoint.statement}\n${checkpoint.signature.toString('base64')}\n${keys}`
    let one = known.get(name)
    if (one === undefined) {
      const said = read(checkpoint, keys)
      if (said?.force !== forceId) return null
      one = { said, hash: hashStatement(checkpoint.statement) }
      known.set(name, one)
      if (++verified % inOneTurn === 0) await nextTurn()
    }
    found.set(checkpoint.statement, one)
  }
  const signed = [...found.values()].map(({ said }) => said).sort((a, b) => a.number - b.number)
  const ofDatabase = new Set(inDatabase.map(({ statement }) => statement))
  return { signed, fault: gapIn([...found.values()]) ?? unknownTo(ofDatabase, found) }
}

/** A checkpoint that is gone everywhere, or that two say differently. */
function gapIn(found: readonly Read[]): string | null {
  const byHash = new Set(found.map(({ hash }) => hash))
  const numbers = new Set<number>()
  for (const {
    said: { checkpoint, previous },
  } of found) {
    if (checkpoint === undefined) continue
    if (numbers.has(checkpoint)) return `There are two different checkpoints ${checkpoint}: the record was signed again`
    numbers.add(checkpoint)
    if (previous && !byHash.has(previous)) return `Checkpoint ${checkpoint - 1} is gone: the one after it names it`
  }
  return null
}

/** A checkpoint that is kept outside, and that the database has lost. */
function unknownTo(database: ReadonlySet<string>, found: ReadonlyMap<string, Read>): string | null {
  for (const [statement, { said }] of found) {
    const { checkpoint, number } = said
    if (!database.has(statement)) {
      return `Checkpoint ${checkpoint ?? `at entry ${number}`} was taken out of the database: it is kept outside`
    }
  }
  return null
}
