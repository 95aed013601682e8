import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import {
  access,
  chmod,
  chown,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { askServer } from '../../test/harness/ask-server.ts'
import { openDoor, openServedSite, prepareRecord } from '../../test/harness/served.ts'
import { openSite } from '../../test/harness/site.ts'
import { appUrl, findForce, openDb, openLog, type Role, roles, type ScheduledWork } from '../kernel/index.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../kernel/postgres/index.ts'
import { readBackupKey } from './backup-key.ts'
import { backupPanels } from './backup-panels.ts'
import { openBackupWatch } from './backup-watch.ts'
import { makeBackup } from './make-backup.ts'
import { readBackup } from './read-backup.ts'
import { backupName, scheduledBackup } from './scheduled-backup.ts'
import { Damaged } from './sealed-file.ts'
import { type BackupPlace, openBackupPlace } from './testing/backed-up-record.ts'
import { type TriedRecord, tryBackup } from './try-backup.ts'
import { openZip } from './zip-contents.ts'

const timeout = 400_000
/** An account that every Unix has, and that owns nothing. */
const nobody = 65_534
const cannotBeNobody = whyNotNobody()
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
        // That it was begun: what it is a copy of says so, and so does the copy.
        found: { auditEntries: 1 },
      })
    },
    timeout,
  )

  test.each([
    ['in their usual place', {}],
    ['in a place of their own', { CANDOUR_CHECKPOINTS_TO: 'checkpoints-elsewhere' }],
  ])(
    'is tried apart from the record that goes on: checkpoints kept since, %s, are none of its business',
    async (_, named: Record<string, string>) => {
      const places = Object.fromEntries(Object.entries(named).map(([name, to]) => [name, place.path(to)]))
      const log = place.path(`served-${Object.keys(named).length}.log`)
      const served = { ...places, CANDOUR_LOG: log, CANDOUR_AUDIT_KEY: place.path('signing-key.pem') }
      const sign = () =>
        place.candour('data', ['audit', 'checkpoint', '--to', place.path('last-checkpoint.json')], served)
      const file = place.path(`signed-${Object.keys(named).length}.backup`)
      expect(await sign()).toMatchObject({ code: 0 })
      expect(await place.candour('data', ['backup', file], served)).toMatchObject({ code: 0 })
      expect(await sign()).toMatchObject({ code: 0 })
      const before = await readFile(log, 'utf8')
      const tried = await place.candour('data', ['--json', 'backup', 'verify', '--deep', file], served)
      expect(tried).toMatchObject({ code: 0 })
      expect(JSON.parse(tried.out)).toMatchObject({ whole: true })
      expect(await readFile(log, 'utf8')).toBe(before)
    },
    timeout,
  )

  test(
    'that was signed by another key than is trusted here is not whole',
    async () => {
      const file = place.path('signed-1.backup')
      const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })
      await writeFile(place.path('other-key.pub'), other)
      const trusted = { CANDOUR_AUDIT_PUBLIC_KEYS: place.path('other-key.pub') }
      expect(await place.candour('data', ['backup', 'verify', '--deep', file], trusted)).toMatchObject({
        code: 1,
        err: expect.stringContaining('is not signed by the key'),
      })
    },
    timeout,
  )

  test(
    'is not whole where a long text is lost that no index counts',
    async () => {
      const data = place.path('torn')
      const torn = await openEmbeddedPostgres({ dataDirectory: data })
      const owner = new pg.Client({ connectionString: torn.adminUrl })
      await owner.connect()
      await owner.query('create table public.long (text text); alter table long alter text set storage external')
      await owner.query(`insert into long values (repeat('a long text', 10000))`)
      const { rows } = await owner.query(
        `select pg_relation_filepath(reltoastrelid) as path from pg_class where relname = 'long'`,
      )
      await owner.query('checkpoint')
      await owner.end()
      await torn.release()
      const pages = join(data, 'postgres', rows[0].path)
      // A page of noughts is one that was never written: the server copies it without a word.
      await writeFile(pages, Buffer.alloc((await stat(pages)).size))
      const file = place.path('torn.backup')
      expect(await place.candour('torn', ['backup', file])).toMatchObject({ code: 0 })
      expect(await place.candour('torn', ['backup', 'verify', file])).toMatchObject({ code: 0 })
      expect(await place.candour('torn', ['backup', 'verify', '--deep', file])).toMatchObject({
        code: 1,
        err: expect.stringContaining('missing chunk'),
      })
      for (const how of [[], ['--plain']]) {
        const exported = await place.candour('torn', ['export', place.path('torn.zip'), ...how])
        expect(exported).toMatchObject({ code: 1, err: expect.stringContaining('missing chunk') })
        expect(await readdir(place.folder)).not.toContain('torn.zip')
      }
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
    'killed while it is written leaves no file of its name, and the next is made',
    async () => {
      const file = place.path('killed.backup')
      const unfinished = async () => (await readdir(place.folder)).filter((name) => name.endsWith('.unfinished'))
      const hasWritten = async (bytes: number) => {
        const [name] = await unfinished()
        return name !== undefined && (await stat(place.path(name))).size >= bytes
      }
      const { size } = await stat(whole)
      for (const bytes of [1, size / 2]) {
        await place.killed('data', ['backup', file], () => hasWritten(bytes))
        expect(await readdir(place.folder)).not.toContain('killed.backup')
        expect(await unfinished()).toHaveLength(1)
        // What it left is cleared away by the next to the same file, and no sooner.
        if (bytes === 1) for (const name of await unfinished()) await rm(place.path(name))
      }
      expect(await place.candour('data', ['backup', file])).toMatchObject({ code: 0 })
      expect(await unfinished()).toEqual([])
      await readBackup(file, await key())
    },
    timeout,
  )
})

