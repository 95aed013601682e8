import { generateKeyPairSync } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LogEvent, openLog } from '../../../kernel/index.ts'
import type { KeptCheckpoints } from './checkpoint.queries.ts'
import { type KnownFiles, keepOutside, readOutside } from './keep-outside.ts'
import type { CheckpointPlace } from './place.ts'
import { keySigner, signStatement } from './signer.ts'
import type { Checkpoint } from './statement.ts'

const signer = keySigner(generateKeyPairSync('ed25519').privateKey)
const checkpointOf = (checkpoint: number): Promise<Checkpoint> =>
  signStatement(signer, {
    force: 'f',
    number: checkpoint,
    hash: 'ab'.repeat(32),
    at: '2026-03-02T09:00:00Z',
    checkpoint,
  })

/** A database of so many checkpoints, which makes one only when it is asked for it. */
function databaseOf(count: number) {
  const asked: number[] = []
  const kept: KeptCheckpoints = {
    sequences: async () => Array.from({ length: count }, (_, index) => index + 1),
    async read(sequences) {
      asked.push(...sequences)
      return Promise.all(sequences.map(checkpointOf))
    },
  }
  return { kept, asked }
}

function placeOf() {
  const files = new Map<string, string>()
  let [reading, most, reads] = [0, 0, 0]
  const place: CheckpointPlace = {
    name: 'a place',
    list: async () => [...files.keys()].sort(),
    async read(file) {
      reads++
      most = Math.max(most, ++reading)
      await delay(1)
      reading--
      return files.get(file) ?? ''
    },
    async write(file, text) {
      if (files.has(file)) return false
      files.set(file, text)
      return true
    },
  }
  return { place, files, told: () => ({ reads, most }) }
}

let logged: LogEvent[] = []
beforeEach(() => {
  logged = []
  openLog((event) => logged.push(event))
})
afterEach(() => openLog(() => {}))

const fileOf = (checkpoint: number) => `candour-checkpoint-f-${String(checkpoint).padStart(8, '0')}.json`

test('of ten thousand checkpoints only what a place lacks is looked at, and the last that it holds', async () => {
  const { place, files } = placeOf()
  const { kept, asked } = databaseOf(10_000)
  for (let checkpoint = 1; checkpoint < 9_999; checkpoint++) files.set(fileOf(checkpoint), '')
  files.delete(fileOf(17))
  await keepOutside(place, 'f', { ...kept, sequences: async () => (await kept.sequences()).slice(0, 9_997) })
  expect(asked).toEqual([17])
  asked.length = 0
  expect(await keepOutside(place, 'f', kept)).toBe(2)
  expect(asked).toEqual([9_999, 10_000, 9_998])
  asked.length = 0
  logged = []
  expect(await keepOutside(place, 'f', kept)).toBe(0)
  expect([asked, logged]).toEqual([[10_000], []])
})

test('a last file that the database does not know is logged, and so is one that says otherwise', async () => {
  const { place, files } = placeOf()
  await keepOutside(place, 'f', databaseOf(3).kept)
  logged = []
  await keepOutside(place, 'f', databaseOf(2).kept)
  expect(logged).toEqual(['audit.broken'])
  files.set(fileOf(3), 'changed')
  logged = []
  await keepOutside(place, 'f', databaseOf(3).kept)
  expect(logged).toEqual(['audit.broken'])
})

test('what is not signed by the key it names is not brought anywhere', async () => {
  const { place, files } = placeOf()
  const forged = async () => [{ ...(await checkpointOf(1)), signature: Buffer.alloc(64) }]
  expect(await keepOutside(place, 'f', { sequences: async () => [1], read: forged })).toBe(0)
  expect(files.size).toBe(0)
})

test('a place is asked for several files at once, and for none that was read before', async () => {
  const { place, files, told } = placeOf()
  await keepOutside(place, 'f', databaseOf(40).kept)
  const known: KnownFiles = new Map()
  expect(await readOutside(place, 'f', known)).toHaveLength(40)
  expect(told().most).toBeGreaterThan(8)
  const before = told().reads
  await keepOutside(place, 'f', databaseOf(42).kept)
  const between = told().reads
  const read = await readOutside(place, 'f', known)
  expect([told().reads - between, between - before]).toEqual([2, 1])
  expect(read.map(({ statement }) => JSON.parse(statement).checkpoint)).toEqual([...files.keys()].map((_, i) => i + 1))
})
