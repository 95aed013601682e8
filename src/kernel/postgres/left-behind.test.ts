import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { endLeftBehind } from './left-behind.ts'
import { isAlive } from './postmaster-file.ts'

test.runIf(process.platform === 'linux')(
  'somebody’s shell that stands in the database’s folder is neither ended nor taken for its server',
  async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'candour-left-behind-')))
    const shell = spawn('sleep', ['60'], { cwd: folder, stdio: 'ignore' })
    try {
      await once(shell, 'spawn')
      await endLeftBehind(folder, 'SIGKILL')
      await delay(200)
      expect([shell.exitCode, shell.signalCode]).toEqual([null, null])
      expect(await isAlive({ pid: shell.pid ?? 0, port: 0, socketDirectory: '', status: 'ready' }, folder)).toBe(false)
    } finally {
      shell.kill()
      await rm(folder, { recursive: true })
    }
  },
)
