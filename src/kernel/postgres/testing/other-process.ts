import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const Opened = z.object({
  started: z.enum(['new', 'started', 'joined']),
  adminUrl: z.string(),
  rowsBefore: z.number(),
  account: z.number().optional(),
  progress: z.array(z.string()),
})

export type OtherProcess = z.infer<typeof Opened> & {
  /** Sends the signal and waits until the process is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

export type HowToRun = { node?: string; program?: string; uid?: number; gid?: number; home?: string }

/** Opens the data folder in a process of its own, and returns once it is open there. */
export async function openInOtherProcess(dataDirectory: string, how: HowToRun = {}): Promise<OtherProcess> {
  const program = how.program ?? fileURLToPath(new URL('./keep-open.ts', import.meta.url))
  const child = spawn(how.node ?? process.execPath, [program, dataDirectory], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: how.home ?? process.env.HOME },
    ...(how.uid === undefined ? {} : { uid: how.uid, gid: how.gid ?? how.uid }),
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk)
  })
  const ended = once(child, 'exit')
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    ended.then(() => undefined),
  ])
  if (line === undefined) throw new Error(`The other process ended before it was open: ${complaint}`)
  return {
    ...Opened.parse(JSON.parse(line)),
    async end(signal) {
      child.kill(signal)
      await ended
    },
  }
}
