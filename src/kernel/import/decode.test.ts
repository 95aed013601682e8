import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decoder } from './decode.ts'
import { UnreadableFile } from './unreadable-file.ts'

function decode(bytes: Buffer, cut = bytes.length): { text: string; notes: string[] } {
  const decoder = new Decoder()
  let text = ''
  for (let at = 0; at < bytes.length; at += cut) text += decoder.write(bytes.subarray(at, at + cut))
  text += decoder.end()
  return { text, notes: decoder.notes }
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const table = 'Name,Unit\nZoë Ŵyn,CE-CSU\nPrice £5 – “so”,😀\n'

const encodings: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(table)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
  ['UTF-16 LE', Buffer.from(table, 'utf16le')],
  ['UTF-16 LE with a mark', Buffer.from(`\ufeff${table}`, 'utf16le')],
  ['UTF-16 BE', bigEndian(table)],
  ['UTF-16 BE with a mark', bigEndian(`\ufeff${table}`)],
]

describe.each(encodings)('a file in %s', (_, bytes) => {
  test.each([1, 2, 3, 5, 7, 1000])('comes out whole when it arrives in pieces of %i bytes', (cut) => {
    expect(decode(bytes, cut)).toEqual({ text: table, notes: [] })
  })
})

test('any text comes out of UTF-8 and UTF-16 as it went in, wherever it is cut', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 3000 }).map((text) => `Name\n${text.replace(/[\r\0]/g, '')}`)
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 2000 }), (text, cut) => {
      expect(decode(Buffer.from(text), cut).text).toBe(text)
      expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le'), cut).text).toBe(text)
      expect(decode(bigEndian(`\ufeff${text}`), cut).text).toBe(text)
    }),
  )
})

test('line ends of Windows and of old Macs become plain ones, also when cut in two', () => {
  const bytes = Buffer.from('a\r\nb\rc\n\r\nd\r')
  for (const cut of [1, 2, 3, 100]) expect(decode(bytes, cut).text).toBe('a\nb\nc\n\nd\n')
})

test('a file that is not UTF-8 is read as Windows-1252, and that is said', () => {
  const bytes = Buffer.concat([Buffer.from('Name\nZo'), Buffer.from([0xeb, 0x20, 0x80, 0x35, 0x92])])
  const { text, notes } = decode(bytes)
  expect(text).toBe('Name\nZoë €5’')
  expect(notes).toEqual([expect.stringContaining('Windows-1252')])
  expect(decode(bytes, 1)).toEqual({ text, notes })
})

test('a file of two encodings is refused at the line where the second begins', () => {
  const bytes = Buffer.concat([
    Buffer.from(`Name\nZoë\n${'plain\n'.repeat(300)}`),
    Buffer.from([0x5a, 0x6f, 0xeb, 0x0a]),
  ])
  expect(() => decode(bytes, 600)).toThrow(/mixes two encodings/)
})

test.each([
  ['zeros', Buffer.alloc(70_000)],
  ['random bytes', randomBytes(70_000)],
  ['an Excel workbook', Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(5000)])],
  ['a PDF', Buffer.from('%PDF-1.7\nstream')],
  ['a UTF-16 file cut short', Buffer.from(table, 'utf16le').subarray(0, -1)],
  ['half a pair in UTF-16', Buffer.from('\ufeffName\n\ud83dx', 'utf16le')],
])('%s is refused', (_, bytes) => {
  expect(() => decode(bytes)).toThrow(UnreadableFile)
})

test('garbage is refused in its first piece: what follows is never looked at', () => {
  expect(() => new Decoder().write(Buffer.alloc(2000))).toThrow('This file is not text')
})

test('a NUL far into the file is refused with its line', () => {
  const bytes = Buffer.from(`Name\n${'row\n'.repeat(3000)}bad\0row\n`)
  expect(() => decode(bytes, 1500)).toThrow(/line 3002/)
})
