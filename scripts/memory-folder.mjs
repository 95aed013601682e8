// A folder in memory for what tests write and throw away. PostgreSQL has a disk keep every change of a database, and its
// making most of all, so tests of servers of their own mostly waited for one; what they show is of processes that are
// killed, not of a power cut, and is the same in memory.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const prefix = 'candour-tests-'
const gigabyte = 2 ** 30

/** Makes the folder, which goes when this process ends; undefined where there is none, or no room for all that is written. */
export function memoryFolder() {
  const free = process.availableMemory?.() ?? freemem()
  if (process.platform !== 'linux' || free < 8 * gigabyte || roomIn(memory) < 4 * gigabyte) return undefined
  removeLeft()
  const folder = mkdtempSync(join(memory, `${prefix}${process.pid}-`))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  // Like the folder it stands for: servers and commands of other accounts have theirs in it.
  chmodSync(folder, 0o1777)
  return runsPrograms(folder) ? folder : undefined
}

function roomIn(place) {
  try {
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize
  } catch {
    return 0
  }
}

/** What a run left that was killed would take room in memory for good. */
function removeLeft() {
  for (const name of readdirSync(memory)) {
    const [, id] = /^candour-tests-(\d+)-/.exec(name) ?? []
    if (id === undefined || isRunning(Number(id))) continue
    rmSync(join(memory, name), { recursive: true, force: true })
  }
}

function isRunning(id) {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Some machines let no program be started from there. */
function runsPrograms(folder) {
  const program = join(folder, 'program')
  try {
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
    execFileSync(program)
    return true
  } catch {
    return false
  } finally {
    rmSync(program, { force: true })
  }
}
