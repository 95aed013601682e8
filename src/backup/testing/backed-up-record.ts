import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { openEmbeddedPostgres, removeDataFolder } from '../../kernel/postgres/index.ts'
import { newKeyFile } from '../backup-key.ts'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder for a test's data folders and backups, with a key, in which `candour` is run as somebody types it. */
export interface BackupPlace {
  readonly folder: string
  readonly keyFile: string
  path(name: string): string
  candour(data: string, words: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ran>
  /** Runs it and kills it, with all its might, after so long. */
  killed(data: string, words: readonly string[], afterMilliseconds: number): Promise<void>
  /** Asks the database of a data folder. */
  ask<Row extends pg.QueryResultRow>(data: string, query: string): Promise<Row[]>
  remove(): Promise<void>
}

export async function openBackupPlace(): Promise<BackupPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-backup-'))
  await chmod(folder, 0o755)
  const keyFile = join(folder, 'backup.key')
  await writeFile(keyFile, (await newKeyFile()).text, { mode: 0o600 })
  const used = new Set<string>()
  const path = (name: string) => join(folder, name)
  const surroundings = (data: string, environment: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
    used.add(data)
    const { DATABASE_URL: _, CANDOUR_WAL_ARCHIVE: __, ...inherited } = process.env
    return { ...inherited, CANDOUR_DATA: path(data), CANDOUR_BACKUP_KEY_FILE: keyFile, ...environment }
  }
  return {
    folder,
    keyFile,
    path,
    candour: (data, words, environment) =>
      new Promise((resolve) => {
        const child = execFile(
          process.execPath,
          [cli, ...words],
          { env: surroundings(data, environment) },
          (_, out, err) => resolve({ code: child.exitCode, out, err }),
        )
      }),
    async killed(data, words, afterMilliseconds) {
      const child = spawn(process.execPath, [cli, ...words], { env: surroundings(data), stdio: 'ignore' })
      const timer = setTimeout(() => child.kill('SIGKILL'), afterMilliseconds)
      await once(child, 'exit')
      clearTimeout(timer)
    },
    async ask(data, query) {
      used.add(data)
      const server = await openEmbeddedPostgres({ dataDirectory: path(data) })
      const client = new pg.Client({ connectionString: server.adminUrl })
      await client.connect()
      try {
        return (await client.query(query)).rows
      } finally {
        await client.end()
        await server.release()
      }
    },
    async remove() {
      for (const data of used) await removeDataFolder(path(data))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
