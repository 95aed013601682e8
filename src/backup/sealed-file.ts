import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isRunning, machineName, Refused } from '../kernel/index.ts'
import { type BackupKey, decrypterOf, encrypterOf } from './backup-key.ts'

/** Everything about a file that stops it from being read: damage, another's key, not a backup at all. */
export class Damaged extends Refused {}

const day = 86_400_000
/** An unfinished file says who writes it: machine and process. Those of earlier versions said the process alone. */
const unfinishedName = /^\..+\.(?:([0-9a-f]{8})-)?(\d+)-[0-9a-f]{8}\.unfinished$/

/**
 * Writes a new file, whole or not at all, readable by its owner alone: under another name until it is on the disk.
 * Throws Refused where the file is there already, or its folder is not.
 */
export async function writeWhole(path: string, content: Readable): Promise<number> {
  const place = resolve(path)
  await requireNew(place)
  const machine = await machineName()
  await removeLeft(dirname(place), machine)
  const owner = `${machine}-${process.pid}-${randomUUID().slice(0, 8)}`
  const unfinished = join(dirname(place), `.${basename(place)}.${owner}.unfinished`)
  try {
    await pipeline(content, createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }))
    const { size } = await stat(unfinished)
    await putInPlace(unfinished, place)
    await syncFolder(dirname(place))
    return size
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** The content in the age format, age-encryption.org/v1: whoever has the key opens it with the `age` tool as well. */
export async function seal(content: Readable, key: BackupKey): Promise<Readable> {
  const sealed = await encrypterOf(key).encrypt(Readable.toWeb(content))
  // Whoever writes it hears of an error by its pipeline; one that comes when nobody writes yet must not end the process.
  return Readable.fromWeb(sealed).on('error', () => undefined)
}

/** Opens a sealed file. What is wrong with it comes out of the stream as Damaged, in words for a person. */
export async function openSealed(path: string, key: BackupKey, onBytes: (bytes: number) => void): Promise<Readable> {
  await access(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(error.code === 'ENOENT' ? `There is no file ${path}` : `${path} cannot be read (${error.code})`)
  })
  const decrypter = decrypterOf(key)
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  file.on('data', (chunk) => onBytes(chunk.length))
  file.pause()
  const opened = await decrypter.decrypt(Readable.toWeb(file)).catch((error: unknown) => {
    file.destroy()
    throw describe(path, key, error)
  })
  return Readable.from(told(path, opened))
}

async function* told(path: string, opened: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* opened
  } catch (error) {
    throw new Damaged(
      `${path} is damaged, cut off or added to: what is in it is not what was written. Nothing of it is used. Take another backup`,
      { cause: error },
    )
  }
}

function describe(path: string, key: BackupKey, error: unknown): Damaged {
  const why = error instanceof Error ? error.message : ''
  if (/no identity matched/.test(why)) {
    const what = 'passphrase' in key ? 'The passphrase is not the one' : 'The key file does not hold the key'
    return new Damaged(`${what} with which ${path} was made, or the file is damaged at its beginning`, { cause: error })
  }
  return new Damaged(`${path} is not a backup of Candour, or it is damaged at its beginning`, { cause: error })
}

/** Throws Refused where the file is there, or its folder is not. */
export async function requireNew(place: string): Promise<void> {
  if ((await stat(place).catch(() => undefined)) !== undefined) {
    throw new Refused(`${place} is there already, and a backup never overwrites another. Name a new file`)
  }
  const folder = await stat(dirname(place)).catch(() => undefined)
  if (folder === undefined) throw new Refused(`There is no folder ${dirname(place)}`)
}

/**
 * What was left in the folder when others were killed there: the schedule's too, each of which had a name of its own. On
 * another machine, as far as one can see, nobody writes any more to what has not changed for a day.
 */
async function removeLeft(folder: string, machine: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [whole, on, pid] = unfinishedName.exec(name) ?? []
    if (whole === undefined) continue
    const path = join(folder, name)
    const changed = (await stat(path).catch(() => undefined))?.mtimeMs ?? 0
    const isLeft = on === machine ? !isRunning(Number(pid)) : Date.now() - changed > day
    if (isLeft) await rm(path, { force: true })
  }
}

/** A link cannot replace a file that came meanwhile; where the disk has no links the name was free a moment ago. */
async function putInPlace(unfinished: string, place: string): Promise<void> {
  try {
    await link(unfinished, place)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EEXIST') throw new Refused(`${place} is there already. Name a new file`)
    await rename(unfinished, place)
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}
