import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../../../test/harness/site.ts'
import { openKeptFile } from '../../../../kernel/index.ts'
import { openDesk, type TestDesk } from '../../desk.fixture.ts'
import { disclosure } from '../../module.ts'
import { findRequest } from '../../request.queries.ts'
import { letterEndings, letterKindNames } from '../letter-files/kind-names.ts'
import { asked, mailFile, plainLetter, signed, wordFile } from '../letter-files/letter-files.fixture.ts'
import { letterReceived, originalFile } from './received-letter.queries.ts'

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
  const kept = await desk.db.write(desk.officer, async (tx) => {
    const { request_id } = await findRequest(tx, home.split('/').at(-1) ?? '')
    const letter = await letterReceived(tx, request_id)
    const { file } = await originalFile(tx, request_id)
    const { content } = await openKeptFile(tx, file?.fileId ?? '')
    return { letter, file, bytes: await buffer(content) }
  })
  const hash = createHash('sha256').update(bytes).digest('hex')
  expect(kept.bytes.equals(bytes)).toBe(true)
  expect(kept.letter.sha256).toBe(hash)
  expect(kept.letter.media_type).toContain('wordprocessingml')
  expect(kept.file).toMatchObject({ name: 'letter.docx', sha256: hash, bytes: bytes.length })
  expect(kept.file?.mediaType).toBe(kept.letter.media_type)
})

test('a request’s page lists its original file to the desk’s officers: its size, type and hash', async () => {
  const bytes = await wordFile()
  const home = await send('a <b>letter.docx', bytes)
  const { body } = await officer.get(home)
  expect(body).toContain('Original file')
  expect(body).toContain(`href="${home}/as-received/original">a &lt;b&gt;letter.docx</a>`)
  expect(body).toMatch(/A Word document \(\.docx\), [\d.,]+ (KB|bytes)/)
  expect(body).toContain(createHash('sha256').update(bytes).digest('hex'))
  const auditor = await site.visit(desk.actor(['auditor'])).get(home)
  expect(auditor.statusCode).toBe(200)
  expect(auditor.body).not.toContain('Original file')
  expect(auditor.body).not.toContain('a &lt;b&gt;letter')
})

test('a letter that was pasted has no original file, and its page says so', async () => {
  const home = (await officer.upload('/requests/new', null, { ...received, body: plainLetter })).headers.location ?? ''
  expect((await officer.get(home)).body).toContain('None: it was typed or pasted in')
  expect((await officer.get(`${home}/as-received`)).body).toContain('Download what was pasted in')
  expect((await officer.get(`${home}/as-received/original`)).body).toBe(plainLetter)
})

test('a file whose name says that it is a PDF and is none is read as what it is, and its page says so', async () => {
  const home = await send('letter.pdf', Buffer.from(plainLetter))
  expect((await officer.get(home)).body).toContain('Its name says that it is a PDF, and it is not.')
})

test('a letter’s file is never shown as a page of this site, whatever its name and what it holds', async () => {
  const hostile = `<!DOCTYPE html><title>x</title><script>alert(1)</script><p>${plainLetter}`
  const home = await send("le'er*（１）<i>.html", Buffer.from(hostile))
  const { headers, body } = await officer.get(`${home}/as-received/original`)
  expect(body).toBe(hostile)
  expect(headers['content-type']).toBe('application/octet-stream')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  expect(headers['content-length']).toBe(String(Buffer.byteLength(hostile)))
  expect(headers['content-disposition']).toMatch(
    /^attachment; filename="[\w.-]+\.html"; filename\*=UTF-8''[\w.%-]+\.html$/,
  )
})

test('a letter whose words alone were kept is shown by its words, and has no file', async () => {
  const reference = await desk.take(plainLetter)
  expect((await officer.get(`/requests/${reference}/as-received`)).body).toContain('before letters were kept')
  expect((await officer.get(`/requests/${reference}/as-received/original`)).statusCode).toBe(404)
})
