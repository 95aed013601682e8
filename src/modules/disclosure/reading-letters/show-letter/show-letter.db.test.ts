import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../../../test/harness/site.ts'
import { openDesk, type TestDesk } from '../../desk.fixture.ts'
import { disclosure } from '../../module.ts'
import { letterEndings, letterKindNames } from '../letter-files/kind-names.ts'
import { asked, mailFile, plainLetter, signed, wordFile } from '../letter-files/letter-files.fixture.ts'

let desk: TestDesk
let site: TestSite
let officer: Visitor

beforeAll(async () => {
  desk = await openDesk()
  site = await openSite(desk, [disclosure(desk.register)])
  officer = site.visit(desk.officer)
})
afterAll(async () => {
  await site.close()
  await desk.close()
})

const received = { 'received-day': '1', 'received-month': '3', 'received-year': '2022', body: '' }
const send = async (name: string, content: Buffer): Promise<string> =>
  (await officer.upload('/requests/new', { name, content }, received)).headers.location ?? ''

test('the form names every kind of file that it takes', async () => {
  const { body } = await officer.get('/requests/new')
  expect(body).toContain(letterKindNames)
  expect(body).toContain(`accept="${letterEndings}"`)
})

test('a letter that came as an e-mail is shown as it came to the desk’s officers, and to nobody else', async () => {
  const below = 'On Tue, 3 Nov 2026 at 09:14, FOI Desk <foi@force.example> wrote:\n> How many inspectors do you mean?'
  const mail = await mailFile({
    subject: 'RE: A request',
    text: `${plainLetter}\n\n${below}`,
    attachments: [{ filename: 'notes.docx', content: await wordFile() }],
  })
  const home = await send('letter.eml', mail)
  const page = await officer.get(home)
  expect(page.body).toContain(asked[1])
  expect(page.body).not.toContain('inspectors')
  expect(page.body).toContain('Files came with the e-mail')
  expect(page.body).toContain(`${home}/as-received`)

  const shown = await officer.get(`${home}/as-received`)
  expect(shown.body).toContain('an e-mail (.eml)')
  expect(shown.body).toContain('How many inspectors do you mean?')
  expect(shown.body).toContain('notes.docx: not read as the request')
  const original = await officer.get(`${home}/as-received/original`)
  expect(original.body).toBe(mail.toString())
  expect(original.headers['content-type']).toBe('application/octet-stream')
  expect(original.headers['content-disposition']).toMatch(/^attachment; .*\.eml/)

  const auditor = site.visit(desk.actor(['auditor']))
  expect((await auditor.get(home)).body).not.toContain(signed)
  for (const path of ['as-received', 'as-received/original'])
    expect((await auditor.get(`${home}/${path}`)).statusCode).toBe(403)
  const looks = await desk.db.read(desk.actor(['auditor']), (tx) =>
    sql`select number from kernel.audit_entry where action = 'read a letter as it came'`.execute(tx.connection),
  )
  expect(looks.rows).toHaveLength(2)
})

test('the bytes of a letter are kept as they came, with their hash', async () => {
  const bytes = await wordFile()
  const home = await send('letter.docx', bytes)
  const reference = home.split('/').at(-1)
  const { rows } = await desk.db.read(desk.officer, (tx) =>
    sql<{ bytes: Buffer; media_type: string; hash: string; sha256: string }>`
      select bytes, media_type, encode(sha256(bytes), 'hex') as hash, sha256
      from disclosure.letter_received natural join disclosure.request where reference = ${reference}`.execute(
      tx.connection,
    ),
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.bytes.equals(bytes)).toBe(true)
  expect(rows[0]?.sha256).toBe(rows[0]?.hash)
  expect(rows[0]?.media_type).toContain('wordprocessingml')
})

test('a letter whose words alone were kept is shown by its words, and has no file', async () => {
  const reference = await desk.take(plainLetter)
  expect((await officer.get(`/requests/${reference}/as-received`)).body).toContain('before letters were kept')
  expect((await officer.get(`/requests/${reference}/as-received/original`)).statusCode).toBe(404)
})
