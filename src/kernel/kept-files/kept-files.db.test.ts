import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { evidence, openTestFiles, type TestFiles, thing } from '../../../test/harness/kept-files.ts'
import { newId } from '../identity.ts'
import { widenLists } from '../need-to-know/index.ts'
import { type GivenFile, withArrivedFile } from './arrived-file.ts'
import { contentPath } from './files-folder.ts'
import { keepFile } from './keep-file.ts'
import { keptFilesOf } from './kept-file.queries.ts'
import { openKeptFile } from './open-kept-file.ts'
import { sweepKeptFiles } from './sweep-files.ts'

let files: TestFiles
const investigator = () => files.actor(['investigator'])

beforeAll(async () => {
  files = await openTestFiles()
})
afterAll(() => files.close())
afterEach(async () => {
  await files.owner('truncate kernel.kept_file, kernel.file_content, public.thing')
  await rm(files.folder, { recursive: true, force: true })
})

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const small = Buffer.from('Photographs follow.\n')
const large = randomBytes(2 << 20)

const keep = (thingId: string, content: Buffer, given: Partial<GivenFile> = {}, actor = investigator()) =>
  withArrivedFile(files.db, evidence, { name: 'a.txt', content: [content], ...given }, (file) =>
    files.db.write(actor, (tx) => keepFile(tx, file, thingId)),
  )

const read = (fileId: string, actor = investigator()) =>
  files.db.write(actor, async (tx) => buffer((await openKeptFile(tx, fileId)).content))

