import { describe, expect, test } from 'vitest'
import { readLetterFile } from './letter-files/letter-file.ts'
import { longestRequest, readRequest } from './read-request.ts'
import { RequestUnreadable, type UnreadableReason } from './request-unreadable.ts'

const refusal = async (work: () => unknown): Promise<RequestUnreadable> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof RequestUnreadable) return error
    throw error
  }
  throw new Error('It was read')
}
const bytes = (...begins: number[]) =>
  Uint8Array.from([...begins, ...Array.from({ length: 60 }, (_, index) => index * 7)])
const letter = '1. How many officers are there?\n2. Why?'

test.each<[string, Uint8Array, UnreadableReason, RegExp]>([
  ['PDF', bytes(0x25, 0x50, 0x44, 0x46), 'pdf', /PDF/],
  ['PNG', bytes(0x89, 0x50, 0x4e, 0x47), 'picture', /PNG/],
  ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'picture', /JPEG/],
  ['TIFF', bytes(0x49, 0x49, 0x2a, 0x00), 'picture', /TIFF/],
  ['Word', bytes(0x50, 0x4b, 0x03, 0x04), 'office_file', /Word/],
  ['old Word', bytes(0xd0, 0xcf, 0x11, 0xe0), 'office_file', /Outlook/],
  ['rubbish', bytes(0x00, 0x01, 0x02, 0x03), 'not_text', /not text/],
  ['nothing', new Uint8Array(), 'empty', /empty/],
])('a file that cannot be read as text is refused in words: %s', async (_, file, reason, message) => {
  const error = await refusal(async () => readRequest((await readLetterFile(file, '')).text))
  expect(error.reason).toBe(reason)
  expect(error.status).toBe(422)
  expect(error.message).toMatch(message)
})

describe('text in whatever encoding', () => {
  const utf16 = (mark: boolean, big: boolean) => {
    const buffer = Buffer.from((mark ? '\uFEFF' : '') + letter, 'utf16le')
    return big ? buffer.swap16() : buffer
  }
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(letter)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${letter}`)],
    ['UTF-16 LE', utf16(true, false)],
    ['UTF-16 BE', utf16(true, true)],
    ['UTF-16 LE without its mark', utf16(false, false)],
    ['UTF-16 BE without its mark', utf16(false, true)],
    ['Windows-1252', Buffer.from(letter.replace('officers', 'officer\x92s'), 'latin1')],
  ])('%s', async (_, file) => {
    expect(readRequest((await readLetterFile(file, '')).text).request.questions.map(({ number }) => number)).toEqual([
      '1',
      '2',
    ])
  })
})

test('a text without a question is refused, and says what to do', async () => {
  const error = await refusal(() => readRequest('Dear Sir\nI am unhappy.\nRegards'))
  expect(error.reason).toBe('no_question')
  expect(error.message).toMatch(/line of its own/)
})

test('a text too long to be a letter is refused before it is read', async () => {
  expect((await refusal(() => readRequest('a'.repeat(longestRequest + 1)))).reason).toBe('too_long')
})

test('the longest text that is taken is read in reasonable time, whatever it holds', () => {
  const nasty = `1. How many? ${'please i would like if so '.repeat(longestRequest)}`.slice(0, longestRequest)
  expect(readRequest(nasty).request.questions).toHaveLength(1)
})

test('Welsh is split by its numbers and marks, and the officer is told', () => {
  const numbered = readRequest(
    'Annwyl Syr\n1. Faint o swyddogion heddlu sydd wedi cael hyfforddiant?\n2. A oes polisi?\nYn gywir',
  )
  expect(numbered).toMatchObject({ language: 'cy', published: null })
  expect(numbered.request.questions).toHaveLength(2)
  expect(numbered.advice.join()).toMatch(/translated/)
  const prose = readRequest('Hoffwn wybod faint o swyddogion sydd yn yr heddlu. Beth yw’r polisi ar drais domestig?')
  expect(prose.request.questions).toHaveLength(2)
  expect(readRequest(letter)).toMatchObject({ language: 'en', advice: [] })
})

test('a published disclosure is recognised and its request found', () => {
  const page = `01.FOI.23.000007\nYou asked for the following:\n${letter}\nI have decided to disclose it in full.\nQ1 - Nine.`
  const read = readRequest(page)
  expect(read.published?.reference).toBe('01.FOI.23.000007')
  expect(read.request.questions).toHaveLength(2)
})
