import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Actor, audit, type Db, logEvent } from '../../../kernel/index.ts'
import { readPublicKeys } from '../checkpoint-audit/audit-key.ts'
import { readOutside } from '../checkpoint-audit/keep-outside.ts'
import { openPlaces } from '../checkpoint-audit/open-signing.ts'
import type { CheckpointSettings } from '../checkpoint-audit/settings.ts'
import { readAuthorities, readTimestamp } from '../checkpoint-audit/stamp.ts'
import type { Checkpoint } from '../checkpoint-audit/statement.ts'
import { type AuditVerdict, type VerifyOptions, verifyAuditChain } from './verify.ts'

/** A verdict, and what could not be asked for it. */
export interface AuditCheck extends AuditVerdict {
  /** Places for checkpoints that gave no answer, and time stamps that do not hold, each in words. */
  readonly notes: readonly string[]
}

/**
 * Checks the audit record against the checkpoints in the database and in every place outside, with the trusted keys,
 * logs what came of it, and audits that it was done. Whoever calls it may not read every entry, and is shown none.
 */
export async function checkAudit(
  db: Db,
  actor: Actor,
  settings: CheckpointSettings,
  environment: NodeJS.ProcessEnv,
  options: VerifyOptions = {},
): Promise<AuditCheck> {
  const notes: string[] = []
  const outside: Checkpoint[] = [...(options.outside ?? [])]
  for (const place of openPlaces(settings, environment)) {
    try {
      const files = options.known?.files.get(place.name) ?? new Map()
      options.known?.files.set(place.name, files)
      for (const checkpoint of await readOutside(place, actor.forceId, files)) outside.push(checkpoint)
    } catch (error) {
      logEvent('audit.place-failed', { place: place.name }, error)
      notes.push(`The checkpoints in ${place.name} could not be read, so nothing was compared with them`)
    }
  }
  notes.push(...(await badStamps(outside, settings, options.known?.timestamps)))
  const publicKey = options.publicKey ?? (await readPublicKeys(settings.publicKeysPath)) ?? undefined
  const verdict = await db.read(actor, (tx) => verifyAuditChain(tx, { ...options, outside, publicKey }), 'verification')
  const { holds, entries, brokenAt, why } = verdict
  if (publicKey === undefined && (verdict.checkpoints > 0 || outside.length > 0)) {
    logEvent('audit.keys-missing')
    notes.push(
      `${settings.publicKeysPath} is not there, so nothing says whose signatures the checkpoints bear: whoever owns the database could have signed them. Put it back from your copy`,
    )
  }
  logEvent(holds ? 'audit.whole' : 'audit.broken', holds ? { entries } : { entries, entry: brokenAt, why })
  const written = await db
    .write(actor, (tx) =>
      audit(tx, {
        action: 'verify-audit',
        subjectType: 'audit',
        subjectId: null,
        // Every auditor reads this: how many entries there are, or where one stands, would tell how many are hidden.
        detail: { holds },
      }),
    )
    .catch(() => 'This check itself could not be written to the audit record')
  return { ...verdict, notes: written === undefined ? notes : [...notes, written] }
}

/** Time stamps that do not hold. They prove when; the chain and its signatures prove what. */
async function badStamps(
  checkpoints: readonly Checkpoint[],
  settings: CheckpointSettings,
  known: Set<string> = new Set(),
): Promise<string[]> {
  const authorities = await readAuthorities(settings.timestampCaPath)
  const bad: string[] = []
  for (const { timestamp, statement } of checkpoints) {
    if (!timestamp) continue
    const name = `${statement}\n${timestamp.toString('base64')}`
    if (known.has(name)) continue
    await readTimestamp(timestamp, statement, authorities).then(
      () => known.add(name),
      (error: Error) => bad.push(error.message),
    )
    await nextTurn()
  }
  return [...new Set(bad)]
}
