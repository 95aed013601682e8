import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, stat } from 'node:fs/promises'
import { DatabaseUnavailable } from './database-unavailable.ts'

/** The account the server runs as, where that is not our own: PostgreSQL refuses to run as root. */
export type OrdinaryUser = { uid: number; gid: number }

export const weAreRoot = (): boolean => process.getuid?.() === 0

/** Spawn options that drop to the user, or nothing where we are an ordinary user already. */
export const spawnAs = (user: OrdinaryUser | undefined): Partial<OrdinaryUser> =>
  user === undefined ? {} : { uid: user.uid, gid: user.gid }

/**
 * Who the server should run as: undefined for ourselves; as root, the owner of a cluster that exists already, else the
 * account `postgres`, else `nobody`.
 */
export async function chooseUser(clusterDirectory: string | undefined): Promise<OrdinaryUser | undefined> {
  if (!weAreRoot()) return undefined
  const owner = clusterDirectory === undefined ? undefined : await stat(clusterDirectory).catch(() => undefined)
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const found = (await lookUp('postgres')) ?? (await lookUp('nobody'))
  if (found === undefined) {
    throw new DatabaseUnavailable(
      'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody". Start Candour as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  return found
}

/** Whether the user can enter the folder, asked of the operating system so that every kind of permission counts. */
export async function canEnter(directory: string, user: OrdinaryUser | undefined): Promise<boolean> {
  if (user === undefined) return true
  return await succeeds('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], user)
}

/** Makes a folder that only the user may enter. */
export async function makePrivateDirectory(directory: string, user: OrdinaryUser | undefined): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await chmod(directory, 0o700)
  await giveTo(directory, user)
}

export async function giveTo(path: string, user: OrdinaryUser | undefined): Promise<void> {
  if (user !== undefined) await chown(path, user.uid, user.gid)
}

/** Whether a command run as the user ends with exit code 0. */
export function succeeds(command: string, args: string[], user: OrdinaryUser | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, args, { ...spawnAs(user), cwd: '/' }, (error) => resolve(error === null))
  })
}

async function lookUp(name: string): Promise<OrdinaryUser | undefined> {
  const uid = await idOf('-u', name)
  const gid = await idOf('-g', name)
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid }
}

function idOf(option: '-u' | '-g', name: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    execFile('id', [option, name], (error, stdout) => resolve(error === null ? Number(stdout.trim()) : undefined))
  })
}
