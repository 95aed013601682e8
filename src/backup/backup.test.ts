import { copyFile, mkdir, open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../kernel/postgres/index.ts'
import { readBackupKey } from './backup-key.ts'
import { makeBackup } from './make-backup.ts'
import { readBackup } from './read-backup.ts'
import { Damaged } from './sealed-file.ts'
import { type BackupPlace, openBackupPlace } from './testing/backed-up-record.ts'

const timeout = 400_000
const quiet = { say: () => {}, progress: () => {} }

let place: BackupPlace
let server: EmbeddedPostgres
let client: pg.Client
let whole: string

beforeAll(async () => {
  place = await openBackupPlace()
  expect(
    await place.candour('data', ['force', 'create', '--name', 'Test Police', '--short-name', 'Test']),
  ).toMatchObject({
    code: 0,
  })
  server = await openEmbeddedPostgres({ dataDirectory: place.path('data') })
  client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  await client.query('create table public.acknowledged (number int primary key, at_log pg_lsn)')
  await writeFile(place.path('data/checkpoint.json'), '{"entry": 7}')
  await mkdir(place.path('data/checkpoints/2026'), { recursive: true })
  await writeFile(place.path('data/checkpoints/2026/one.json'), '{}')
  await writeFile(place.path('data/audit-key.pem'), '-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----\n')
  await writeFile(place.path('data/cookie-secret'), 'not for anybody else')
  whole = place.path('whole.backup')
  expect(await place.candour('data', ['backup', whole])).toMatchObject({ code: 0 })
}, timeout)

afterAll(async () => {
  await client.end()
  await server.release()
  await place.remove()
}, timeout)

const key = () => readBackupKey({ CANDOUR_BACKUP_KEY_FILE: place.keyFile })

describe('a backup of a running record', () => {
  test(
    'is restored at another place with all that was acknowledged before its end',
    async () => {
      const acknowledged: { number: number; log: string }[] = []
      let writing = true
      const writer = (async () => {
        for (let number = 1; writing; number += 1) {
          await client.query('insert into acknowledged (number) values ($1)', [number])
          const { rows } = await client.query('select pg_current_wal_insert_lsn() - $1::pg_lsn as log', ['0/0'])
          acknowledged.push({ number, log: rows[0].log })
        }
      })()
      const file = place.path('busy.backup')
      const made = await makeBackup({
        ...quiet,
        dataDirectory: place.path('data'),
        file,
        key: await key(),
        walArchive: null,
      })
      writing = false
      await writer
      const { manifest } = await readBackup(file, await key())
      expect(manifest.endedAt).toBe(made.endedAt)
      expect(await place.candour('elsewhere', ['restore', file])).toMatchObject({ code: 0 })
      const [high = '0', low = '0'] = manifest.walEnd.split('/')
      const end = BigInt(`0x${high}`) * 4_294_967_296n + BigInt(`0x${low}`)
      const before = acknowledged.filter(({ log }) => BigInt(log) <= end).map(({ number }) => number)
      const restored = new Set(
        (await place.ask<{ number: number }>('elsewhere', 'select number from acknowledged')).map(
          ({ number }) => number,
        ),
      )
      expect(before.length).toBeGreaterThan(10)
      expect(before.filter((number) => !restored.has(number))).toEqual([])
      expect(await place.ask('elsewhere', 'select name from kernel.force')).toEqual([{ name: 'Test Police' }])
    },
    timeout,
  )

  test('holds the data folder’s other files, and neither a private key nor what signs cookies', async () => {
    const { manifest } = await readBackup(whole, await key())
    const others = manifest.files.map(({ path }) => path).filter((path) => path.startsWith('files/'))
    expect(others).toEqual(['files/checkpoint.json', 'files/checkpoints/2026/one.json', 'files/credentials.json'])
    for (const pattern of ['PRIVATE KEY', 'not for anybody else', 'Test Police']) {
      expect((await readFile(whole)).includes(pattern)).toBe(false)
    }
    expect((await stat(whole)).mode & 0o777).toBe(0o600)
  })

  test(
    'is tried by restoring it for a moment, and its audit record checked',
    async () => {
      const tried = await place.candour('data', ['--json', 'backup', 'verify', '--deep', whole])
      expect(tried).toMatchObject({ code: 0 })
      expect(JSON.parse(tried.out)).toMatchObject({
        whole: true,
        about: { force: 'Test Police' },
        found: { auditEntries: 0 },
      })
    },
    timeout,
  )

  test(
    'never overwrites, is not kept in the folder it saves, and is not made without a key',
    async () => {
      expect((await place.candour('data', ['backup', whole])).err).toContain('is there already')
      expect((await place.candour('data', ['backup', place.path('data/inside')])).err).toContain(
        'is in the data folder',
      )
      const open = await place.candour('data', ['backup', place.path('open')], { CANDOUR_BACKUP_KEY_FILE: '' })
      expect(open).toMatchObject({ code: 1, err: expect.stringContaining('CANDOUR_BACKUP_PASSPHRASE') })
      const short = { CANDOUR_BACKUP_KEY_FILE: '', CANDOUR_BACKUP_PASSPHRASE: 'short' }
      expect((await place.candour('data', ['backup', place.path('open')], short)).err).toContain('too short')
      expect(await readdir(place.folder)).not.toContain('open')
    },
    timeout,
  )

  test(
    'killed at any time leaves no file, and the next is made',
    async () => {
      const file = place.path('killed.backup')
      for (const after of [2_000, 4_000]) {
        await place.killed('data', ['backup', file], after)
        const there = (await readdir(place.folder)).includes('killed.backup')
        if (there) await readBackup(file, await key()) // it was quicker than we were
        if (there) break
      }
      const made = place.path('after.backup')
      expect(await place.candour('data', ['backup', made])).toMatchObject({ code: 0 })
      if (!(await readdir(place.folder)).includes('killed.backup')) {
        expect(await place.candour('data', ['backup', file])).toMatchObject({ code: 0 })
      }
      expect((await readdir(place.folder)).filter((name) => name.endsWith('.unfinished'))).toEqual([])
    },
    timeout,
  )
})

describe('a passphrase', () => {
  test(
    'opens what it sealed, and another does not',
    async () => {
      const right = { CANDOUR_BACKUP_KEY_FILE: '', CANDOUR_BACKUP_PASSPHRASE: 'five words that nobody guesses' }
      const file = place.path('passphrase.backup')
      expect(await place.candour('data', ['backup', file], right)).toMatchObject({ code: 0 })
      expect(await place.candour('data', ['backup', 'verify', file], right)).toMatchObject({ code: 0 })
      const wrong = { ...right, CANDOUR_BACKUP_PASSPHRASE: 'five words that somebody guesses' }
      const refused = await place.candour('wrong', ['restore', file], wrong)
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('The passphrase is not the one') })
      expect(await readdir(place.path('wrong')).catch((): string[] => [])).toEqual([])
    },
    timeout,
  )
})

