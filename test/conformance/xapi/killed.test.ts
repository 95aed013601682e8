import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createForce, readConfig, systemActor } from '../../../src/kernel/index.ts'
import { readPostmaster } from '../../../src/kernel/postgres/postmaster-file.ts'
import { type ScratchFolder, scratchFolder } from '../../../src/kernel/postgres/testing/scratch-folder.ts'
import { createCredential } from '../../../src/modules/learning-record/index.ts'
import { openCandour } from '../../../src/open-candour.ts'
import { statement } from '../../harness/learning-store.ts'

// A database of its own that survives power cuts, and the whole program in a process of its own, twice.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let folder: ScratchFolder
let site: ChildProcess | undefined
beforeEach(async () => {
  folder = await scratchFolder()
})
afterEach(async () => {
  if (site?.exitCode === null && site.signalCode === null) {
    site.kill('SIGTERM')
    await once(site, 'exit')
  }
  await folder.remove()
})

/** A force and a credential that may do everything, as an Authorization header. */
async function prepare(): Promise<string> {
  const candour = await openCandour(readConfig({ CANDOUR_DATA: folder.dataDirectory }), () => {})
  try {
    const named = { name: 'Sample Police', shortName: 'Sample', referencePrefix: '01', isSample: true }
    const { forceId } = await createForce(candour.ownerUrl, named)
    const { accessKey, secret } = await candour.db.write(systemActor(forceId), (tx) =>
      createCredential(tx, { source: 'All', scopes: ['all'], expiresAt: null, homePage: 'https://candour.example' }),
    )
    return `Basic ${Buffer.from(`${accessKey}:${secret}`).toString('base64')}`
  } finally {
    await candour.close()
  }
}

/** `candour serve`; returns its address. */
async function serve(): Promise<string> {
  const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url))
  site = spawn(process.execPath, [cli, '--json', 'serve'], {
    env: { ...process.env, CANDOUR_DATA: folder.dataDirectory, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  for await (const chunk of site.stdout ?? []) {
    said += chunk
    const address = /"address": "([^"]+)"/.exec(said)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`The site did not come up: ${said}`)
}

interface Batch {
  readonly verb: string
  readonly ids: ReadonlySet<unknown>
  acknowledged: boolean
}

const sizeOf = 20

test('what was acknowledged before server and database are killed is there after, and nothing is there by half', async () => {
  const authorization = await prepare()
  const headers = { authorization, 'content-type': 'application/json', 'x-experience-api-version': '2.0.0' }
  const batches: Batch[] = []
  let address = await serve()
  let killed = false

  const sender = async () => {
    while (!killed) {
      const verb = `https://verbs.example/${randomUUID()}`
      const sent = Array.from({ length: sizeOf }, () => statement({ verb: { id: verb } }))
      const batch: Batch = { verb, ids: new Set(sent.map(({ id }) => id)), acknowledged: false }
      batches.push(batch)
      const body = JSON.stringify(sent)
      const answer = await fetch(`${address}/xapi/2.0/statements`, { method: 'POST', headers, body }).catch(() => null)
      batch.acknowledged = answer?.status === 200
    }
  }
  const senders = Promise.all(Array.from({ length: 8 }, sender))
  while (batches.filter(({ acknowledged }) => acknowledged).length < 40) await delay(5)
  const postmaster = await readPostmaster(await folder.cluster())
  const gone = site && once(site, 'exit')
  site?.kill('SIGKILL')
  if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
  killed = true
  await Promise.all([gone, senders])

  address = await serve()
  const found = async (verb: string) => {
    const answer = await fetch(`${address}/xapi/2.0/statements?${new URLSearchParams({ verb })}`, { headers })
    const { statements } = (await answer.json()) as { statements: { id: string }[] }
    return new Set(statements.map(({ id }) => id))
  }
  let unacknowledged = 0
  for (const { verb, ids, acknowledged } of batches) {
    const kept = await found(verb)
    if (acknowledged || kept.size > 0) expect(kept).toEqual(ids)
    if (!acknowledged) unacknowledged += 1
  }
  // Otherwise nothing was under way when it was killed, and the test showed nothing.
  expect(unacknowledged).toBeGreaterThan(0)
})
