import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createForce } from '../../src/kernel/index.ts'
import { compiled } from './compiled.ts'
import { freshDatabase } from './database.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** What a command said and ended with. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The commands in a process of their own, as somebody types them, over an empty sample force. */
export interface Commands {
  /** The owner's connection string. */
  readonly databaseUrl: string
  /** A folder of the test's own, which is also where Candour keeps its data. */
  readonly folder: string
  candour(...words: readonly string[]): Promise<Ran>
  close(): Promise<void>
}

export async function openCommands(): Promise<Commands> {
  const database = await freshDatabase()
  const force = { name: 'Sample Police', shortName: 'Sample', referencePrefix: '01', isSample: true }
  await createForce(database.url, force)
  const folder = await mkdtemp(join(tmpdir(), 'candour-commands-'))
  return {
    databaseUrl: database.url,
    folder,
    candour: (...words) =>
      new Promise((resolve) => {
        const env = { ...process.env, ...compiled, DATABASE_URL: database.url, CANDOUR_DATA: folder }
        const child = execFile(process.execPath, [cli, ...words], { env }, (_, out, err) =>
          resolve({ code: child.exitCode ?? -1, out, err }),
        )
      }),
    async close() {
      await rm(folder, { recursive: true })
      await database.drop()
    },
  }
}