describe('a folder that is served', () => {
  test(
    'goes into a backup and an export but for its log and the room held back, though files in it grow meanwhile',
    async () => {
      const served = place.path('served')
      await prepareRecord({ CANDOUR_DATA: served })
      const site = await openServedSite({ CANDOUR_DATA: served, CANDOUR_CHECKPOINT_MINUTES: '0.01' })
      const grown = join(served, 'notes.jsonl')
      await writeFile(grown, Buffer.alloc(1 << 24, 'a line\n'))
      const growing = setInterval(() => appendFileSync(grown, 'one more line\n'), 1)
      try {
        await vi.waitUntil(
          async () => {
            const names = await readdir(served)
            return names.includes('candour-reserve') && names.includes('checkpoints')
          },
          { timeout: 60_000 },
        )
        const names = (await readdir(served)).filter((name) => !name.startsWith('postgres'))
        // Whoever has the site put something new there says here whether it goes with a copy.
        const left = ['audit-key.pem', 'candour-reserve', 'cookie-secret', 'log', 'uploads']
        const kept = ['audit-key.pem.pub', 'checkpoints', 'credentials.json', 'notes.jsonl']
        expect(names.filter((name) => !left.includes(name)).sort()).toEqual(kept)
        const file = place.path('served.backup')
        expect(await place.candour('served', ['backup', file])).toMatchObject({ code: 0 })
        const { manifest } = await readBackup(file, await key())
        const inBackup = manifest.files.map(({ path }) => path).filter((path) => path.startsWith('files/'))
        expect([...new Set(inBackup.map((path) => path.split('/')[1]))].sort()).toEqual(kept)
        const zip = place.path('served.zip')
        expect(await place.candour('served', ['export', zip, '--plain'])).toMatchObject({ code: 0 })
        const contents = await openZip(zip)
        const inExport = contents.names.filter((name) => name.startsWith('files/')).map((name) => name.split('/')[1])
        contents.close()
        expect([...new Set(inExport)].sort()).toEqual(kept.filter((name) => name !== 'credentials.json'))
      } finally {
        clearInterval(growing)
        await site.stop()
      }
    },
    timeout,
  )
})

