import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type PostgresBinaries, program } from './binaries.ts'
import { type ClusterPlace, livesInDataFolder, prepareParent, recordPlace } from './cluster-place.ts'
import type { Credentials } from './credentials.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { giveTo, makePrivateDirectory, spawnAs } from './ordinary-user.ts'
import type { Progress } from './progress.ts'
import { includeLine } from './settings.ts'

/** Character classes by the first of these the system knows; sorting is by code point whichever it is. */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C']

const unfinishedName = 'postgres-unfinished-'

/** Makes the cluster beside its place and renames it there whole, so a start that is killed leaves none, not half of one. */
export async function createCluster(
  place: ClusterPlace,
  binaries: PostgresBinaries,
  credentials: Credentials,
  onProgress: Progress,
): Promise<void> {
  const parent = await prepareParent(place)
  onProgress(
    livesInDataFolder(place)
      ? `Creating the database in ${place.clusterDirectory}`
      : `Creating the database in ${place.clusterDirectory}, as PostgreSQL does not run as root and no other user can enter ${place.dataDirectory}`,
  )
  await removeUnfinished(parent)
  const unfinished = join(parent, `${unfinishedName}${randomUUID()}`)
  try {
    await makePrivateDirectory(unfinished, place.user)
    await initialise(unfinished, place, binaries, credentials)
    await appendFile(join(unfinished, 'postgresql.conf'), includeLine)
    await rename(unfinished, place.clusterDirectory)
    await recordPlace(place)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** What starts that were killed have left, password files among it. We hold the start lock, so none is in use. */
async function removeUnfinished(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(unfinishedName)) continue
    // Its initdb may still be running for a moment, and add files while they are removed.
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

async function initialise(
  directory: string,
  place: ClusterPlace,
  binaries: PostgresBinaries,
  credentials: Credentials,
): Promise<void> {
  // In a file, since a command line can be read by every user of the machine.
  const passwordFile = `${directory}.password`
  try {
    await writeFile(passwordFile, credentials.password, { mode: 0o600 })
    await giveTo(passwordFile, place.user)
    let complaint = ''
    for (const characterType of characterTypes) {
      const builtIn = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
      const outcome = await run(program(binaries, 'initdb'), place, [
        `--pgdata=${directory}`,
        `--username=${credentials.user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        `--lc-ctype=${characterType}`,
        ...builtIn,
        '--data-checksums',
        '--no-instructions',
      ])
      if (outcome.code === 0) return
      complaint = outcome.complaint
    }
    throw new DatabaseUnavailable(`The database could not be created in ${place.clusterDirectory}: ${complaint}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function run(command: string, place: ClusterPlace, args: string[]): Promise<{ code: number; complaint: string }> {
  const child = spawn(command, args, {
    ...spawnAs(place.user),
    cwd: place.user === undefined ? place.dataDirectory : '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  const [complaint, code] = await Promise.all([text(child.stderr), ended])
  return { code, complaint: complaint.trim() }
}
