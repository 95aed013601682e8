import { logEvent } from '../../../kernel/index.ts'
import type { KeptCheckpoints } from './checkpoint.queries.ts'
import type { CheckpointPlace } from './place.ts'
import { type Checkpoint, parseCheckpoint, readStatement, writeCheckpoint } from './statement.ts'

/** What all files of a force's checkpoints begin with. */
const fileBeginning = (forceId: string): string => `candour-checkpoint-${forceId}-`

const fileOf = (forceId: string, sequence: number): string =>
  `${fileBeginning(forceId)}${String(sequence).padStart(8, '0')}.json`

/** So many are brought to a place, or from it, at once. */
const atOnce = 16
const inMemory = 500

/**
 * Writes the checkpoints that a place lacks, in their order, so that one which did not get there yet follows. Returns
 * how many. Where the last that a place holds is not the database's, the record was rewritten or put back to an earlier
 * state: that is logged, and the place stays as it is. Only what is written is verified. Throws PlaceFailed.
 */
export async function keepOutside(place: CheckpointPlace, forceId: string, kept: KeptCheckpoints): Promise<number> {
  const files = await place.list(fileBeginning(forceId))
  const there = new Set(files)
  const ours = new Map((await kept.sequences()).map((sequence) => [fileOf(forceId, sequence), sequence]))
  const lacking = [...ours].flatMap(([file, sequence]) => (there.has(file) ? [] : [sequence]))
  let written = 0
  for (let from = 0; from < lacking.length; from += inMemory) {
    for (const checkpoint of await kept.read(lacking.slice(from, from + inMemory))) {
      if (await keep(place, forceId, checkpoint)) written++
    }
  }
  const last = files.at(-1)
  if (last !== undefined) {
    const sequence = ours.get(last)
    const [known] = sequence === undefined ? [] : await kept.read([sequence])
    if (known === undefined || known.statement !== statementIn(await place.read(last))) {
      logEvent('audit.broken', { place: place.name, file: last, why: 'The database does not know this checkpoint' })
    }
  }
  return written
}

/** False where it was there already, or is not signed by the key it names. */
async function keep(place: CheckpointPlace, forceId: string, checkpoint: Checkpoint): Promise<boolean> {
  const said = readStatement(checkpoint, checkpoint.publicKey)
  if (said?.checkpoint === undefined || said.force !== forceId) return false
  if (!(await place.write(fileOf(forceId, said.checkpoint), writeCheckpoint(checkpoint)))) return false
  logEvent('audit.checkpoint-kept', { place: place.name, checkpoint: said.checkpoint, entry: said.number })
  return true
}

function statementIn(text: string): string | null {
  try {
    return parseCheckpoint(text).statement
  } catch {
    return null
  }
}

/** What was read of a place before, by file. */
export type KnownFiles = Map<string, Checkpoint>

/**
 * All checkpoints of a force that a place holds, several asked for at once; those that are `known` are not read again.
 * Throws PlaceFailed; a file that is no checkpoint is one that nobody signed.
 */
export async function readOutside(
  place: CheckpointPlace,
  forceId: string,
  known: KnownFiles = new Map(),
): Promise<Checkpoint[]> {
  const files = await place.list(fileBeginning(forceId))
  const read = files.filter((file) => !known.has(file))
  for (let from = 0; from < read.length; from += atOnce) {
    await Promise.all(
      read.slice(from, from + atOnce).map(async (file) => {
        const text = await place.read(file)
        known.set(file, statementIn(text) === null ? unreadable(place, file) : parseCheckpoint(text))
      }),
    )
  }
  return files.flatMap((file) => known.get(file) ?? [])
}

const unreadable = (place: CheckpointPlace, file: string): Checkpoint => ({
  statement: `${place.name}: ${file}`,
  signature: Buffer.alloc(0),
  publicKey: '',
})
