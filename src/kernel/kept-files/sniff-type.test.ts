import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { namedAsAnother } from './file-types.ts'
import { sniffType } from './sniff-type.ts'

async function zipOf(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, { compress: false })
  zip.end()
  return buffer(Readable.from(zip.outputStream))
}

const odt = 'application/vnd.oasis.opendocument.text'

test.each<[string, Buffer, string]>([
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'application/pdf'],
  [
    'a PNG picture',
    Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), deflateSync('x')]),
    'image/png',
  ],
  ['rich text', Buffer.from('{\\rtf1 words}'), 'application/rtf'],
  ['words', Buffer.from('Dear Sir or Madam,\r\n'), 'text/plain'],
  ['words of an older alphabet', Buffer.from('Caf\xe9 \x93quoted\x94', 'latin1'), 'text/plain'],
  ['words two bytes a sign', Buffer.from('\ufeffDear Sir', 'utf16le'), 'text/plain'],
  ['a page', Buffer.from('\ufeff <!-- a --> <!DOCTYPE html><p>x'), 'text/html'],
  ['noise', Buffer.from([0, 1, 2, 3, 250, 7, 0, 9]), 'application/octet-stream'],
  ['the beginning of a zip', Buffer.from('PK\x03\x04\x14\x00', 'latin1'), 'application/zip'],
])('%s is told by its bytes', async (_, bytes, type) => {
  expect(await sniffType(bytes)).toBe(type)
})

test('documents that are zips are told apart by what is in them', async () => {
  expect(await sniffType(await zipOf({ mimetype: odt, 'content.xml': '<x/>' }))).toBe(odt)
  expect(await sniffType(await zipOf({ 'a.txt': 'words' }))).toBe('application/zip')
})

test.each([
  ['a.pdf', 'application/pdf', null],
  ['a.PDF', 'text/html', 'a PDF'],
  ['a.docx', 'application/zip', 'a Word document'],
  ['a.zip', odt, null],
  ['a.msg', 'application/x-cfb', null],
  ['a.csv', 'text/plain', null],
  ['a', 'application/pdf', null],
  ['a.exe', 'application/pdf', null],
])('%s whose bytes are of %s says that it is %s', (name, type, said) => {
  expect(namedAsAnother(name, type)).toBe(said)
})
