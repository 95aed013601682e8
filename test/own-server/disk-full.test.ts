import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readPostmaster } from '../../src/kernel/postgres/postmaster-file.ts'
import { countStatements, putLoadOn, signIn } from '../harness/load.ts'
import { openDoor, openServedSite, type PreparedRecord, prepareRecord, type ServedSite } from '../harness/served.ts'
import { type SmallDisk, smallDisk } from '../harness/small-disk.ts'

// A disk of 400 MB that somebody else fills, under the whole program.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const disk = smallDisk('400m')
disk?.remove()

describe.skipIf(disk === null)('on a small disk', () => {
  let place: SmallDisk
  let site: ServedSite
  let record: PreparedRecord
  let dataFolder: string
  beforeEach(async () => {
    const made = smallDisk('400m')
    if (made === null) throw new Error('A disk could be mounted a moment ago')
    place = made
    dataFolder = join(place.folder, 'data')
    record = await prepareRecord({ CANDOUR_DATA: dataFolder })
    site = await openServedSite({ CANDOUR_DATA: dataFolder })
    await vi.waitUntil(() => existsSync(join(dataFolder, 'candour-reserve')), { timeout: 30_000 })
  })
  afterEach(async () => {
    await site.stop()
    place.remove()
  })

  const asOwner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const { user, password } = JSON.parse(await readFile(join(dataFolder, 'credentials.json'), 'utf8'))
    const host = (await readPostmaster(join(dataFolder, 'postgres')))?.socketDirectory ?? ''
    const client = new pg.Client({ host, user, password, database: 'candour' })
    client.on('error', () => {})
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end().catch(() => {})
    }
  }
  const statusOf = async (path: string, cookie: string) =>
    (await fetch(`${site.address}${path}`, { headers: { cookie } })).status

  test('what brings much in is refused as that, signing in and reading go on, and all is well once there is room', async () => {
    const load = putLoadOn([site.address], record)
    await load.answered(3)
    place.fill()
    await vi.waitUntil(() => load.away.some(({ asked }) => asked === 'statements'), { timeout: 30_000 })
    await vi.waitUntil(() => !existsSync(join(dataFolder, 'candour-reserve')), { timeout: 30_000 })

    const { cookie, answer } = await signIn(site.address, record.userId)
    expect(answer.status).toBe(303)
    for (const path of ['/home', '/imports']) expect(await statusOf(path, cookie ?? '')).toBe(200)

    const page = '/imports/kinds/units'
    const example = await fetch(`${site.address}${page}/example.csv`, { headers: { cookie: cookie ?? '' } })
    const content = await example.text()
    const form = await fetch(`${site.address}${page}`, { headers: { cookie: cookie ?? '' } })
    const cookies = [cookie, ...form.headers.getSetCookie().map((each) => each.split(';')[0])].join('; ')
    const sent = new FormData()
    sent.append('_csrf', /name="_csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? '')
    sent.append('file', new Blob([content]), 'units.csv')
    const upload = { method: 'POST', headers: { cookie: cookies }, body: sent }
    const refused = await fetch(`${site.address}${page}`, upload)
    expect(await refused.text()).toContain('The disk that holds the record is full')
    expect(refused.status).toBe(503)

    const file = join(tmpdir(), `candour-units-${process.pid}.csv`)
    await writeFile(file, content)
    let output = ''
    const typed = openDoor(
      ['import', 'units', file],
      { CANDOUR_DATA: dataFolder },
      {
        onOutput(text) {
          output += text
        },
      },
    )
    expect({ code: await typed.ended, output, said: typed.said() }).toMatchObject({ code: 1 })
    expect(output).toContain('because the disk that holds the record is full. Nothing went in')
    await rm(file)

    await place.empty()
    await load.answered(3)
    await vi.waitUntil(() => existsSync(join(dataFolder, 'candour-reserve')), { timeout: 30_000 })
    const acknowledged = await load.stop()
    const seen = new Set([...load.statuses.values()].flat())
    expect([...seen].filter((status) => ![200, 303, 503].includes(Number(status)))).toEqual([])
    for (const verb of acknowledged.verbs)
      expect(await countStatements(site.address, record.authorization, verb)).toBe(5)
    for (const each of acknowledged.cookies) expect(await statusOf('/home', each)).toBe(200)
  })

  test('a server that cannot write its log ends, is started again without haste, and has everything once there is room', async () => {
    const { cookie } = await signIn(site.address, record.userId)
    // No reserve to give back: the worst that can be.
    await rm(join(dataFolder, 'candour-reserve'))
    place.fill()
    const broken = asOwner(async (client) => {
      for (;;) await client.query(`select pg_logical_emit_message(false, 'full', repeat('x', 4000000))`)
    })
    await expect(broken).rejects.toThrow()
    await vi.waitUntil(async () => (await statusOf('/home', cookie ?? '')) === 503, { timeout: 30_000 })
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    const log = await readFile(join(dataFolder, 'postgres.log'), 'utf8')
    expect(log).toContain('No space left on device')
    const starts = log.split('starting PostgreSQL').length - 1
    expect(starts).toBeLessThan(10)

    await place.empty()
    await vi.waitUntil(async () => (await statusOf('/home', cookie ?? '')) === 200, { timeout: 60_000 })
    expect((await signIn(site.address, record.userId)).answer.status).toBe(303)
  })
})
