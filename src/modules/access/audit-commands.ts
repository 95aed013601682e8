import { createWriteStream } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { audit, Refused, type RegisterCommands, readConfig } from '../../kernel/index.ts'
import { openAuditKey } from './checkpoint-audit/audit-key.ts'
import { checkpointAudit } from './checkpoint-audit/checkpoint.ts'
import { type Checkpoint, parseCheckpoint, writeCheckpoint } from './checkpoint-audit/statement.ts'
import { exportAudit } from './export-audit/export.ts'
import { verifyAuditChain } from './verify-audit/verify.ts'

/** `candour audit verify|checkpoint|export`. */
export const auditCommands: RegisterCommands = (program, door) => {
  const command = program.command('audit').description('check, sign and export the audit record')

  command
    .command('verify')
    .description('check that no audit entry was changed, added or taken out; exit code 1 where one was')
    .option('--checkpoint <file...>', 'checkpoints kept off this machine, which must agree')
    .option('--key <file>', 'the public key that must have signed the checkpoints')
    .action((options: { checkpoint?: string[]; key?: string }) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const outside = await Promise.all((options.checkpoint ?? []).map(readCheckpoint))
        const publicKey = options.key === undefined ? undefined : await readText(options.key)
        const verdict = await db.read(actor, (tx) => verifyAuditChain(tx, { outside, publicKey }), 'verification')
        if (!verdict.holds) process.exitCode = 1
        const { entries, checkpoints, brokenAt, why } = verdict
        terminal.result(
          verdict.holds
            ? `The audit record is whole: ${entries} entries, ${checkpoints} checkpoints`
            : `The audit record has been changed${brokenAt === null ? '' : ` at entry ${brokenAt}`}: ${why}`,
          verdict,
        )
      }),
    )

  command
    .command('checkpoint')
    .description('sign where the audit record stands, in a file to keep on another machine')
    .option('--to <file>', 'the file to write', 'audit-checkpoint.json')
    .action((options: { to: string }) =>
      door.withSession(async ({ db, actor }, terminal) => {
        const { dataDirectory } = readConfig(process.env)
        await mkdir(dataDirectory, { recursive: true })
        const keyPath = join(dataDirectory, 'audit-key.pem')
        const key = await openAuditKey(keyPath)
        const checkpoint = await db.write(actor, (tx) => checkpointAudit(tx, key))
        await writeFile(options.to, writeCheckpoint(checkpoint))
        terminal.result(`${options.to} holds the checkpoint. Keep it and ${keyPath}.pub on another machine`, {
          file: options.to,
          publicKey: `${keyPath}.pub`,
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
          (tx) => pipeline(Readable.from(exportAudit(tx, restricted)), createWriteStream(options.to)),
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
