import { execFile } from 'node:child_process'
import { glob } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import type { PostgresBinaries } from './binaries.ts'

/** The oldest PostgreSQL that Candour runs on. */
const oldest = 15

/** The PostgreSQL servers installed on this machine, newest first; where a folder is named, only the one in it. */
export async function systemBinaries(named?: string): Promise<PostgresBinaries[]> {
  const directories = named ? new Set([named]) : await likelyDirectories()
  const found: PostgresBinaries[] = []
  for (const directory of directories) {
    if (directory === '') continue
    const version = await output(join(directory, 'postgres'), ['--version'])
    const major = Number(version?.match(/PostgreSQL\)? (\d+)/)?.[1])
    if (major >= oldest) found.push({ directory, major })
  }
  return found.sort((a, b) => b.major - a.major)
}

async function likelyDirectories(): Promise<Set<string>> {
  const directories = new Set<string>()
  const configured = await output('pg_config', ['--bindir'])
  if (configured !== undefined) directories.add(configured)
  for (const pattern of [
    '/usr/lib/postgresql/*/bin/postgres',
    '/usr/pgsql-*/bin/postgres',
    '/opt/homebrew/opt/postgresql@*/bin/postgres',
  ]) {
    for await (const path of glob(pattern)) directories.add(dirname(path))
  }
  for (const directory of (process.env.PATH ?? '').split(delimiter)) directories.add(directory)
  return directories
}

function output(command: string, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, args, (error, stdout) => resolve(error === null ? stdout.trim() : undefined))
  })
}
