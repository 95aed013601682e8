import { type Actor, type Db, logEvent, type ScheduledWork, systemActor, type Tx } from '../../../kernel/index.ts'
import { findAuditHead } from '../audit-entry.queries.ts'
import { checkpointsOf, findLastCheckpoint } from './checkpoint.queries.ts'
import { checkpointAudit } from './checkpoint.ts'
import { keepOutside } from './keep-outside.ts'
import { openPlaces, openSigner, openStamp } from './open-signing.ts'
import type { CheckpointSettings } from './settings.ts'
import { readStatement } from './statement.ts'

/** Signs the audit record at its time, if anything was written since, and brings every checkpoint to its places. */
export const checkpointWork = (
  db: Db,
  forceId: string,
  settings: CheckpointSettings,
  environment: NodeJS.ProcessEnv,
): ScheduledWork => ({
  name: 'audit checkpoint',
  everyMilliseconds: settings.everyMinutes * 60_000,
  firstAfterMilliseconds: Math.min(60, settings.everyMinutes * 60) * 1000,
  run: () => signAndKeep(db, systemActor(forceId), settings, environment),
})

/** Throws nothing for a signer or a place that fails: it is logged, and comes again at the next time. */
export async function signAndKeep(
  db: Db,
  actor: Actor,
  settings: CheckpointSettings,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  if (await db.read(actor, isDue)) {
    try {
      const checkpoint = await checkpointAudit(db, actor, await openSigner(settings), openStamp(settings))
      const said = readStatement(checkpoint, checkpoint.publicKey)
      logEvent('audit.checkpoint', { checkpoint: said?.checkpoint ?? null, entry: said?.number ?? null })
    } catch (error) {
      logEvent('audit.checkpoint-failed', {}, error)
    }
  }
  const checkpoints = checkpointsOf(db, actor)
  for (const place of openPlaces(settings, environment)) {
    await keepOutside(place, actor.forceId, checkpoints).catch((error: unknown) =>
      logEvent('audit.place-failed', { place: place.name }, error),
    )
  }
}

/** Whether anything but the last checkpoint's own entry was written since it. */
async function isDue(tx: Tx): Promise<boolean> {
  const head = await findAuditHead(tx)
  const last = await findLastCheckpoint(tx)
  return head !== undefined && head.number > (last ? last.number + 1 : 0)
}