describe('a damaged backup', () => {
  const copy = async (change: (path: string, size: number) => Promise<void>): Promise<string> => {
    const path = place.path(`damaged-${Math.random()}`)
    await copyFile(whole, path)
    await change(path, (await stat(path)).size)
    return path
  }
  const flip = (at: (size: number) => number) =>
    copy(async (path, size) => {
      const file = await open(path, 'r+')
      const byte = Buffer.alloc(1)
      await file.read(byte, 0, 1, at(size))
      byte[0] = (byte[0] ?? 0) ^ 1
      await file.write(byte, 0, 1, at(size))
      await file.close()
    })

  test(
    'is refused wherever one bit of it is another',
    async () => {
      // The header byte for byte at its joints, then spread over the whole.
      const places = [0, 25, 60, 120, 180, 200, 220, 300, 70_000]
      const spread = Array.from({ length: 4 }, (_, index) => (size: number) => Math.floor((size * (index + 1)) / 4) - 1)
      for (const at of [...places.map((byte) => () => byte), ...spread]) {
        await expect(readBackup(await flip(at), await key()), `byte ${at(1_000_000)}`).rejects.toThrow(Damaged)
      }
    },
    timeout,
  )

  test.each<[string, (path: string, size: number) => Promise<void>]>([
    ['empty', (path) => truncate(path, 0)],
    ['cut off in its header', (path) => truncate(path, 100)],
    ['cut off in the middle', (path, size) => truncate(path, Math.floor(size / 2))],
    ['cut off where a chunk ends', (path) => truncate(path, 216 + 65_552 * 10)],
    ['one byte short', (path, size) => truncate(path, size - 1)],
    ['one byte longer', (path) => writeFile(path, 'x', { flag: 'a' })],
    ['followed by itself', async (path) => writeFile(path, await readFile(path), { flag: 'a' })],
    ['something else', (path) => writeFile(path, 'a letter')],
  ])(
    'is refused when it is %s',
    async (_, change) => {
      await expect(readBackup(await copy(change), await key())).rejects.toThrow(Damaged)
    },
    timeout,
  )

  test(
    'leaves nothing in the folder it was to be restored into',
    async () => {
      const refused = await place.candour('damaged', ['restore', await flip((size) => size - 100)])
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('damaged') })
      expect(await readdir(place.path('damaged'))).toEqual([])
    },
    timeout,
  )
})

describe('a restore', () => {
  test(
    'goes only into an empty folder',
    async () => {
      const refused = await place.candour('data', ['restore', whole])
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') })
      expect(await place.ask('data', 'select name from kernel.force')).toEqual([{ name: 'Test Police' }])
    },
    timeout,
  )

  test(
    'killed at any time is no record, and the next restore into the same folder is whole',
    async () => {
      for (const after of [2_500, 5_000]) {
        await place.killed('cut', ['restore', whole], after)
        const left = await readdir(place.path('cut')).catch((): string[] => [])
        if (!left.includes('restore-unfinished.json')) break
        const served = await place.candour('cut', ['audit', 'verify'])
        expect(served).toMatchObject({ code: 1, err: expect.stringContaining('was cut off') })
      }
      const again = await place.candour('cut', ['restore', whole])
      if (again.code !== 0) expect(again.err).toContain('is not empty')
      expect(await place.candour('cut', ['audit', 'verify'])).toMatchObject({ code: 0 })
      expect(await readdir(place.path('cut'))).not.toContain('restore-unfinished.json')
    },
    timeout,
  )
})
