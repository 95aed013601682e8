import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type ReadRequest, readRequest } from '../read-request.ts'
import { readLetterFile } from './letter-file.ts'
import {
  asked,
  mailFile,
  outlookFile,
  pageText,
  pdfFile,
  plainLetter,
  signed,
  tableText,
  wordFile,
} from './letter-files.fixture.ts'

const read = async (bytes: Uint8Array, name = ''): Promise<ReadRequest> => {
  const { text, attachments } = await readLetterFile(bytes, name)
  return readRequest(text, attachments)
}
const questions = ({ request }: ReadRequest): readonly string[] => request.questions.map(({ text }) => text)
const apart = ({ apart: all }: ReadRequest, kind: string): string =>
  all
    .filter((part) => part.kind === kind)
    .map(({ text }) => text)
    .join('\n')

test('of an e-mail with its words twice, the plain ones are read, and the formatted where only they keep a table', async () => {
  const plain = 'Dear Sir\n1. How many officers are there?\nRegards'
  expect(questions(await read(await mailFile({ text: plain, html: '<p>Something else</p>' })))).toEqual([
    'How many officers are there?',
  ])
  const both = await readLetterFile(await mailFile({ text: plainLetter, html: pageText }), '')
  expect(both.text).toContain(tableText)
})

test.each(['quoted-printable', 'base64'] as const)(
  'an e-mail in %s and in HTML alone is read',
  async (textEncoding) => {
    expect(questions(await read(await mailFile({ html: pageText, textEncoding }))).slice(1, 2)).toEqual([asked[1]])
  },
)

