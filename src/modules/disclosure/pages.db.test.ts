import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyTag, readPdf } from '../../../test/harness/read-documents.ts'
import { openSite, type TestSite, type Visitor } from '../../../test/harness/site.ts'
import { wordingFields } from '../../../test/harness/wording-fields.ts'
import { type Role, roles, rolesThat } from '../../kernel/index.ts'
import { openDesk, type TestDesk } from './desk.fixture.ts'
import { disclosure } from './module.ts'
import { readLetterFile } from './reading-letters/letter-files/letter-file.ts'
import { letter } from './reading-letters/letters.fixture.ts'

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

const complaints = 'How many complaints were there against police officers, special constables and PCSOs in 2021?'
/** How many requests the page says there are. */
const requests = async () => /of <strong>([\d,]+)<\/strong> requests/.exec((await officer.get('/requests')).body)?.[1]
const received = { 'received-day': '1', 'received-month': '3', 'received-year': '2022' }
const paste = (body: string, fields: Record<string, string> = {}) =>
  officer.upload('/requests/new', null, { ...received, body, ...fields })
const send = (content: Buffer | string) =>
  officer.upload('/requests/new', { name: 'letter.txt', content }, { ...received, body: '' })

test('a letter goes in by the page, is answered, previewed, cleared and published', async () => {
  const taken = await paste(letter(complaints, 'Which courses are there?'))
  expect(taken.statusCode).toBe(303)
  const home = taken.headers.location ?? ''
  const before = await officer.get(home)
  expect(before.body).toContain('Question 1')
  expect(before.body).toContain('asks how many complaints there were')

  expect((await officer.post(home, `${home}/answer`)).statusCode).toBe(303)
  // What was not understood is answered with nothing before an officer picks.
  expect((await officer.get(home)).body).not.toContain('Agree to the answers')
  for (const [ordinal, id] of ['test.complaints', 'test.courses'].entries()) {
    const question = `${home}/questions/${ordinal + 1}`
    expect((await officer.post(question, `${question}/choose`, { id, state: 'accepted' })).statusCode).toBe(303)
  }
  expect((await officer.post(home, `${home}/answer`)).statusCode).toBe(303)
  const after = await officer.get(home)
  expect(after.body).toContain('OFFICIAL–SENSITIVE')
  expect(after.body).toContain('Small numbers: 2 proposed to be withheld')
  expect(after.body).toContain('Agree to the answers: 2 questions wait')
  expect((await officer.get(`${home}/letter`)).body).toContain('agreement to the answers of question 1')
  expect((await officer.post(home, `${home}/publish`)).statusCode).toBe(422)
  const none = await officer.post(`${home}/agree`, `${home}/agree`)
  expect(none.statusCode).toBe(422)
  expect(none.body).toContain('Tick the questions whose answers you agree to')
  const boxes = [...none.body.matchAll(/name="agree" type="checkbox" value="([^"]+)"/g)].map(([, value = '']) => value)
  expect(boxes.map((box) => box.slice(0, 2))).toEqual(['1:', '2:'])
  const first = await officer.post(`${home}/agree`, `${home}/agree`, { agree: boxes[0] ?? '' })
  expect(first.headers.location).toBe(`${home}/agree`)
  const second = await officer.post(`${home}/agree`, `${home}/agree`, { agree: boxes[1] ?? '' })
  expect(second.headers.location).toBe(home)
  const draft = await officer.get(`${home}/letter`)
  expect(draft.body).not.toContain('agreement')
  expect(draft.body).toContain('the small numbers of question 1')
  expect(draft.body).not.toContain('Publish in the disclosure log')

  const clear = /href="([^"]+\/clear)"/.exec(after.body)?.[1] ?? ''
  const silent = await officer.post(clear, clear, { decision: 'protect', reason: '' })
  expect(silent.statusCode).toBe(422)
  expect(silent.body).toContain('Say why')
  expect((await officer.post(clear, clear, { decision: 'protect', reason: 'One person' })).statusCode).toBe(303)

  expect((await officer.get(`${home}/letter`)).body).not.toContain('Publish in the disclosure log')
  const early = await officer.post(`${home}/letter`, `${home}/publish`)
  expect(early.statusCode).toBe(422)
  expect(early.body).toContain('agree to the public wording of questions 1, 2')
  const wording = `${home}/public-wording`
  expect((await officer.post(wording, wording, wordingFields((await officer.get(wording)).body))).statusCode).toBe(303)
  expect((await officer.post(`${home}/letter`, `${home}/publish`)).statusCode).toBe(303)
  const text = await officer.get(`${home}/letter.txt`)
  expect(text.headers['content-type']).toContain('text/plain')
  expect(text.body).toContain('withheld')
  expect(text.body).not.toContain('DRAFT')
  await hasTheLetter(home, text.body)
  expect((await officer.get('/requests')).body).toContain('Published')
})

