import { logEvent } from '../../../kernel/index.ts'
import type { CheckpointPlace } from './place.ts'
import {
  type Checkpoint,
  type CheckpointStatement,
  parseCheckpoint,
  readStatement,
  writeCheckpoint,
} from './statement.ts'

/** What all files of a force's checkpoints begin with. */
const fileBeginning = (forceId: string): string => `candour-checkpoint-${forceId}-`

const fileOf = (said: CheckpointStatement): string | null =>
  said.checkpoint === undefined ? null : `${fileBeginning(said.force)}${String(said.checkpoint).padStart(8, '0')}.json`

/**
 * Writes the checkpoints that a place lacks, in their order, so that one which did not get there yet follows. Returns
 * how many. Where the last that a place holds is not the database's, the record was rewritten or put back to an earlier
 * state: that is logged, and the place stays as it is. Throws PlaceFailed.
 */
export async function keepOutside(
  place: CheckpointPlace,
  forceId: string,
  checkpoints: readonly Checkpoint[],
): Promise<number> {
  const files = await place.list(fileBeginning(forceId))
  const there = new Set(files)
  const ours = new Map<string | null, string>()
  let written = 0
  for (const checkpoint of checkpoints) {
    const said = readStatement(checkpoint, checkpoint.publicKey)
    const file = said && fileOf(said)
    if (!file) continue
    ours.set(file, checkpoint.statement)
    if (there.has(file)) continue
    if (await place.write(file, writeCheckpoint(checkpoint))) {
      written++
      logEvent('audit.checkpoint-kept', { place: place.name, checkpoint: said.checkpoint ?? null, entry: said.number })
    }
  }
  const last = files.at(-1)
  if (last !== undefined && ours.get(last) !== statementIn(await place.read(last))) {
    logEvent('audit.broken', { place: place.name, file: last, why: 'The database does not know this checkpoint' })
  }
  return written
}

function statementIn(text: string): string | null {
  try {
    return parseCheckpoint(text).statement
  } catch {
    return null
  }
}

/** All checkpoints of a force that a place holds. Throws PlaceFailed; a file that is no checkpoint is one that nobody signed. */
export async function readOutside(place: CheckpointPlace, forceId: string): Promise<Checkpoint[]> {
  const checkpoints: Checkpoint[] = []
  for (const file of await place.list(fileBeginning(forceId))) {
    const text = await place.read(file)
    checkpoints.push(statementIn(text) === null ? unreadable(place, file) : parseCheckpoint(text))
  }
  return checkpoints
}

const unreadable = (place: CheckpointPlace, file: string): Checkpoint => ({
  statement: `${place.name}: ${file}`,
  signature: Buffer.alloc(0),
  publicKey: '',
})
