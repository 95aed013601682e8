import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, inject, test } from 'vitest'
import { type LearningStore, multipart, openLearningStore, statement } from '../../harness/learning-store.ts'

// No room left: 503 and a request to come again later, nothing half stored, and all is well once there is room.

const mebibyte = 1024 * 1024

/** A disk of 12 MiB, where this process may mount one; else the tests that need it are skipped. */
const disk = mountSmall()
function mountSmall(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'candour-full-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=755', 'candour-full', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
}

async function asOwner(url: string, ...questions: readonly string[]): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let answer: string | undefined
    for (const question of questions) answer = (await client.query<{ answer: string }>(question)).rows[0]?.answer
    return answer
  } finally {
    await client.end()
  }
}

let store: LearningStore
beforeEach(async () => {
  store = await openLearningStore()
})
afterEach(async () => {
  await store.close()
  if (disk !== null) await asOwner(inject('adminUrl'), 'drop tablespace if exists candour_small')
})
afterAll(() => {
  if (disk === null) return
  execFileSync('umount', [disk])
  rmSync(disk, { recursive: true })
})

const post = (body: object) => store.call('2.0.0', 'POST', '/statements', { body })
const batchOf = (size: number, verb: string) => Array.from({ length: size }, () => statement({ verb: { id: verb } }))
const found = async (verb: string): Promise<number> =>
  (await store.call('2.0.0', 'GET', '/statements', { params: { verb, limit: '500' } })).json.statements.length

test.skipIf(disk === null)(
  'of statements, or of what they are found by, the disk is full',
  { timeout: 120_000 },
  async () => {
    for (const table of ['statement', 'reference']) {
      const folder = join(disk ?? '', table)
      execFileSync('mkdir', [folder])
      const server = await asOwner(inject('adminUrl'), `select current_setting('data_directory') as answer`)
      const { uid, gid } = statSync(server ?? '')
      chownSync(folder, uid, gid)
      const ballast = join(disk ?? '', 'ballast')
      writeFileSync(ballast, Buffer.alloc(8 * mebibyte))
      await asOwner(inject('adminUrl'), `create tablespace candour_small location '${folder}'`)
      await asOwner(store.record.ownerUrl, `alter table learning_record.${table} set tablespace candour_small`)

      let last = 0
      let answer = { status: 200, text: '' }
      while (answer.status === 200 && last < 1000) {
        last += 1
        answer = await post(batchOf(100, `https://verbs.example/${table}/${last}`))
      }
      expect(answer.status).toBe(503)
      expect(answer.text).toContain('Send it again later')
      expect(await found(`https://verbs.example/${table}/${last}`)).toBe(0)
      expect(await found(`https://verbs.example/${table}/${last - 1}`)).toBe(100)

      rmSync(ballast)
      expect((await post(batchOf(100, `https://verbs.example/${table}/${last}`))).status).toBe(200)
      expect(await found(`https://verbs.example/${table}/${last}`)).toBe(100)
      await asOwner(
        store.record.ownerUrl,
        `alter table learning_record.${table} set tablespace pg_default`,
        'drop tablespace candour_small',
      )
    }
  },
)

test.each(['statement', 'reference', 'voiding', 'attachment_content', 'activity_definition'])(
  'where the database has no room for a row of %s, nothing of the request is stored',
  async (table) => {
    await asOwner(
      store.record.ownerUrl,
      `create function public.full_disk() returns trigger language plpgsql as $$ begin raise exception 'full' using errcode = 'disk_full'; end $$`,
      `create trigger full_disk before insert on learning_record.${table} for each row execute function public.full_disk()`,
    )
    const content = Buffer.from('A certificate')
    const sha2 = createHash('sha256').update(content).digest('hex')
    const usageType = 'https://learning.example/usage/certificate'
    const certificate = { usageType, display: { en: 'C' }, contentType: 'text/plain', length: content.length, sha2 }
    const target = statement({ attachments: [certificate] })
    const sent = [
      target,
      statement({
        verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
        object: { objectType: 'StatementRef', id: target.id },
      }),
      statement({ object: { id: 'https://a.example/b', definition: { name: { en: 'B' } } } }),
    ]
    const send = () => store.call('2.0.0', 'POST', '/statements', multipart(sent, [{ content, sha2 }]))
    expect((await send()).status).toBe(503)
    const counts = `select (select count(*) from learning_record.statement) + (select count(*) from learning_record.reference)
      + (select count(*) from learning_record.voiding) + (select count(*) from learning_record.attachment_content)
      + (select count(*) from learning_record.activity_definition) as answer`
    expect(await asOwner(store.record.ownerUrl, counts)).toBe('0')
    await asOwner(store.record.ownerUrl, `drop trigger full_disk on learning_record.${table}`)
    expect((await send()).status).toBe(200)
  },
)
