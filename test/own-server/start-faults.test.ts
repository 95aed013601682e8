import { execFileSync } from 'node:child_process'
import { copyFile, glob, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { lastWords } from '../../src/command-line/end-badly.ts'
import { migrate, readConfig, type Terminal } from '../../src/kernel/index.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../../src/kernel/postgres/index.ts'
import { type ScratchFolder, scratchFolder } from '../../src/kernel/postgres/testing/scratch-folder.ts'
import { serve } from '../../src/serve.ts'
import { oldServer } from '../harness/old-server.ts'
import { openDoor, openServedSite, prepareRecord } from '../harness/served.ts'

// Every fault a start can meet: it ends with advice, never with a stack; at the real door with exit code 1.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** A whole data folder, copied for each test that breaks one. */
let original: ScratchFolder
let folder: ScratchFolder
beforeAll(async () => {
  original = await scratchFolder()
  await prepareRecord({ CANDOUR_DATA: original.dataDirectory })
})
afterAll(() => original.remove())
beforeEach(async () => {
  folder = await scratchFolder()
})
afterEach(() => folder.remove())

const copy = () => execFileSync('cp', ['-a', original.dataDirectory, folder.dataDirectory])
const copyNames = async () => {
  await mkdir(join(folder.dataDirectory, 'postgres'), { recursive: true })
  for (const name of ['credentials.json', join('postgres', 'PG_VERSION')]) {
    await copyFile(join(original.dataDirectory, name), inData(name))
  }
}
const inData = (...names: string[]) => join(folder.dataDirectory, ...names)

const silent: Terminal = { json: false, result: () => {}, say: () => {}, progress: () => {} }

/** What the door says of a start that cannot go on. Its process is spared where that makes no difference: see `atTheDoor`. */
async function refusal(environment: NodeJS.ProcessEnv): Promise<string> {
  try {
    const served = await serve(readConfig({ CANDOUR_DATA: folder.dataDirectory, PORT: '0', ...environment }), silent)
    await served.stop()
  } catch (error) {
    return advice(lastWords(error, false))
  }
  throw new Error('The site came up all the same')
}

/** The same in a process of its own, as somebody types it. */
async function atTheDoor(environment: NodeJS.ProcessEnv, command = 'serve', uid?: number): Promise<string> {
  const given = { CANDOUR_DATA: folder.dataDirectory, PORT: '0', ...environment }
  const door = openDoor([command], given, uid === undefined ? {} : { uid })
  const code = await door.ended
  expect({ code, said: door.said() }).toMatchObject({ code: 1 })
  return advice(door.said())
}

/** Says what to do, and never where in the program it was. */
function advice(said: string): string {
  expect(said).not.toMatch(/^\s+at /m)
  expect(said).not.toContain('This is a fault in Candour')
  return said
}

/** What is found before the server is started, so that its files need not be there. */
const damaged: readonly (readonly [string, () => Promise<unknown>, RegExp])[] = [
  ['credentials.json is empty', () => truncate(inData('credentials.json')), /credentials\.json is empty.*backup/],
  [
    'credentials.json is cut short',
    () => truncate(inData('credentials.json'), 9),
    /credentials\.json is damaged.*backup/,
  ],
  [
    'credentials.json holds something else',
    () => writeFile(inData('credentials.json'), '{"user":"postgres","password":""}'),
    /credentials\.json is damaged.*backup/,
  ],
  ['credentials.json is gone', () => rm(inData('credentials.json')), /credentials\.json is missing.*backup/],
  [
    'credentials.json is a folder',
    () => replaceByFolder(inData('credentials.json')),
    /Cannot read .*credentials\.json/,
  ],
  [
    'postgres-location.json is empty',
    () => writeFile(inData('postgres-location.json'), ''),
    /postgres-location\.json is empty/,
  ],
  [
    'postgres-location.json is cut short',
    () => writeFile(inData('postgres-location.json'), '{"clusterDirec'),
    /postgres-location\.json is damaged/,
  ],
  [
    'postgres-location.json leads nowhere',
    () => writeFile(inData('postgres-location.json'), '{"clusterDirectory":"/nonexistent/postgres","why":""}'),
    /should be in \/nonexistent\/postgres, and is not there/,
  ],
  ['PG_VERSION is gone', () => rm(inData('postgres', 'PG_VERSION')), /PG_VERSION is missing or damaged.*backup/],
  ['PG_VERSION is empty', () => truncate(inData('postgres', 'PG_VERSION')), /PG_VERSION is missing or damaged.*backup/],
  [
    'the cluster is of an old major',
    () => writeFile(inData('postgres', 'PG_VERSION'), '13\n'),
    /made by PostgreSQL 13/,
  ],
  ['the cluster is of a new major', () => writeFile(inData('postgres', 'PG_VERSION'), '99\n'), /candour export/],
]

/** What only the server itself finds, as it starts on the files. */
const damagedFiles: typeof damaged = [
  [
    'credentials.json is of another database',
    () => writeFile(inData('credentials.json'), '{"user":"postgres","password":"another"}'),
    /password in .*credentials\.json is not the one of this database/,
  ],
  ['pg_control is gone', () => rm(inData('postgres', 'global', 'pg_control')), /files of the database are damaged/],
  [
    'pg_control is empty',
    () => truncate(inData('postgres', 'global', 'pg_control')),
    /files of the database are damaged/,
  ],
  ['the WAL is gone', () => emptyFolder(inData('postgres', 'pg_wal')), /files of the database are damaged/],
  [
    'the folder global is gone',
    () => rm(inData('postgres', 'global'), { recursive: true }),
    /files of the database are damaged/,
  ],
  ['postgresql.conf is gone', () => rm(inData('postgres', 'postgresql.conf')), /PostgreSQL did not start/],
]

async function replaceByFolder(path: string): Promise<void> {
  await rm(path)
  await mkdir(path)
}
async function emptyFolder(path: string): Promise<void> {
  for (const name of await readdir(path)) if (/^[0-9A-F]{24}$/.test(name)) await rm(join(path, name))
}

describe('of a data folder', () => {
  test.each(damaged)('%s', async (_, damage, says) => {
    await copyNames()
    await damage()
    expect(await refusal({})).toMatch(says)
    await rm(inData('postgres-location.json'), { force: true })
  })

  test.each(damagedFiles)('%s', async (_, damage, says) => {
    copy()
    await damage()
    expect(await refusal({})).toMatch(says)
  })

  test('both doors say so, and end with exit code 1', async () => {
    await copyNames()
    await truncate(inData('credentials.json'))
    const said = await refusal({})
    expect(await atTheDoor({}, 'serve')).toBe(said)
    expect(await atTheDoor({}, 'migrate')).toBe(said)
  })

  test('a file stands in its place', async () => {
    await writeFile(folder.dataDirectory, '')
    expect(await refusal({})).toMatch(/data folder .* a file stands in its place/)
  })

  test('a folder above it is a file', async () => {
    await writeFile(folder.dataDirectory, '')
    expect(await refusal({ CANDOUR_DATA: inData('data') })).toMatch(/data folder .* a file stands in its place/)
  })

  test.runIf(canMount())('its disk can only be read', async () => {
    const before = await mounted('size=1m')
    execFileSync('mount', ['-o', 'remount,ro', before])
    try {
      expect(await refusal({ CANDOUR_DATA: join(before, 'data') })).toMatch(/disk that can only be read/)
    } finally {
      execFileSync('umount', [before])
    }
  })

  test.runIf(canMount())('its disk is full', async () => {
    const disk = await mounted('size=64k')
    try {
      await writeFile(join(disk, 'everything'), Buffer.alloc(65_536)).catch(() => {})
      expect(await refusal({ CANDOUR_DATA: disk })).toMatch(/disk that is full.*Make room/)
    } finally {
      execFileSync('umount', [disk])
    }
  })

  test.runIf(canMount())('its disk has no room for a database', async () => {
    const disk = await mounted('size=12m')
    try {
      expect(await refusal({ CANDOUR_DATA: join(disk, 'data') })).toMatch(/full|No space left/i)
    } finally {
      execFileSync('umount', [disk])
    }
  })

  test.runIf(nobodyCanRun())('it belongs to somebody else', async () => {
    await mkdir(folder.dataDirectory, { mode: 0o700 })
    expect(await atTheDoor({}, 'serve', 65_534)).toMatch(
      /cannot be written by user number 65534.*belongs to user number 0/,
    )
  })

  test('an empty cookie secret is made again, and the site comes up', async () => {
    copy()
    await writeFile(inData('cookie-secret'), '')
    const site = await openServedSite({ CANDOUR_DATA: folder.dataDirectory })
    expect(site.said()).toContain('cookie-secret was empty and has been made again')
    expect(await site.stop()).toBe(0)
  })
})

describe('of the record', () => {
  /** Asks the database of the data folder something while it is up. */
  async function inDatabase(question: string): Promise<string> {
    const server = await openEmbeddedPostgres(folder)
    const client = new pg.Client({ connectionString: server.adminUrl })
    await client.connect()
    try {
      return String((await client.query<{ answer: unknown }>(question)).rows[0]?.answer)
    } finally {
      await client.end()
      await server.release()
    }
  }

  test('a newer version has written it: refused, and nothing is changed', async () => {
    copy()
    await inDatabase(
      `insert into candour.migration (name, hash) values ('29991231T000000_response_later.sql', 'x') returning name as answer`,
    )
    const said = await refusal({})
    expect(said).toContain('written by a newer Candour')
    expect(said).toContain('29991231T000000_response_later.sql')
    expect(await inDatabase('select count(*) as answer from candour.migration')).toMatch(/^\d+$/)
  })

  test('a migration ran otherwise: refused', async () => {
    copy()
    await inDatabase(
      `update candour.migration set hash = 'x' where name = (select min(name) from candour.migration) returning name as answer`,
    )
    expect(await refusal({})).toContain('was changed after it was run on this database')
  })

  test('an older version has written it: brought up to date', async () => {
    const files: string[] = []
    for await (const file of glob('src/**/migrations/*.sql')) files.push(file)
    files.sort((one, other) => (basename(one) < basename(other) ? -1 : 1))
    const older = join(folder.parent, 'older')
    await mkdir(older)
    for (const file of files.slice(0, -3)) await copyFile(file, join(older, basename(file)))
    const server = await openEmbeddedPostgres(folder)
    expect(await migrate(server.adminUrl, [pathToFileURL(`${older}/`)])).toHaveLength(files.length - 3)
    await server.release()
    const door = openDoor(['migrate'], { CANDOUR_DATA: folder.dataDirectory })
    expect(await door.ended).toBe(0)
    expect(door.said()).toContain('Database schema brought up to date: 3 migrations')
  })
})

describe('of the environment', () => {
  test.each([
    ['PORT', 'http', /PORT is “http”/],
    ['PORT', '70000', /PORT is “70000”/],
    ['PORT', '-1', /PORT is “-1”/],
    ['DATABASE_URL', 'mysql://a@b/c', /DATABASE_URL is not the address/],
    ['DATABASE_URL', 'postgres://a:100%@b/c', /DATABASE_URL is not the address.*%25/],
    ['DATABASE_URL', 'postgres://a:b@c:port/d', /DATABASE_URL is not the address/],
    ['DATABASE_APP_URL', 'localhost', /DATABASE_APP_URL is not the address/],
    ['CANDOUR_ORIGIN', 'candour.example', /CANDOUR_ORIGIN is “candour\.example”/],
    ['CANDOUR_ORIGIN', 'https://candour.example/path', /CANDOUR_ORIGIN is/],
    ['CANDOUR_ORIGIN', 'ftp://candour.example', /CANDOUR_ORIGIN is/],
    ['CANDOUR_COURSE_ORIGIN', 'https://courses.example/', /CANDOUR_COURSE_ORIGIN is/],
    ['CANDOUR_LEAVE_TO', 'the weather', /CANDOUR_LEAVE_TO is “the weather”/],
    ['CANDOUR_LEAVE_TO', 'http://weather.example', /CANDOUR_LEAVE_TO is/],
  ])('%s is %s', async (name, value, says) => {
    expect(await refusal({ [name]: value })).toMatch(says)
  })

  test('half of what signing in by the force’s accounts needs is given', async () => {
    expect(await atTheDoor({ CANDOUR_OIDC_ISSUER: 'https://login.example' })).toMatch(/needs CANDOUR_OIDC_CLIENT_ID/)
  })

  test('the port is taken', async () => {
    copy()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const said = await atTheDoor({ PORT: String(port) })
    expect(said).toContain(`Port ${port} is taken by another program. Name another: PORT=${port + 1}`)
    other.close()
  })
})

describe('of a PostgreSQL of the force’s own', () => {
  let theirs: ScratchFolder
  let server: EmbeddedPostgres
  beforeAll(async () => {
    theirs = await scratchFolder()
    server = await openEmbeddedPostgres(theirs)
    const client = new pg.Client({ connectionString: server.adminUrl })
    await client.connect()
    await client.query(`create role weak login password 'weak'`)
    await client.end()
  })
  afterAll(async () => {
    await server.release()
    await theirs.remove()
  })

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(server.adminUrl)
    change(url)
    return url.href
  }

  const wrong: readonly (readonly [string, () => NodeJS.ProcessEnv, RegExp])[] = [
    [
      'a wrong password',
      () => ({ DATABASE_URL: changed((url) => (url.password = 'guess')) }),
      /DATABASE_URL: .*the password is wrong/,
    ],
    [
      'no password',
      () => ({ DATABASE_URL: changed((url) => (url.password = '')) }),
      /DATABASE_URL: .*asks for a password/,
    ],
    [
      'an unknown user',
      () => ({ DATABASE_URL: changed((url) => (url.username = 'who')) }),
      /DATABASE_URL: .*does not let “who” in/,
    ],
    [
      'a database that is not there',
      () => ({ DATABASE_URL: changed((url) => (url.pathname = '/nothing')) }),
      /no database “nothing”.*createdb nothing/,
    ],
    ['nobody listening', () => ({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }), /nothing answers at 127\.0\.0\.1:1/],
    [
      'no such machine',
      () => ({ DATABASE_URL: 'postgres://a:b@nowhere.invalid/c' }),
      /no machine of the name in nowhere\.invalid:5432/,
    ],
    [
      'a user who owns nothing',
      () => ({
        DATABASE_URL: changed((url) => {
          url.username = 'weak'
          url.password = 'weak'
        }),
      }),
      /“weak” may not set the database up/,
    ],
    [
      'TLS that it does not speak',
      () => ({ DATABASE_URL: changed((url) => url.searchParams.set('sslmode', 'require')) }),
      /does not speak TLS|nothing answers/,
    ],
    [
      'a wrong password of the application',
      () => ({ DATABASE_URL: server.adminUrl, DATABASE_APP_URL: changed((url) => (url.password = 'guess')) }),
      /DATABASE_APP_URL: .*the password is wrong/,
    ],
    [
      'the owner as the application',
      () => ({ DATABASE_URL: server.adminUrl, DATABASE_APP_URL: server.adminUrl }),
      /DATABASE_APP_URL: “postgres” is above the rules/,
    ],
  ]
  test.each(wrong)('%s', async (_, environment, says) => {
    const said = await refusal(environment())
    expect(said).toMatch(says)
    const { password } = new URL(server.adminUrl)
    expect(said).not.toContain(password)
    expect(said).not.toContain('guess')
  })

  test('a wrong password, at the door', async () => {
    const DATABASE_URL = changed((url) => {
      url.password = 'guess'
    })
    expect(await atTheDoor({ DATABASE_URL }, 'migrate')).toMatch(/DATABASE_URL: .*the password is wrong/)
  })

  test('a server that is too old', async () => {
    const old = await oldServer('14.11')
    try {
      expect(await refusal({ DATABASE_URL: old.url })).toMatch(/PostgreSQL 14\.11, and Candour needs 15 or newer/)
    } finally {
      await old.close()
    }
  })
})