test.each([
  ['windows-1252', Buffer.from('1. How many \x93coercive\x94 cases \x96 in all?', 'latin1')],
  ['iso-8859-1', Buffer.from('1. How many caf\xe9s?', 'latin1')],
  ['utf-16le', Buffer.from('1. How many “coercive” cases?', 'utf16le')],
])('an e-mail in %s is read as it was written', async (charset, words) => {
  const mail = Buffer.concat([
    Buffer.from(
      `From: A <a@b.example>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    ),
    Buffer.from(words.toString('base64')),
  ])
  expect(questions(await read(mail))[0]).toBe(new TextDecoder(charset).decode(words).slice(3))
})

const reply = (below: string) =>
  `Thank you for that.\n\nOne more thing: how many sergeants have not been trained?\n\nKind regards\n${signed}\n\n${below}`
const earlier = 'Dear Ms Ashgrove\n\n1. How many inspectors do you mean?'

test.each([
  ['On Tue, 3 Nov 2026 at 09:14, FOI Desk <foi@force.example> wrote:\n\n', '> '],
  ['On 3 November 2026 at 09:14, a very long name of a desk in a force\n<foi@force.example> wrote:\n', '> '],
  ['-----Original Message-----\nFrom: FOI Desk\nSent: 03 November 2026 09:14\nTo: me\nSubject: RE: A request\n\n', ''],
  ['From: FOI Desk <foi@force.example>\nSent: 03 November 2026 09:14\nTo: W Ashgrove\nSubject: A request\n\n', ''],
  [
    '*From:* FOI Desk <foi@force.example>\n*Date:* Tuesday, 3 November 2026\n*To:* me <w@ashgrove.example>\n*Subject:* A request\n\n',
    '',
  ],
])('what a reply quotes is set apart, and is no part of the request: %s', async (marker, mark) => {
  const below = marker + earlier.replace(/^/gm, mark)
  const found = await read(await mailFile({ subject: 'RE: A request', text: reply(below) }))
  expect(questions(found)).toEqual([expect.stringMatching(/how many sergeants have not been trained/i)])
  expect(apart(found, 'quoted')).toContain('How many inspectors do you mean?')
  expect(JSON.stringify(found.request)).not.toContain('inspectors')
  expect(found.advice.join()).toContain('only what is new')
  expect(apart(found, 'heading')).toContain('Subject: RE: A request')
})

test('a reply that only gives thanks asks for nothing, and the earlier request below is not taken in again', async () => {
  const text = `That is all I need.\n\nOn Tue, 3 Nov 2026 at 09:14, W <w@ashgrove.example> wrote:\n> 1. How many officers?`
  await expect(read(await mailFile({ subject: 'Re: A request', text }))).rejects.toMatchObject({
    reason: 'nothing_new',
  })
})

test('somebody’s words in a request are no e-mail that it quotes', async () => {
  const text = 'On 5 March your Chief Constable wrote:\n“All are trained.”\n\n1. How many are trained?'
  expect(questions(await read(Buffer.from(text)))).toEqual(['How many are trained?'])
})

test.each([
  [
    '---------- Forwarded message ---------\nFrom: W <w@ashgrove.example>\nDate: Tue, 3 Nov 2026 at 09:14\nSubject: A request\nTo: <desk@force.example>\n\n\n',
    '',
  ],
  [
    'Begin forwarded message:\n\nFrom: W <w@ashgrove.example>\nSubject: A request\nDate: 3 November 2026 at 09:14:10 GMT\nTo: desk@force.example\n\n',
    '> ',
  ],
  ['-----Original Message-----\nFrom: W\nSent: 03 November 2026 09:14\nTo: desk\nSubject: A request\n\n', ''],
  [
    '________________________________\nFrom: W <w@ashgrove.example>\nSent: 03 November 2026 09:14\nTo: desk\nSubject: A request\n\n',
    '',
  ],
])('of what was passed on, the message that was passed on is the request: %s', async (marker, mark) => {
  const text = `Hi all, is this one yours? Can you log it?\nThanks, Priya\n\n${marker}${plainLetter.replace(/^/gm, mark)}`
  const found = await read(await mailFile({ subject: 'FW: A request', text }))
  expect(questions(found)).toEqual([...asked])
  expect(apart(found, 'note')).toContain('Can you log it?')
  expect(found.advice.join()).toContain('forwarded')
})

test('a message in a message is read, and one that was passed on twice too', async () => {
  const inner = await mailFile({ text: plainLetter })
  const passed = await mailFile({
    subject: 'Fwd: A request',
    text: 'For you?',
    attachments: [{ filename: 'a.eml', content: inner, contentType: 'message/rfc822' }],
  })
  expect(questions(await read(passed))).toEqual([...asked])
  const twice = await mailFile({
    subject: 'FW: FW: A request',
    text: `Please log.\n\n-----Original Message-----\nFrom: Reception\nSent: today\nTo: desk\nSubject: FW: A request\n\nSee below.\n\n-----Original Message-----\nFrom: W\nSent: 3 Nov\nTo: reception\nSubject: A request\n\n${plainLetter}`,
  })
  expect(questions(await read(twice))).toEqual([...asked])
})

test.each([
  ['a Word document', 'request.docx', () => wordFile()],
  ['a PDF', 'request.pdf', () => pdfFile(plainLetter.split('\n').filter((line) => line !== ''))],
])('where the e-mail says nothing itself, the request is read from %s with it', async (_, filename, make) => {
  const bytes = await mailFile({
    text: 'Dear Sir\n\nPlease find my request attached. Could you let me know that it arrived?\n\nRegards',
    attachments: [
      { filename: 'logo.png', content: Buffer.from('89504e470d0a1a0a', 'hex') },
      { filename, content: await make() },
    ],
  })
  const { text, attachments } = await readLetterFile(bytes, 'mail.eml')
  const found = readRequest(text, attachments)
  expect(questions(found)).toHaveLength(3)
  expect(found.attachment).toBe(1)
  expect(found.advice.join()).toContain('came with the e-mail')
  expect(attachments[0]).toMatchObject({ name: 'logo.png', text: null, whyNot: expect.stringContaining('PNG') })
})

test('where the e-mail asks for itself, its files are told by name and not taken for the request', async () => {
  const found = await read(
    await mailFile({ text: plainLetter, attachments: [{ filename: 'policy.docx', content: await wordFile() }] }),
  )
  expect(questions(found)).toEqual([...asked])
  expect(found.attachment).toBeNull()
  expect(found.advice.join()).toContain('Files came with the e-mail')
})

test('a message of Outlook is read with who sent it, what it quotes and its files', async () => {
  const below = 'From: FOI Desk\r\nSent: 3 November 2026\r\nTo: me\r\nSubject: A request\r\n\r\n1. How many inspectors?'
  const bytes = outlookFile(
    {
      '0037': 'RE: A request',
      '0C1A': signed,
      '5D01': 'w@ashgrove.example',
      '1000': reply(below).replaceAll('\n', '\r\n'),
    },
    [{ name: 'notes.docx', content: await wordFile() }],
  )
  const { text, attachments } = await readLetterFile(bytes, 'a.msg')
  expect(attachments).toMatchObject([{ name: 'notes.docx', text: expect.stringContaining(asked[1]) }])
  const found = readRequest(text, attachments)
  expect(questions(found)).toEqual([expect.stringMatching(/sergeants/)])
  expect(apart(found, 'heading')).toContain(`From: ${signed} <w@ashgrove.example>`)
})

test('signatures and disclaimers, above or below, ask for nothing and are kept', async () => {
  const around = [
    'CAUTION: This email originated from outside of the organisation. Do you know the sender? Do not click links.',
    '',
    '1. How many officers are there?',
    '',
    'Sent from my iPhone',
    '',
    'This e-mail is confidential and intended solely for the addressee. Have you thought of the environment before printing it?',
    '',
    '-- ',
    signed,
    'Why not visit www.ashgrove.example?',
  ].join('\n')
  const found = await read(Buffer.from(around))
  expect(questions(found)).toEqual(['How many officers are there?'])
  for (const words of ['CAUTION', 'iPhone', 'environment', signed, 'www.ashgrove.example'])
    expect(found.request.closing.join('\n')).toContain(words)
  expect(questions(await read(Buffer.from('-- \nSent from my iPhone\n\nHow many officers are trained?')))).toHaveLength(
    1,
  )
})

test('a question that asks about e-mails or what is confidential is no disclaimer', async () => {
  const text = '1. How many of the officers were told?\n\nThis message was sent to all staff in 2023. How many read it?'
  expect(questions(await read(Buffer.from(text))).join(' ')).toContain('How many read it?')
})

const folder = fileURLToPath(new URL('../../../../../../shared/data/desk/requests/', import.meta.url))

test.skipIf(!existsSync(folder)).each([
  ['b64.eml', 3],
  ['html.eml', 3],
  ['multi.eml', 3],
  ['page.html', 3],
  ['forwarded.txt', 2],
  ['nb.txt', 3],
  ['cp1252.txt', 3],
  ['t03-sig-before.txt', 1],
])(
  'the labelled letter %s gives its %i questions (skipped where ../shared/data/desk is absent)',
  async (name, count) => {
    expect(questions(await read(readFileSync(`${folder}${name}`), name))).toHaveLength(count)
  },
)
