import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createForce } from '../../src/kernel/index.ts'
import { compiled } from './compiled.ts'
import { freshDatabase } from './database.ts'
import { type Ran, residentCommands } from './resident-commands.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** The commands, over an empty sample force. */
export interface Commands {
  /** The owner's connection string. */
  readonly databaseUrl: string
  /** A folder of the test's own, which is also where Candour keeps its data. */
  readonly folder: string
  /** Runs a command in a process of their own that all of them share. */
  candour(...words: readonly string[]): Promise<Ran>
  /** Runs it in a process of its own, as somebody types it. */
  typed(...words: readonly string[]): Promise<Ran>
  close(): Promise<void>
}

export async function openCommands(): Promise<Commands> {
  const database = await freshDatabase()
  const force = { name: 'Sample Police', shortName: 'Sample', referencePrefix: '01', isSample: true }
  await createForce(database.url, force)
  const folder = await mkdtemp(join(tmpdir(), 'candour-commands-'))
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined),
  )
  const all = { ...inherited, ...compiled, DATABASE_URL: database.url, CANDOUR_DATA: folder }
  const resident = residentCommands()
  return {
    databaseUrl: database.url,
    folder,
    candour: (...words) => resident.run(words, all),
    typed: (...words) =>
      new Promise((resolve) => {
        const child = execFile(process.execPath, [cli, ...words], { env: all }, (_, out, err) =>
          resolve({ code: child.exitCode ?? -1, out, err }),
        )
      }),
    async close() {
      resident.close()
      await rm(folder, { recursive: true })
      await database.drop()
    },
  }
}
