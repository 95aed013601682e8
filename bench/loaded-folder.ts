import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SampleSize } from '../src/sample/index.ts'
import { type LoadRecord, loadRecordFile } from './load-record.ts'

/** A data folder that holds the sample force, and what was measured while it was loaded. */
export interface LoadedFolder {
  readonly dataDirectory: string
  readonly record: LoadRecord
  /** Removes the folder where it was made for this run. */
  discard(): Promise<void>
}

/** Loads the sample force into the folder named, or into one of this run's own; a folder loaded earlier is used again. */
export async function openLoadedFolder(size: SampleSize, named: string | undefined): Promise<LoadedFolder> {
  const dataDirectory = named === undefined ? await temporaryFolder() : resolve(named)
  const discard = async () => {
    if (named === undefined) await removeFolder(dataDirectory)
  }
  try {
    const record = (await readRecord(dataDirectory)) ?? (await load(dataDirectory, size))
    if (record.size !== size) {
      throw new Error(`${dataDirectory} holds the ${record.size} sample. Name another folder for ${size} with --data`)
    }
    return { dataDirectory, record, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-bench-'))
  // So that, as root, the ordinary user the database runs as can enter it.
  await chmod(folder, 0o755)
  return folder
}

/** In a process of its own, so that what it took of memory is its own. */
async function load(dataDirectory: string, size: SampleSize): Promise<LoadRecord> {
  const program = fileURLToPath(new URL('./load-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, dataDirectory, size], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise((ended, failed) => {
    child.once('error', failed)
    child.once('exit', ended)
  })
  const record = code === 0 ? await readRecord(dataDirectory) : null
  if (record === null) throw new Error(`The sample could not be loaded into ${dataDirectory}`)
  return record
}

async function readRecord(dataDirectory: string): Promise<LoadRecord | null> {
  const text = await readFile(join(dataDirectory, loadRecordFile), 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text)
}

/** A database that could not live in the folder is elsewhere, where the folder's pointer says. */
export async function removeFolder(dataDirectory: string): Promise<void> {
  const pointer = await readFile(join(dataDirectory, 'postgres-location.json'), 'utf8').catch(() => null)
  if (pointer !== null) {
    const { clusterDirectory }: { clusterDirectory: string } = JSON.parse(pointer)
    await rm(dirname(clusterDirectory), { recursive: true, force: true })
  }
  await rm(dataDirectory, { recursive: true, force: true })
}
