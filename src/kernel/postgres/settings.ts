import { randomUUID } from 'node:crypto'
import { rename, statfs, writeFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { giveTo, type OrdinaryUser } from './ordinary-user.ts'
import { archiveSettings } from './wal-archive.ts'

/** Added once to the cluster's postgresql.conf. */
export const includeLine = "\ninclude 'candour.conf'\n"

/** How the server is reached: a socket in a private folder, or a port of this machine where there are no sockets. */
export type Listening = { socketDirectory: string } | { port: number }

const mebibyte = 1024 * 1024

/** Writes the server's settings, anew at every start so that they follow the machine and the version of Candour. */
export async function writeSettings(
  clusterDirectory: string,
  listening: Listening,
  user: OrdinaryUser | undefined,
  walArchive?: string | null,
): Promise<void> {
  const memory = Math.floor(totalmem() / mebibyte)
  const settings: Record<string, string> = {
    ...reached(listening),
    max_connections: '100',
    shared_buffers: `${Math.max(128, Math.min(1024, Math.floor(memory / 4)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(memory / 2))}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_wal_size: `${await logSize(clusterDirectory)}MB`,
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // The log must not hold what the record holds: no statements, no row values.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...archiveSettings(walArchive),
    ...(await sharedMemory()),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
  const unfinished = join(clusterDirectory, `candour.conf.${randomUUID()}`)
  await writeFile(
    unfinished,
    `# Written by Candour at every start. Your own settings go in postgresql.auto.conf (ALTER SYSTEM).\n${lines.join('')}`,
  )
  await giveTo(unfinished, user)
  await rename(unfinished, join(clusterDirectory, 'candour.conf'))
}

/** Megabytes that the write-ahead log may have between checkpoints: what is fast, and never most of a small disk. */
async function logSize(clusterDirectory: string): Promise<number> {
  const { bsize, blocks } = await statfs(clusterDirectory)
  return Math.max(128, Math.min(4096, Math.floor((bsize * blocks) / mebibyte / 10)))
}

function reached(listening: Listening): Record<string, string> {
  if ('port' in listening) return { listen_addresses: '127.0.0.1', port: String(listening.port) }
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: listening.socketDirectory,
    unix_socket_permissions: '0700',
  }
}

/** Containers often have 64 MB of /dev/shm, which one parallel query can fill; System V memory is not limited by it. */
async function sharedMemory(): Promise<Record<string, string>> {
  if (process.platform !== 'linux') return {}
  const shm = await statfs('/dev/shm').catch(() => undefined)
  return shm !== undefined && shm.bsize * shm.blocks >= 512 * mebibyte ? {} : { dynamic_shared_memory_type: 'sysv' }
}
