import { join, resolve } from 'node:path'
import {
  importRecord,
  inScratchFolder,
  kindOf,
  mustBeJournal,
  readBackupKey,
  restoreBackup,
  restoreExport,
  unseal,
} from '../backup/index.ts'
import { type Config, Refused, readConfig, type Terminal } from '../kernel/index.ts'
import type { RecoveryTarget } from '../kernel/postgres/index.ts'
import { dropSchemas, migrateAll, migrateTo } from '../open-candour.ts'
import { applyErasures } from './erase-command.ts'
import { requireEmbedded } from './require-embedded.ts'
import { tellRecord } from './tell-record.ts'

export interface RestoreOptions {
  readonly to?: string
  readonly history?: string
  readonly erasures?: string
}

/** `candour restore FILE`: a backup or an export, whichever it is, into an empty data folder or database. */
export async function restoreRecord(terminal: Terminal, file: string, options: RestoreOptions): Promise<void> {
  const config = readConfig(process.env)
  const target = readTarget(options.to)
  const history = readHistory(options)
  if (options.erasures !== undefined) await mustBeJournal(options.erasures)
  const key = () => readBackupKey(process.env)
  const kind = await kindOf(file, key)
  if (kind === 'backup') return await fromBackup(terminal, config, file, { target, history }, options.erasures)
  if (target !== 'backup') throw new Refused('An export is of one moment, and cannot be brought on. A backup can')
  const sealed = kind === 'sealed-export' ? await key() : null
  const manifest =
    config.databaseUrl === null
      ? await restoreExport({
          ...terminal,
          file,
          key: sealed,
          dataDirectory: config.dataDirectory,
          migrateTo,
          finish: (ownerUrl, read) => finishImport(terminal, config, ownerUrl, read, options.erasures),
        })
      : await intoOwnDatabase(terminal, config, config.databaseUrl, file, sealed, options.erasures)
  terminal.result(
    `The record of ${manifest.force ?? 'no force'} as at ${manifest.at} is here, ${manifest.tables.length} tables`,
    {
      at: manifest.at,
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    },
  )
}

async function finishImport(
  terminal: Terminal,
  config: Config,
  ownerUrl: string,
  { at }: { readonly at: string },
  erasures: string | undefined,
): Promise<void> {
  await migrateAll(ownerUrl)
  await applyErasures(terminal, config, ownerUrl, erasures)
  await tellRecord(terminal, config, ownerUrl, { action: 'import-record', detail: { exportedAt: at } })
}

async function intoOwnDatabase(
  terminal: Terminal,
  config: Config,
  ownerUrl: string,
  file: string,
  key: Awaited<ReturnType<typeof readBackupKey>> | null,
  erasures: string | undefined,
) {
  const readIn = (opened: string) =>
    importRecord({
      ...terminal,
      file: opened,
      ownerUrl,
      dataDirectory: null,
      sentFilesIn: config.dataDirectory,
      startAnew: () => dropSchemas(ownerUrl),
      migrateTo: (level) => migrateTo(ownerUrl, level),
      finish: (manifest) => finishImport(terminal, config, ownerUrl, manifest, erasures),
    })
  if (key === null) return await readIn(file)
  return await inScratchFolder(async (folder) => {
    const opened = join(folder, 'export.zip')
    await unseal(file, key, opened)
    return await readIn(opened)
  })
}

async function fromBackup(
  terminal: Terminal,
  config: Config,
  file: string,
  { target, history }: { target: RecoveryTarget; history: number | null },
  erasures: string | undefined,
): Promise<void> {
  requireEmbedded(config, 'Restore')
  const { manifest } = await restoreBackup({
    ...terminal,
    file,
    key: await readBackupKey(process.env),
    target,
    history,
    dataDirectory: config.dataDirectory,
    walArchive: config.walArchive === null || config.walArchive === 'off' ? null : resolve(config.walArchive),
    // A backup may be older than this software: what is done in the record next needs its schema.
    finish: async (ownerUrl, { begunAt }) => {
      await migrateAll(ownerUrl)
      await applyErasures(terminal, config, ownerUrl, erasures)
      const to = target instanceof Date ? target.toISOString() : target
      await tellRecord(terminal, config, ownerUrl, { action: 'restore-record', detail: { backupBegunAt: begunAt, to } })
    },
  })
  const moment =
    target === 'backup' ? manifest.endedAt : target === 'latest' ? 'the end of the kept log' : target.toISOString()
  terminal.result(`${config.dataDirectory} holds the record as at ${moment}. “npm start” serves it`, {
    dataDirectory: config.dataDirectory,
    backupEndedAt: manifest.endedAt,
    restoredTo: moment,
  })
}

function readHistory({ to, history }: RestoreOptions): number | null {
  if (history === undefined) return null
  if (to === undefined) throw new Refused('--history says along which log a backup is brought on: say --to as well')
  if (/^[1-9]\d{0,8}$/.test(history)) return Number(history)
  throw new Refused(`“${history}” is no history. It is the number that the refusal names, such as 2`)
}

function readTarget(text: string | undefined): RecoveryTarget {
  if (text === undefined) return 'backup'
  if (text === 'latest') return text
  const moment = new Date(text)
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(text) || Number.isNaN(moment.getTime())) {
    throw new Refused(
      `“${text}” is no moment. Say it with its offset from UTC, such as 2026-11-26T14:30:00Z or 2026-07-01T15:30:00+01:00`,
    )
  }
  return moment
}