const inFolder = async (): Promise<string[]> => {
  const entries = await readdir(files.folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

test('a small file is kept in the database and a large one in the folder, and each is read as it came', async () => {
  const on = await files.thing()
  expect(await read(await keep(on, small))).toEqual(small)
  expect(await inFolder()).toEqual([])
  expect((await read(await keep(on, large, { name: 'film.mp4' }))).equals(large)).toBe(true)
  expect(await inFolder()).toEqual([sha256(large)])
  const listed = await files.db.read(investigator(), (tx) => keptFilesOf(tx, evidence.hangsOn, on))
  expect(listed).toMatchObject([
    { name: 'a.txt', mediaType: 'text/plain', bytes: small.length, sha256: sha256(small), namedAs: null },
    { name: 'film.mp4', bytes: large.length, sha256: sha256(large), namedAs: 'an MP4 film' },
  ])
})

test('a file of 100 MB goes in and out in pieces: memory holds a fraction of it', async () => {
  const piece = randomBytes(1 << 18)
  const pieces = 400
  async function* sent() {
    for (let at = 0; at < pieces; at += 1) {
      if (at % 40 === 0) note()
      yield Buffer.from(piece)
    }
  }
  const expected = createHash('sha256')
  for (let at = 0; at < pieces; at += 1) expected.update(piece)
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  // What is held, and not what waits to be collected: how much that is says how busy the machine is.
  const note = () => {
    collect()
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }
  const on = await files.thing()
  const given = { name: 'cctv.bin', content: sent() }
  const fileId = await withArrivedFile(files.db, evidence, given, (file) =>
    files.db.write(investigator(), (tx) => keepFile(tx, file, on)),
  )
  note()
  const { content } = await files.db.write(investigator(), (tx) => openKeptFile(tx, fileId))
  const got = createHash('sha256')
  let bytes = 0
  for await (const each of content) {
    got.update(each)
    bytes += each.length
    if (bytes % (1 << 22) === 0) note()
  }
  expect(bytes).toBe(pieces * piece.length)
  expect(got.digest('hex')).toBe(expected.digest('hex'))
  expect(most).toBeLessThan(20 * 1024 ** 2)
})

describe('what cannot be kept is refused in words that say why', () => {
  const attempt = (given: GivenFile, use = {}) =>
    withArrivedFile(files.db, { ...evidence, name: 'evidence', ...use }, given, async () => 'kept')

  test.each<[string, GivenFile, object, RegExp]>([
    ['nothing in it', { name: 'a.pdf', content: [] }, {}, /^a\.pdf is empty/],
    ['only empty pieces', { name: 'a.pdf', content: [Buffer.alloc(0)] }, {}, /is empty/],
    [
      'too much in it',
      { name: 'a.bin', content: [large, large] },
      { mostBytes: 3 * 1024 ** 2 },
      /^a\.bin is too large: evidence has 3 MB at the most$/,
    ],
    [
      'a name of another type than its bytes',
      { name: 'a.pdf', content: [Buffer.from('<html><script>1</script>')] },
      { types: ['application/pdf', 'image/png'] },
      /^a\.pdf says that it is a PDF, and it is a web page\. Evidence is a PDF or a PNG picture$/,
    ],
    [
      'a type that is not taken',
      { name: 'a.pdf', content: [Buffer.from('%PDF-1.7\n')] },
      { types: ['image/png'] },
      /^a\.pdf is a PDF\. Evidence is a PNG picture$/,
    ],
  ])('a file with %s', async (_, given, use, message) => {
    await expect(attempt(given, use)).rejects.toThrow(message)
    expect(await inFolder()).toEqual([])
  })

  test('a sender who breaks off', async () => {
    async function* broken() {
      yield large
      throw new Error('gone')
    }
    await expect(attempt({ name: 'a.bin', content: broken() })).rejects.toThrow('gone')
    expect(await inFolder()).toEqual([])
  })
})

test.each([
  ['small', small],
  ['large', large],
])('%s content sent several times at once is kept once, and hangs on each thing', async (_, content) => {
  const things = await Promise.all([files.thing(), files.thing(), files.thing(), files.thing()])
  const ids = await Promise.all(things.map((id) => keep(id, content)))
  for (const id of ids) expect((await read(id)).equals(content)).toBe(true)
  expect(await files.owner('select from kernel.file_content')).toHaveLength(1)
  expect(await files.owner('select from kernel.kept_file')).toHaveLength(4)
  expect(await inFolder()).toHaveLength(content === large ? 1 : 0)
})

describe('what a process that ended has left', () => {
  test('of a file on its way in goes with the next sweep, and not before its process has ended', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('file-halfway.fixture.ts', import.meta.url))], {
      env: { ...process.env, FILES_TEST_FOLDER: files.folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    expect(await sweepKeptFiles(files.db, files.forceId)).toBe(0)
    expect(await inFolder()).toHaveLength(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await sweepKeptFiles(files.db, files.forceId)).toBe(1)
    expect(await inFolder()).toEqual([])
  })

  test('of a file in its place whose transaction came to nothing goes with the next sweep', async () => {
    const on = await files.thing()
    const failing = withArrivedFile(files.db, evidence, { name: 'a.bin', content: [large] }, (file) =>
      files.db.write(investigator(), async (tx) => {
        await keepFile(tx, file, on)
        throw new Error('killed here')
      }),
    )
    await expect(failing).rejects.toThrow('killed here')
    expect(await inFolder()).toEqual([sha256(large)])
    expect(await sweepKeptFiles(files.db, files.forceId)).toBe(1)
    expect(await inFolder()).toEqual([])
  })

  test('a sweep waits for whoever is keeping a file, and leaves it', async () => {
    const on = await files.thing()
    let swept: Promise<number> | undefined
    const fileId = await withArrivedFile(files.db, evidence, { name: 'a.bin', content: [large] }, (file) =>
      files.db.write(investigator(), async (tx) => {
        const id = await keepFile(tx, file, on)
        swept = sweepKeptFiles(files.db, files.forceId)
        const waits = () => files.owner(`select from pg_locks where locktype = 'advisory' and not granted`)
        await expect.poll(waits).toHaveLength(1)
        return id
      }),
    )
    expect(await swept).toBe(0)
    expect((await read(fileId)).equals(large)).toBe(true)
  })
})

describe('a file that is no longer what came', () => {
  let fileId: string
  let path: string
  beforeEach(async () => {
    fileId = await keep(await files.thing(), large)
    path = contentPath(files.folder, files.forceId, sha256(large))
  })

  test('is not given whole where a byte of it changed', async () => {
    const bytes = await readFile(path)
    bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1
    await writeFile(path, bytes)
    const { content } = await files.db.write(investigator(), (tx) => openKeptFile(tx, fileId))
    const got: Buffer[] = []
    const all = (async () => {
      for await (const piece of content) got.push(piece)
    })()
    await expect(all).rejects.toThrow('is not what came')
    expect(Buffer.concat(got).length).toBeLessThan(large.length)
  })

  test('is refused where it is cut off or gone, and is whole again once it comes again', async () => {
    await truncate(path, 1000)
    await expect(read(fileId)).rejects.toThrow('is not what came')
    await keep(await files.thing(), large)
    expect((await read(fileId)).equals(large)).toBe(true)
    await rm(path)
    await expect(read(fileId)).rejects.toThrow('Bring it back from a backup')
    await keep(await files.thing(), large)
    expect((await read(fileId)).equals(large)).toBe(true)
  })
})

describe('who may read a file', () => {
  const restrict = (thingId: string, lists: { person?: string; command?: string } = {}) =>
    files.db.write(files.actor(['administrator']), (tx) =>
      widenLists(
        tx,
        thing,
        sql`select ${thingId}::uuid as thing_id, true as restricted, null::uuid[] as allowed_person_ids,
          ${lists.person ? [lists.person] : null}::uuid[] as denied_person_ids,
          ${lists.command ? [lists.command] : null}::uuid[] as denied_command_ids`,
      ),
    )

  test('is who may read what it hangs on: not another role, and not another force', async () => {
    const fileId = await keep(await files.thing(), small)
    const others = [
      files.actor(['learning']),
      files.actor(['administrator', 'auditor', 'foi-officer']),
      files.actor(['investigator'], { forceId: newId() }),
    ]
    for (const other of others) await expect(read(fileId, other)).rejects.toThrow('There is no such file')
    await expect(keep(await files.thing(), small, {}, files.actor(['learning']))).rejects.toThrow()
  })

  test('and content is found by nothing but its name, which another force cannot use', async () => {
    await keep(await files.thing(), small)
    const contents = (actor = investigator(), named = '') =>
      files.db.read(actor, async (tx) => {
        await sql`select set_config('candour.content', ${named}, true)`.execute(tx.connection)
        return (await sql`select from kernel.file_content`.execute(tx.connection)).rows.length
      })
    expect(await contents()).toBe(0)
    expect(await contents(investigator(), sha256(large))).toBe(0)
    expect(await contents(investigator(), sha256(small))).toBe(1)
    expect(await contents(files.actor(['investigator'], { forceId: newId() }), sha256(small))).toBe(0)
  })

  test('where the same bytes hang on an open thing and a restricted one, each goes by its own', async () => {
    const [open, closed] = [await files.thing(), await files.thing()]
    const [onOpen, onClosed] = [await keep(open, large), await keep(closed, large)]
    await restrict(closed)
    expect((await read(onOpen)).equals(large)).toBe(true)
    await expect(read(onClosed)).rejects.toThrow('There is no such file')
    const cleared = files.actor(['professional-standards'])
    expect((await read(onClosed, cleared)).equals(large)).toBe(true)
    await expect(read(onOpen, cleared)).rejects.toThrow('There is no such file')
  })

  test('follows the thing: whoever is kept out of it later, by name or command, is kept out of its files', async () => {
    const on = await files.thing()
    const fileId = await keep(on, small)
    const [byName, byCommand, cleared] = [0, 1, 2].map(() => files.actor(['professional-standards']))
    if (!byName || !byCommand || !cleared) throw new Error('Three')
    await restrict(on, { person: byName.personId ?? '', command: byCommand.commandId ?? '' })
    await expect(read(fileId, byName)).rejects.toThrow('There is no such file')
    await expect(read(fileId, byCommand)).rejects.toThrow('There is no such file')
    expect(await read(fileId, cleared)).toEqual(small)
  })

  test('and a file that is hung on a thing restricted already is restricted from the start', async () => {
    const on = await files.thing()
    await restrict(on)
    await expect(keep(on, small)).rejects.toThrow()
    const both = files.actor(['investigator', 'professional-standards'])
    const fileId = await keep(on, small, {}, both)
    await expect(read(fileId)).rejects.toThrow('There is no such file')
    expect(await read(fileId, both)).toEqual(small)
  })

  test('each reading of a restricted thing’s file is in the audit record, for named auditors alone', async () => {
    const on = await files.thing()
    const fileId = await keep(on, small)
    const entries = () =>
      files.owner<{ restricted: boolean; about: string[] }>(
        `select restricted, about from kernel.audit_entry where action = 'read-kept-file' and subject_id = '${fileId}'`,
      )
    await read(fileId)
    expect(await entries()).toEqual([])
    await restrict(on)
    const cleared = files.actor(['professional-standards'])
    await read(fileId, cleared)
    expect(await entries()).toEqual([{ restricted: true, about: [on, fileId] }])
    const undone = files.db.write(cleared, async (tx) => {
      await openKeptFile(tx, fileId)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await entries()).toHaveLength(1)
    const untold = files.db.read(cleared, (tx) => openKeptFile(tx, fileId))
    await expect(untold).rejects.toThrow('read-only')
  })

  test('nobody changes what is kept', async () => {
    await keep(await files.thing(), small)
    for (const statement of [
      `update kernel.kept_file set name = 'b.txt'`,
      `update kernel.file_content set content = 'b'`,
      'delete from kernel.kept_file',
      'delete from kernel.file_content',
    ]) {
      const attempt = files.db.write(investigator(), (tx) => sql.raw(statement).execute(tx.connection))
      await expect(attempt).rejects.toThrow('permission denied')
    }
    const lists = files.db.write(investigator(), (tx) =>
      sql`update kernel.kept_file set restricted = true`.execute(tx.connection),
    )
    expect((await lists).numAffectedRows).toBe(0n)
  })
})
