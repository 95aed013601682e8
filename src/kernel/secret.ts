import { randomBytes, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDataFolder } from './data-folder.ts'
import { CandourError } from './errors.ts'
import { withStartLock } from './postgres/index.ts'

/** The secret cannot be read; the message says why. */
class SecretUnreadable extends CandourError {}

const whole = /^\S{32,}$/

/**
 * A secret of 256 bits, kept under its name in the data folder and made the first time. Readable by its owner alone, and
 * there whole or not at all. One that is empty or damaged, by a disk that was full or a power cut, is made again, and
 * `say` is told: what it had signed is no longer worth anything.
 */
export async function keptSecret(
  dataDirectory: string,
  name: string,
  say: (text: string) => void = () => {},
): Promise<string> {
  const path = join(await openDataFolder(dataDirectory), name)
  const found = await read(path)
  if (found !== undefined && whole.test(found)) return found
  // One process at a time: of two that find it damaged, the second must take what the first has made.
  return withStartLock(`${path}.lock`, async () => {
    const now = await read(path)
    if (now !== undefined && whole.test(now)) return now
    if (now !== undefined)
      say(`${path} was ${now === '' ? 'empty' : 'damaged'} and has been made again. Everybody signs in again`)
    return make(path)
  })
}

async function read(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new SecretUnreadable(`Cannot read ${path} (${code}). Run Candour as the user who started it first`)
  }
}

async function make(path: string): Promise<string> {
  const secret = randomBytes(32).toString('hex')
  const unfinished = `${path}.${randomUUID()}`
  try {
    const file = await open(unfinished, 'wx', 0o600)
    await file.writeFile(secret)
    await file.sync()
    await file.close()
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
  return secret
}
