import { setTimeout as delay } from 'node:timers/promises'
import { type Actor, type Db, longestWaitMilliseconds, type Terminal } from '../../../kernel/index.ts'
import type { CheckpointSettings } from '../checkpoint-audit/settings.ts'
import { type ChainEnd, emptyChain } from './chain.ts'
import { checkAudit } from './check-audit.ts'
import type { AuditVerdict, KnownCheckpoints } from './verify.ts'

/** A verdict as a person reads it at the terminal. */
export const writeVerdict = ({ holds, entries, checkpoints, brokenAt, why }: AuditVerdict): string =>
  holds
    ? `The audit record is whole: ${entries} entries, ${checkpoints} checkpoints`
    : `The audit record has been changed${brokenAt === null ? '' : ` at entry ${brokenAt}`}: ${why}`

interface Watch {
  readonly db: Db
  readonly actor: Actor
  readonly settings: CheckpointSettings
  readonly terminal: Terminal
  readonly minutes: number
  readonly signal: AbortSignal
}

/** Checks the whole record, then again and again what was written since, until it breaks (false) or is told to stop. */
export async function watchAudit({ db, actor, settings, terminal, minutes, signal }: Watch): Promise<boolean> {
  let after: ChainEnd = emptyChain
  const known: KnownCheckpoints = { signatures: new Map(), files: new Map(), timestamps: new Set() }
  const onEnd = (end: ChainEnd) => {
    after = end
  }
  for (;;) {
    const check = await checkAudit(db, actor, settings, process.env, { after, onEnd, known })
    for (const note of check.notes) terminal.say(note)
    terminal.result(writeVerdict(check), { at: new Date().toISOString(), ...check })
    if (!check.holds) return false
    const waited = await delay(Math.min(minutes * 60_000, longestWaitMilliseconds), true, { signal }).catch(() => false)
    if (!waited) return true
  }
}