test('what nobody expected is one line that says so, and how to see more', async () => {
  copy()
  // A table of ours that is a view of nothing we know: no advice fits.
  const server = await openEmbeddedPostgres(folder)
  const client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  await client.query('alter table kernel.force rename to force_no_more')
  await client.end()
  await server.release()
  const given = { CANDOUR_DATA: folder.dataDirectory }
  const plain = openDoor(['migrate'], given)
  expect(await plain.ended).toBe(1)
  expect(plain.said().trim().split('\n')).toEqual([
    expect.stringMatching(/^Candour had to stop: .*kernel\.force.*This is a fault in Candour\. Set CANDOUR_DEBUG=1/),
  ])
  const asked = openDoor(['migrate'], { ...given, CANDOUR_DEBUG: '1' })
  expect(await asked.ended).toBe(1)
  expect(asked.said()).toMatch(/^ +at /m)
})

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

async function mounted(options: string): Promise<string> {
  const place = join(folder.parent, 'disk')
  await mkdir(place)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `${options},mode=755`, 'candour-start', place])
  return place
}

/** Whether the program can be run by somebody else on this machine: a clone often stands where only root may enter. */
function nobodyCanRun(): boolean {
  if (!canMount()) return false
  try {
    execFileSync(process.execPath, ['-e', `require('fs').accessSync(${JSON.stringify(import.meta.filename)})`], {
      uid: 65_534,
      gid: 65_534,
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}
