import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Ran, residentCommands } from '../../../test/harness/resident-commands.ts'
import { openEmbeddedPostgres, removeDataFolder } from '../../kernel/postgres/index.ts'
import { newKeyFile } from '../backup-key.ts'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))

/** A folder for a test's data folders and backups, with a key, in which `candour` is run as somebody types it. */
export interface BackupPlace {
  readonly folder: string
  readonly keyFile: string
  path(name: string): string
  /** The environment of a command over a data folder. */
  surroundings(data: string, environment?: Readonly<Record<string, string>>): Record<string, string>
  candour(data: string, words: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ran>
  /**
   * Runs it in a process of its own and kills that, with all its might, as soon as `when` holds. Throws where it has ended
   * by itself before: then nothing was cut off, and nothing is proven.
   */
  killed(
    data: string,
    words: readonly string[],
    when: () => Promise<boolean>,
    environment?: Readonly<Record<string, string>>,
  ): Promise<void>
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
  const surroundings: BackupPlace['surroundings'] = (data, environment = {}) => {
    used.add(data)
    const { DATABASE_URL: _, CANDOUR_WAL_ARCHIVE: __, CANDOUR_BACKUP_TO: ___, ...inherited } = process.env
    const named = { CANDOUR_DATA: path(data), CANDOUR_BACKUP_KEY_FILE: keyFile, ...environment }
    const all = Object.entries({ ...inherited, ...named })
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  }
  const resident = residentCommands()
  return {
    folder,
    keyFile,
    path,
    surroundings,
    candour: (data, words, environment) => resident.run(words, surroundings(data, environment)),
    async killed(data, words, when, environment) {
      const child = spawn(process.execPath, [cli, ...words], { env: surroundings(data, environment), stdio: 'ignore' })
      const ended = once(child, 'exit')
      while (child.exitCode === null && !(await when().catch(() => false))) await delay(5)
      child.kill('SIGKILL')
      const [, signal] = await ended
      if (signal !== 'SIGKILL') throw new Error(`candour ${words[0]} had ended before it could be killed`)
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
      resident.close()
      for (const data of used) await removeDataFolder(path(data))
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}