/** That the letter's files are the letter: no word of the text is missing. */
async function hasTheLetter(home: string, text: string): Promise<void> {
  const pdf = await officer.get(`${home}/letter.pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.headers['content-disposition']).toMatch(/filename="response-to-[a-z0-9-]+\.pdf"/)
  const read = await readPdf(pdf.rawPayload)
  const word = await officer.get(`${home}/letter.docx`)
  const taken = await readLetterFile(word.rawPayload, 'letter.docx')
  for (const told of [read.pages.join(''), taken.text.replace(/\s/g, '')]) {
    const words = text.split(/\s+/).filter((each) => /\p{L}/u.test(each) && each !== 'Reference:')
    expect(words.filter((each) => !told.includes(each))).toEqual([])
    expect(told).not.toContain('Draft')
  }
  expect(everyTag(read.tags).filter(({ role }) => role === 'Table').length).toBeGreaterThan(0)
  for (const role of roles.filter((each) => !rolesThat('request.read').includes(each)))
    expect((await site.visit(desk.actor([role])).get(`${home}/letter.pdf`)).statusCode).toBe(403)
}

test('the officer declines, adds and changes what answers, and decides', async () => {
  const home = (await paste(letter(complaints))).headers.location ?? ''
  const question = `${home}/questions/1`
  const choose = (fields: Record<string, string>) => officer.post(question, `${question}/choose`, fields)
  expect((await choose({ id: 'test.complaints', state: 'declined' })).statusCode).toBe(303)
  expect((await choose({ id: 'test.courses', state: 'accepted' })).statusCode).toBe(303)
  expect((await choose({ id: 'test.secret', state: 'accepted' })).statusCode).toBe(404)
  await officer.post(home, `${home}/answer`)
  expect((await officer.get(`${home}/letter`)).body).toContain('Two courses')

  const form = (fields: Record<string, string>) =>
    officer.get(`${question}/answer-with?${new URLSearchParams({ shown: 'yes', ...fields })}`)
  const wrong = { id: 'test.complaints', by: 'month', from: '2021-02-31', to: '2021-12-31' }
  expect((await form(wrong)).body).toContain('Enter a date that exists')
  const endless = await form({ ...wrong, from: '1900-01-01' })
  expect(endless.statusCode).toBe(422)
  expect(endless.body).toContain('more than 600 parts')

  const decide = (fields: Record<string, string>) => officer.post(question, `${question}/decide`, fields)
  expect((await decide({ outcome: 'refused', reason: 'No' })).body).toContain('Enter the section that applies')
  expect((await decide({ outcome: 'refused', reason: 'It costs too much', exemption: '12(1)' })).statusCode).toBe(303)
  expect((await officer.get(`${home}/letter`)).body).not.toContain('Two courses')
})

test.each<[string, Buffer | string, string]>([
  ['nothing', '', 'The request is empty'],
  ['no question', 'Dear all,\nThank you for your help last week.\nYours,\nSam', 'No question was found'],
  ['a scan as PDF', '%PDF-1.7\n%âãÏÓ', 'This file is a PDF'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'PNG picture'],
  ['a book', 'How many complaints were there? '.repeat(60_000), 'longer than a request can be'],
])('%s is refused, and the page says what to do', async (_, content, says) => {
  const reply = await send(content)
  expect(reply.statusCode).toBe(422)
  expect(reply.body).toContain(says)
})

test('a day of receipt that is no day is refused beside its field, and what was pasted stays', async () => {
  const reply = await paste(letter(complaints), { 'received-day': '31', 'received-month': '2' })
  expect(reply.statusCode).toBe(422)
  expect(reply.body).toContain('The day of receipt')
  expect(reply.body).toContain('Wilhelmina Ashgrove')
})

test('a file in UTF-16 is read', async () => {
  const home = (await send(Buffer.from(`\ufeff${letter('Which courses?')}`, 'utf16le'))).headers.location ?? ''
  expect((await officer.get(home)).body).toContain('Which courses?')
})

test('a request in Welsh is taken in with advice', async () => {
  const welsh =
    '1. Faint o swyddogion heddlu sydd wedi cael hyfforddiant ar drais domestig yn eich heddlu?\n2. Pa gyrsiau sydd ar gael, a phryd y mae hyn yn digwydd?'
  const home = (await paste(welsh)).headers.location ?? ''
  expect((await officer.get(home)).body).toContain('This request is in Welsh')
})

test('a page of 400 questions is shown whole', async () => {
  const home = (await paste(letter(...Array.from({ length: 400 }, () => complaints)))).headers.location ?? ''
  await officer.post(home, `${home}/answer`)
  const { body } = await officer.get(home)
  expect(body.match(/id="question-\d+"/g)).toHaveLength(400)
})

test.each<[Role, number, number]>([
  ['auditor', 200, 403],
  ['analyst', 200, 403],
  ['professional-standards', 200, 403],
  ['learning', 403, 403],
  ['administrator', 403, 403],
])('%s reads the desk: %i, works it: %i', async (role, reads, works) => {
  const reference = await desk.take(letter(complaints))
  await desk.answer(reference)
  const visitor = site.visit(desk.actor([role]))
  for (const path of ['/requests', `/requests/${reference}`, `/requests/${reference}/letter`]) {
    const { statusCode, body } = await visitor.get(path)
    expect(statusCode, path).toBe(reads)
    expect(body, path).not.toContain('Ashgrove')
    expect(body, path).not.toContain('Answer again')
  }
  for (const path of ['/requests/new', `/requests/${reference}/questions/1`]) {
    expect((await visitor.get(path)).statusCode, path).toBe(works)
  }
})

test('a form without its token changes nothing', async () => {
  const before = await requests()
  expect(before).toBeDefined()
  const bare = await officer.upload('/requests/new', null, { ...received, body: letter(complaints) }, 'forged')
  expect(bare.statusCode).toBe(403)
  expect(await requests()).toBe(before)
})

test('what is not there is not found', async () => {
  for (const path of ['/requests/01.FOI.99.000001', '/requests/x/letter', '/requests/x/questions/1']) {
    expect((await officer.get(path)).statusCode, path).toBe(404)
  }
  const reference = await desk.take(letter(complaints))
  expect((await officer.get(`/requests/${reference}/questions/2`)).statusCode).toBe(404)
  expect((await officer.get(`/requests/${reference}/answers/nonsense/clear`)).statusCode).toBe(404)
})

test('while a hostile letter is read another page answers, and what no letter is is refused in words', async () => {
  const nasty = `1. Who wrote this?\n${'A@'.repeat(48_000)}`
  const [taken, ...pages] = await Promise.all([
    paste(nasty),
    ...Array.from({ length: 5 }, () => officer.get('/requests')),
  ])
  expect(taken.statusCode).toBe(303)
  expect(pages.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
  const long = await paste('A@'.repeat(60_000))
  expect(long.statusCode).toBe(422)
  expect(long.body).toContain('longer than 100,000 characters')
  const many = await paste('1. How many?\n'.repeat(600))
  expect(many.statusCode).toBe(422)
  expect(many.body).toContain('More than 500 questions')
})

test('an officer sees what stands around each ask, and what a letter changes elsewhere; nobody else does', async () => {
  const body =
    'Please amend question 2 of my request 01.FOI.22.000001 to:\nHow many staff were trained?\nOf those, how many failed? Please give all figures by rank.\nRegards\nWilhelmina Ashgrove'
  const home = (await paste(body)).headers.location ?? ''
  const shown = (await officer.get(home)).body
  expect(shown).toContain('It counts among those of “How many staff were trained?”')
  expect(shown).toContain('It stands under: Please give all figures by rank.')
  expect(shown).toContain('it changes question 2')
  expect(shown).toContain('Nothing was changed there')
  const auditor = site.visit(desk.actor(['auditor']))
  const seen = (await auditor.get(home)).body
  expect(seen).toContain('how many failed?')
  expect(seen).not.toContain('It stands under')
  expect(seen).not.toContain('Nothing was changed there')
})