describe('backups by themselves', () => {
  const run = (work: ScheduledWork) => work.run(new AbortController().signal)
  const hoursAgo = (hours: number) => backupName(new Date(Date.now() - hours * 3_600_000))

  test(
    'are made where they are due, are whole, are told of as Candour’s own doing, and no more are kept than is said',
    async () => {
      const to = place.path('backups')
      const watch = openBackupWatch()
      const work = scheduledBackup({ to, hours: 1, keep: 2 }, watch, place.surroundings('data'))
      await run(work)
      const [made = ''] = await readdir(to)
      expect(await place.candour('data', ['backup', 'verify', join(to, made)])).toMatchObject({ code: 0 })
      await run(work)
      expect(await readdir(to)).toEqual([made])
      await rename(join(to, made), join(to, hoursAgo(2)))
      const older = [2, 3, 4].map(hoursAgo)
      for (const name of older.slice(1)) await writeFile(join(to, name), 'an older one')
      await run(work)
      const kept = (await readdir(to)).sort()
      expect(kept).toHaveLength(2)
      expect(kept[0]).toBe(older[0])
      expect(watch.failing).toBeNull()
      expect(backupName(watch.lastMade ?? new Date(0))).toBe(kept[1])
      const { rows } = await client.query(
        `select action, body::json ->> 'name' as who, body::json #>> '{detail,file}' as file
         from kernel.audit_entry order by number desc limit 2`,
      )
      const file = join(to, kept[1] ?? '')
      expect(rows).toEqual([
        { action: 'backup-made', who: 'Candour', file },
        { action: 'back-up-record', who: 'Candour', file },
      ])
    },
    timeout,
  )

  test(
    'that cannot be made are told to administrators on the home page, in plain words, and to nobody else',
    async () => {
      const events: string[] = []
      openLog((event) => events.push(event))
      const watch = openBackupWatch()
      const schedule = { to: place.path('none-yet'), hours: 1, keep: 2 }
      const environment = { ...place.surroundings('data'), CANDOUR_BACKUP_KEY_FILE: place.path('lost.key') }
      await run(scheduledBackup(schedule, watch, environment))
      openLog(() => {})
      expect(events).toEqual(['backup.failed'])
      const force = await findForce(server.adminUrl)
      if (force === null) throw new Error('The record holds no force')
      const db = openDb(appUrl(server.adminUrl), { connections: 2 })
      const site = await openSite({ db, force }, [], {}, backupPanels(watch, true))
      const home = async (role: Role) => {
        const facts = { userId: randomUUID(), name: 'A Reader', personId: null, commandId: null }
        const visitor = site.visit({ ...facts, forceId: force.forceId, roles: [role] })
        return (await visitor.get('/home')).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
      }
      expect(await home('administrator')).toMatch(
        /No backup could be made since .+\. There is none at all, and what was written since .+ The reason: .*lost\.key cannot be read/,
      )
      watch.lastMade = new Date('2026-11-26T02:00:00Z')
      expect(await home('administrator')).toContain('The last one is of 26 November 2026 at 02:00')
      watch.logNotKept = { since: new Date('2026-11-26T03:00:00Z') }
      expect(await home('administrator')).toContain('Since 26 November 2026 at 03:00 the database’s log cannot be kept')
      for (const role of roles.filter((each) => each !== 'administrator'))
        expect(await home(role)).not.toMatch(/backup/i)
      watch.failing = null
      watch.logNotKept = null
      const well = await home('administrator')
      expect(well).toContain('The last backup was made on 26 November 2026 at 02:00')
      expect(well).not.toMatch(/could be made|cannot be kept/)
      await site.close()
      await db.close()
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

describe('a copy that is opened for a moment', () => {
  /** Runs the command until something of it lies open, sends the signal, and gives how it ended and what is left. */
  async function stopped(words: readonly string[], environment: Record<string, string>, signal: NodeJS.Signals) {
    const open = place.path('open')
    await mkdir(open, { recursive: true, mode: 0o755 })
    const door = openDoor(words, place.surroundings('unused', { ...environment, TMPDIR: open }))
    await vi.waitUntil(
      async () => {
        if (door.child.exitCode !== null) throw new Error(door.said())
        const names = await readdir(open, { recursive: true }).catch((): string[] => [])
        // Its own: what a killed one has left may lie there as well.
        return names.some((name) => name.includes(`-${door.child.pid}-`) && /pg_control$|export\.zip$/.test(name))
      },
      { timeout: 60_000, interval: 10 },
    )
    door.child.kill(signal)
    const code = await door.ended
    return { code, left: (await readdir(open)).filter((name) => name.startsWith('candour-opened-')) }
  }
  const deep = () => ['backup', 'verify', '--deep', whole]

  test(
    'is gone after Ctrl-C, and after being told to stop; what one leaves that was killed goes with the next',
    async () => {
      expect(await stopped(deep(), {}, 'SIGINT')).toEqual({ code: 130, left: [] })
      expect(await stopped(deep(), {}, 'SIGTERM')).toEqual({ code: 143, left: [] })
      expect((await stopped(deep(), {}, 'SIGKILL')).left).toHaveLength(1)
      expect(await stopped(deep(), {}, 'SIGHUP')).toEqual({ code: 129, left: [] })
    },
    timeout,
  )

  test(
    'is gone when a sealed export was being read into a database of one’s own',
    async () => {
      await client.query('create database taken_in')
      const url = new URL(server.adminUrl)
      url.pathname = '/taken_in'
      const file = place.path('taken.export')
      expect(await place.candour('data', ['export', file])).toMatchObject({ code: 0 })
      const own = { DATABASE_URL: url.href }
      expect(await stopped(['restore', file], own, 'SIGINT')).toEqual({ code: 130, left: [] })
      await client.query('drop database taken_in with (force)')
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

  test.skipIf(cannotBeNobody !== null)(
    `is done by another account, into another folder, and served there at another port${cannotBeNobody ?? ''}`,
    async () => {
      const home = place.path('home')
      await mkdir(home)
      await copyFile(whole, join(home, 'taken.backup'))
      await copyFile(place.keyFile, join(home, 'taken.key'))
      for (const path of [home, join(home, 'taken.backup'), join(home, 'taken.key')]) await chown(path, nobody, nobody)
      const theirs = {
        ...{ HOME: home, NODE_COMPILE_CACHE: join(home, 'compiled'), CANDOUR_DATA: join(home, 'record') },
        CANDOUR_BACKUP_KEY_FILE: join(home, 'taken.key'),
      }
      const restore = openDoor(['restore', join(home, 'taken.backup')], theirs, { uid: nobody })
      expect(await restore.ended, restore.said()).toBe(0)
      expect((await stat(join(home, 'record', 'postgres'))).uid).toBe(nobody)
      const site = await openServedSite(theirs, { uid: nobody })
      try {
        const response = await fetch(site.address)
        expect(response.status).toBe(200)
        expect(await response.text()).toContain('Test Police')
      } finally {
        expect(await site.stop()).toBe(0)
      }
    },
    timeout,
  )

  test(
    'puts the force’s own settings of the database back last of all: a copy that is tried writes nothing where they say',
    async () => {
      const kept = place.path('own-log')
      await mkdir(kept, { mode: 0o777 })
      await chmod(kept, 0o777)
      const own = await openEmbeddedPostgres({ dataDirectory: place.path('archiving') })
      const owner = new pg.Client({ connectionString: own.adminUrl })
      await owner.connect()
      await owner.query(`alter system set archive_mode = 'on'`)
      await owner.query(`alter system set archive_command = 'cp %p ${kept}/%f'`)
      await owner.end()
      await own.release()
      const file = place.path('archiving.backup')
      const made = await makeBackup({
        ...quiet,
        dataDirectory: place.path('archiving'),
        file,
        key: await key(),
        walArchive: null,
      })
      await rm(kept, { recursive: true })
      await mkdir(kept, { mode: 0o777 })
      await chmod(kept, 0o777)
      const look = async ({ ownerUrl }: TriedRecord) => {
        await askServer(ownerUrl, 'create table public.tried as select 1 as one')
        await askServer(ownerUrl, 'select pg_switch_wal()')
        await askServer(ownerUrl, 'create table public.tried_again as select 1 as one')
        return await askServer(ownerUrl, `select current_setting('archive_mode') as mode`)
      }
      expect((await tryBackup({ ...quiet, file: made.file, key: await key(), look })).found).toEqual([{ mode: 'off' }])
      expect(await readdir(kept)).toEqual([])
      expect(await place.candour('archiving-again', ['restore', file])).toMatchObject({ code: 0 })
      expect(await place.ask('archiving-again', `select current_setting('archive_mode') as mode`)).toEqual([
        { mode: 'on' },
      ])
    },
    timeout,
  )

  test(
    'with a journal of erasures that is not there is refused, and restores nothing that was erased',
    async () => {
      const named = ['restore', whole, '--erasures', place.path('mistyped.jsonl')]
      const refused = await place.candour('mistyped', named)
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('no journal of erasures') })
      expect(await readdir(place.path('mistyped')).catch((): string[] => [])).toEqual([])
    },
    timeout,
  )

  test(
    'killed at any time is no record, and the next restore into the same folder is whole',
    async () => {
      const there = (...path: string[]) => access(place.path(join('cut', ...path))).then(() => true)
      const moments = [
        () => there('restore-unfinished.json'),
        () => there('postgres', 'global', 'pg_control'),
        () => there('postgres', 'postmaster.pid'),
      ]
      for (const moment of moments) {
        await place.killed('cut', ['restore', whole], moment)
        expect(await readdir(place.path('cut'))).toContain('restore-unfinished.json')
        const served = await place.candour('cut', ['audit', 'verify'])
        expect(served).toMatchObject({ code: 1, err: expect.stringContaining('was cut off') })
      }
      expect(await place.candour('cut', ['restore', whole])).toMatchObject({ code: 0 })
      expect(await readdir(place.path('cut'))).not.toContain('restore-unfinished.json')
      expect(await place.candour('cut', ['audit', 'verify'])).toMatchObject({ code: 0 })
      const told = await place.ask('cut', 'select action from kernel.audit_entry order by number')
      expect(told.map(({ action }) => action)).toEqual(['back-up-record', 'restore-record', 'verify-audit'])
    },
    timeout,
  )
})

/** Why this test cannot become another account here; null where it can. */
function whyNotNobody(): string | null {
  if (process.getuid?.() !== 0) return ' (left out: only root becomes somebody else)'
  try {
    const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
    const look = `require('fs').accessSync(${JSON.stringify(program)})`
    execFileSync(process.execPath, ['-e', look], { uid: nobody, gid: nobody, stdio: 'ignore' })
    return null
  } catch {
    return ' (left out: other accounts cannot read this clone)'
  }
}
