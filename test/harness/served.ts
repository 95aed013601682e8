import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createForce, readConfig, systemActor } from '../../src/kernel/index.ts'
import { addUser } from '../../src/modules/access/index.ts'
import { createCredential } from '../../src/modules/learning-record/index.ts'
import { openCandour } from '../../src/open-candour.ts'
import { compiled } from './compiled.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The door of Candour in a process of its own, as a force runs it. */
export interface Door {
  readonly child: ChildProcess
  /** All it has said on standard error so far. */
  said(): string
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

/** Runs `candour`; standard output goes to `onOutput`. */
export function openDoor(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  how: { uid?: number; onOutput?(text: string): void } = {},
): Door {
  const { DATABASE_URL: _, DATABASE_APP_URL: __, ...inherited } = process.env
  const child = spawn(process.execPath, [`${root}src/cli.ts`, ...words], {
    env: { ...inherited, ...compiled, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(how.uid === undefined ? {} : { uid: how.uid, gid: how.uid }),
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  child.stdout.on('data', (chunk) => how.onOutput?.(String(chunk)))
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => code) }
}

/** A site that is served by a process of its own. */
export interface ServedSite extends Door {
  readonly address: string
  stop(): Promise<number | null>
}

export async function openServedSite(
  environment: NodeJS.ProcessEnv,
  how: { readonly uid?: number } = {},
): Promise<ServedSite> {
  let output = ''
  const served = { PORT: '0', ...environment }
  const door = openDoor(['--json', 'serve'], served, { ...how, onOutput: (text) => (output += text) })
  for (;;) {
    const address = /"address": "([^"]+)"/.exec(output)?.[1]
    if (address !== undefined) {
      const stop = () => {
        if (door.child.exitCode === null) door.child.kill('SIGTERM')
        return door.ended
      }
      return { ...door, address, stop }
    }
    if (door.child.exitCode !== null) throw new Error(`The site did not come up: ${door.said()}`)
    await delay(20)
  }
}

/** People who sign in, and a source that sends statements. */
export interface PreparedRecord {
  readonly userId: string
  /** Others, for what signs in all the time: as one person that is soon refused. */
  readonly others: readonly string[]
  /** An Authorization header of the Learning Record Store. */
  readonly authorization: string
}

/** Sets a small sample force up in the record that the environment names, and closes it again. */
export async function prepareRecord(environment: NodeJS.ProcessEnv): Promise<PreparedRecord> {
  const candour = await openCandour(readConfig(environment), () => {})
  try {
    const named = { name: 'Sample Police', shortName: 'Sample', referencePrefix: '01', isSample: true }
    const { forceId } = await createForce(candour.ownerUrl, named)
    return await candour.db.write(systemActor(forceId), async (tx) => {
      const source = { source: 'All', scopes: ['all'], expiresAt: null, homePage: 'https://candour.example' } as const
      const { accessKey, secret } = await createCredential(tx, source)
      const roles = ['administrator'] as const
      const userId = await addUser(tx, { name: 'Ada Minister', email: 'ada@force.example', roles, sample: true })
      const others: string[] = []
      for (const name of ['Grace', 'Mary', 'Joan', 'Hedy', 'Rosa']) {
        const email = `${name.toLowerCase()}@force.example`
        others.push(await addUser(tx, { name: `${name} Minister`, email, roles, sample: true }))
      }
      return { userId, others, authorization: `Basic ${Buffer.from(`${accessKey}:${secret}`).toString('base64')}` }
    })
  } finally {
    await candour.close()
  }
}
