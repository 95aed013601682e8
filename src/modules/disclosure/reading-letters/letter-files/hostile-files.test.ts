import { describe, expect, test } from 'vitest'
import { readLetterFile } from './letter-file.ts'
import { mailFile, openDocumentFile, outlookFile, plainLetter, wordFile, zipOf } from './letter-files.fixture.ts'
import { mostBytes, mostPartBytes } from './letter-limits.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const documentOf = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`
const said = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const refusal = (bytes: Uint8Array, name = '') =>
  readLetterFile(bytes, name).then(
    () => 'read',
    (error: unknown) => error,
  )

describe('hostile files are refused in words, at once', { timeout: 20_000 }, () => {
  test('a zip bomb, told by its size and by its content', async () => {
    const bomb = await zipOf({ 'word/document.xml': Buffer.alloc(mostPartBytes + 1, 0x20) })
    expect(await refusal(bomb)).toMatchObject({ reason: 'too_long' })
    // The size that the zip tells is made small, in its directory and before the part.
    const size = Buffer.alloc(4)
    size.writeUInt32LE(mostPartBytes + 1)
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size, at + 4)) bomb.writeUInt32LE(100, at)
    expect(await refusal(bomb)).toMatchObject({ status: 422 })
  })

  test.each([
    ['an outer entity', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>', said('&a;')],
    ['entities that multiply', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', said('&b;')],
    ['an entity that nobody declared', '', said('&a;')],
    ['elements nested without end', '', '<w:p>'.repeat(100_000)],
    ['more elements than a letter has', '', '<w:p/>'.repeat(500_000)],
    ['no XML', '', '<<<'],
  ])('a Word document with %s', async (_, before, body) => {
    const bytes = await zipOf({ 'word/document.xml': documentOf(body, before) })
    expect(await refusal(bytes)).toMatchObject({ status: 422, reason: expect.stringMatching(/office_file|too_long/) })
  })

  test('a Word document with macros, and one that holds only a picture', async () => {
    const macros = await zipOf({ 'word/document.xml': documentOf(said('1. How many?')), 'word/vbaProject.bin': 'x' })
    expect(await refusal(macros, 'a.docx')).toMatchObject({
      reason: 'macros',
      message: expect.stringContaining('macros'),
    })
    const empty = await zipOf({ 'word/document.xml': documentOf('<w:p/>') })
    expect(await refusal(empty)).toMatchObject({ reason: 'scan' })
  })

  test('documents with a password', async () => {
    const encrypted = { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }
    expect(await refusal(await openDocumentFile(encrypted))).toMatchObject({ reason: 'locked' })
    const sealed = outlookFile({})
    const renamed = Buffer.from(
      sealed
        .toString('latin1')
        .replace(
          Buffer.from('__properties_version1.0', 'utf16le').toString('latin1'),
          Buffer.from('EncryptedPackage'.padEnd(23, '\0'), 'utf16le').toString('latin1'),
        ),
      'latin1',
    )
    expect(await refusal(renamed, 'a.docx')).toMatchObject({ reason: 'locked' })
    const mail = Buffer.from(
      'From: a@b.example\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\nAAAA\n',
    )
    expect(await refusal(mail, 'a.eml')).toMatchObject({ reason: 'locked' })
  })

  test.each([
    ['a spreadsheet', () => zipOf({ 'xl/workbook.xml': '<a/>' })],
    ['a packed folder', () => zipOf({ 'letter.txt': plainLetter })],
  ])('%s', async (_, make) => {
    expect(await refusal(await make(), 'a.docx')).toMatchObject({ reason: 'office_file', message: /paste them in/ })
  })

  test('a file larger than any letter', async () => {
    expect(await refusal(Buffer.alloc(mostBytes + 1, 0x41))).toMatchObject({ reason: 'too_long' })
    expect(await refusal(Buffer.alloc(1_000_001, 0x41))).toMatchObject({ reason: 'too_long' })
  })

  test('a rich text nested without end, and one that names bytes it does not have', async () => {
    expect(await refusal(Buffer.from(`{\\rtf1 ${'{'.repeat(1_000_000)}`))).toMatchObject({ reason: 'office_file' })
    expect(await refusal(Buffer.from('{\\rtf1 \\bin999999999 1. How many?}'))).toMatchObject({ reason: 'scan' })
  })

  test('messages within messages without end', async () => {
    let mail = await mailFile({ text: plainLetter })
    for (let depth = 0; depth < 12; depth += 1) {
      mail = await mailFile({
        text: 'See below',
        attachments: [{ filename: 'a.eml', content: mail, contentType: 'message/rfc822' }],
      })
    }
    const { text, attachments } = await readLetterFile(mail, '')
    expect(text.split('See below').length).toBeLessThan(10)
    expect(attachments).toMatchObject([{ text: null, whyNot: expect.stringContaining('longer than') }])
  })

  test('an e-mail whose parts and headers are broken is read as far as it goes', async () => {
    for (const head of [
      'Content-Type: multipart/mixed',
      'Content-Type: text/plain; charset=no-such',
      'Content-Transfer-Encoding: x',
    ]) {
      const mail = Buffer.from(
        `From: a@b.example\nSubject: =?utf-8?B?!!!?=\nMIME-Version: 1.0\n${head}\n\n1. How many officers?\n`,
      )
      expect(await refusal(mail)).toBe('read')
    }
  })

  test('a page whose tags are never closed, or open what grows in other readers, gives its words', async () => {
    const nested = `<table><tr><td>`.repeat(20_000)
    const formats = Array.from({ length: 3_000 }, (_, at) => `<b id=${at}>`).join('')
    for (const tags of [nested, formats, '<ol>'.repeat(50_000), '<blockquote type=cite>'.repeat(50_000)]) {
      const { text } = await readLetterFile(Buffer.from(`<html><body>${tags}${'<p>'.repeat(3_000)}1. How many?`), '')
      expect(text).toContain('How many?')
    }
  })
})

test('what was deleted, hidden or told twice in a Word document is not read', async () => {
  const body = `${said('1. How many?')}<w:p><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:ins><w:r><w:t>put in</w:t></w:r></w:ins></w:p>`
  const { text } = await readLetterFile(await zipOf({ 'word/document.xml': documentOf(body) }), '')
  expect(text).toBe('1. How many?\n\nput in')
})

test('a list of a Word document that begins anew is numbered anew, and one that goes on goes on', async () => {
  const numbering = `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
  const li = (text: string, list: number, level = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const body =
    li('a', 1) + li('b', 1, 1) + li('c', 1, 1) + said('Between') + li('d', 1) + li('e', 1, 1) + li('f', 2) + li('g', 2)
  const { text } = await readLetterFile(
    await zipOf({ 'word/numbering.xml': numbering, 'word/document.xml': documentOf(body) }),
    '',
  )
  expect(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual(['1) a', '1.i b', '1.ii c', 'Between', '2) d', '2.i e', '1) f', '2) g'])
})

test('a cell of several lines is one cell, and a table that lays a page out gives its lines', async () => {
  const cells = await readLetterFile(
    Buffer.from(
      '<html><table><tr><td><p>Trained</p><p>in 2023</p></td><td>9</td></tr><tr><td></td><td>1</td></tr></table>',
    ),
    '',
  )
  expect(cells.text).toBe('Trained in 2023\t9\n\t1')
  const layout = '<html><table><tr><td><p>Dear Sir</p><p>1. How many?</p></td></tr></table>'
  expect((await readLetterFile(Buffer.from(layout), '')).text).toBe('Dear Sir\n\n1. How many?')
  expect((await readLetterFile(await wordFile(), '')).text).toContain('2022\t\t')
})
