import { createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { audit, Refused, type RegisterCommands } from '../../kernel/index.ts'
import { checkpointsOf } from './checkpoint-audit/checkpoint.queries.ts'
import { checkpointAudit } from './checkpoint-audit/checkpoint.ts'
import { keepOutside } from './checkpoint-audit/keep-outside.ts'
import { openPlaces, openSigner, openStamp } from './checkpoint-audit/open-signing.ts'
import { readCheckpointSettings } from './checkpoint-audit/settings.ts'
import { type Checkpoint, parseCheckpoint, writeCheckpoint } from './checkpoint-audit/statement.ts'
import { exportAudit } from './export-audit/export.ts'
import { checkAudit } from './verify-audit/check-audit.ts'
import { watchAudit, writeVerdict } from './verify-audit/watch-audit.ts'

/** `candour audit verify|watch|checkpoint|export`. */
export const auditCommands: RegisterCommands = (program, door) => {
  const command = program.command('audit').description('check, sign and export the audit record')

  command
    .command('verify')
    .description(
      'check that no audit entry was changed, added or taken out; exit code 1 where one was, 3 where a place for checkpoints could not be read or the public keys are not there',
    )
    .option('--checkpoint <file...>', 'checkpoints kept off this machine, which must agree')
    .option('--key <file>', 'the public keys that must have signed the checkpoints')
    .action((options: { checkpoint?: string[]; key?: string }) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const outside = await Promise.all((options.checkpoint ?? []).map(readCheckpoint))
        const publicKey = options.key === undefined ? undefined : await readText(options.key)
        const onProgress = (entries: number) => terminal.progress(`${entries} entries checked`)
        const settings = readCheckpointSettings(process.env)
        const check = await checkAudit(db, actor, settings, process.env, { outside, publicKey, onProgress })
        for (const note of check.notes) terminal.say(note)
        if (check.notes.length > 0) process.exitCode = 3
        if (!check.holds) process.exitCode = 1
        terminal.result(writeVerdict(check), check)
      }),
    )

  command
    .command('watch')
    .description('check the audit record, and go on checking what is written until it breaks (exit code 1) or Ctrl-C')
    .option('--every <minutes>', 'how often', '5')
    .action((options: { every: string }) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const minutes = Number(options.every)
        if (!(minutes > 0)) throw new Refused(`“${options.every}” is no number of minutes`)
        const stopped = new AbortController()
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort())
        const settings = readCheckpointSettings(process.env)
        const holds = await watchAudit({ db, actor, settings, terminal, minutes, signal: stopped.signal })
        if (!holds) process.exitCode = 1
      }),
    )

  command
    .command('checkpoint')
    .description('sign where the audit record stands, in its places and in a file to keep on another machine')
    .option('--to <file>', 'the file to write', 'audit-checkpoint.json')
    .action((options: { to: string }) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const settings = readCheckpointSettings(process.env)
        const checkpoint = await checkpointAudit(db, actor, await openSigner(settings), openStamp(settings))
        await writeFile(options.to, writeCheckpoint(checkpoint))
        const checkpoints = checkpointsOf(db, actor)
        const places = openPlaces(settings, process.env)
        for (const place of places) await keepOutside(place, actor.forceId, checkpoints)
        const { publicKeysPath: publicKey } = settings
        terminal.result(`${options.to} holds the checkpoint. Keep it and ${publicKey} on another machine`, {
          file: options.to,
          publicKey,
          places: places.map(({ name }) => name),
          ...JSON.parse(checkpoint.statement),
        })
      }),
    )

  command
    .command('export')
    .description('write every audit entry to a file, one a line, with the hashes that prove it')
    .requiredOption('--to <file>', 'the file to write')
    .option('--with-restricted', 'with the text of entries about restricted records, which few people may read')
    .action((options: { to: string; withRestricted?: boolean }) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const restricted = options.withRestricted ?? false
        await db.read(
          actor,
          (tx) => pipeline(Readable.from(exportAudit(tx, restricted)), createWriteStream(options.to, { mode: 0o600 })),
          'verification',
        )
        await db.write(actor, (tx) =>
          audit(tx, { action: 'export-audit', subjectType: 'audit', subjectId: null, detail: { restricted } }),
        )
        terminal.result(`${options.to} holds the audit record`, { file: options.to })
      }),
    )
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Refused(`${path} cannot be read`)
  }
}

async function readCheckpoint(path: string): Promise<Checkpoint> {
  const text = await readText(path)
  try {
    return parseCheckpoint(text)
  } catch {
    throw new Refused(`${path} is not a checkpoint. “candour audit checkpoint” writes one`)
  }
}
