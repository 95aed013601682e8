import { describe, expect, test } from 'vitest'
import { readRequest } from '../read-request.ts'
import { letterEndings } from './kind-names.ts'
import { readLetterFile } from './letter-file.ts'
import {
  asked,
  mailFile,
  openDocumentFile,
  opening,
  outlookFile,
  pageText,
  parts,
  pdfFile,
  plainLetter,
  richTextFile,
  signed,
  tableText,
  wordFile,
} from './letter-files.fixture.ts'
import { letterKinds } from './letter-kinds.ts'

const pdfLines = [opening, ...asked.map((ask, at) => `${at + 1}. ${ask}`), 'Yours faithfully,', signed]

/** One letter in every kind of file that the form says it takes. */
const files: Readonly<Record<string, () => Promise<Buffer> | Buffer>> = {
  '.eml': () => mailFile({ text: plainLetter }),
  '.msg': () => outlookFile({ '0037': 'A request', '0C1A': signed, '1000': plainLetter }),
  '.docx': () => wordFile(),
  '.odt': () => openDocumentFile(),
  '.rtf': richTextFile,
  '.pdf': () => pdfFile(pdfLines),
  '.html': () => Buffer.from(pageText),
  '.htm': () => Buffer.from(pageText.replace('<!DOCTYPE html>', '\n')),
  '.txt': () => Buffer.from(plainLetter),
}

test('every kind of file that the form names is tried here, and each is read by one reader', () => {
  expect(letterEndings.split(',').toSorted()).toEqual(Object.keys(files).toSorted())
  const media = letterKinds.map(({ mediaType }) => mediaType)
  expect(new Set(media).size).toBe(media.length)
})

test.each(Object.entries(files))(
  'a letter as %s is read: its three questions, with its numbers',
  async (ending, make) => {
    const file = await readLetterFile(await make(), `letter${ending}`)
    const { request, apart } = readRequest(file.text, file.attachments)
    expect(request.questions.map(({ number, text }) => [number, text])).toEqual([
      ['1', expect.stringContaining(asked[0])],
      ['2', asked[1]],
      ['3', expect.stringContaining(asked[2])],
    ])
    expect(JSON.stringify({ request, apart })).toContain(signed)
    expect(file.text).not.toContain('Not a word')
  },
)

test.each(Object.entries(files))(
  'what %s is, its bytes tell: under no name, and under a wrong one',
  async (ending, make) => {
    const bytes = await make()
    const named = await readLetterFile(bytes, `letter${ending}`)
    for (const name of ['', 'letter.pdf', 'letter.txt']) {
      expect(await readLetterFile(bytes, name)).toEqual(named)
    }
  },
)

test.each(['.docx', '.odt', '.rtf', '.html'])(
  'numbers, letters and the rows of a table stand in the words of %s',
  async (ending) => {
    const { text } = await readLetterFile((await files[ending]?.()) ?? Buffer.alloc(0), '')
    expect(text).toMatch(new RegExp(`^\\s*1\\.\\s+${asked[0].slice(0, 20)}`, 'm'))
    expect(text).toMatch(new RegExp(`^\\s*(?:\\(a\\)|a\\.)\\s+${parts[0]}`, 'm'))
    expect(text).toMatch(new RegExp(`^\\s*(?:\\(b\\)|b\\.)\\s+${parts[1]}`, 'm'))
    expect(text).toMatch(new RegExp(`^\\s*3\\.\\s+${asked[2].slice(0, 20)}`, 'm'))
    expect(text).toContain(tableText)
  },
)

describe('what cannot be read is refused in words that say what to do', () => {
  test('a picture of a page in a PDF', async () => {
    await expect(readLetterFile(await pdfFile([]), 'scan.pdf')).rejects.toMatchObject({
      reason: 'scan',
      message: expect.stringMatching(/scan.*Type the words/),
    })
  })

  test('a PDF with a password', async () => {
    const locked = await pdfFile(pdfLines, { userPassword: 'secret', ownerPassword: 'more' })
    await expect(readLetterFile(locked, 'a.pdf')).rejects.toMatchObject({ reason: 'locked' })
  })

  test.each(Object.keys(files).filter((ending) => !['.txt', '.html', '.htm', '.eml', '.rtf'].includes(ending)))(
    '%s that is cut off at any place is refused or read in part, and neither crashes nor hangs',
    async (ending) => {
      const whole = (await files[ending]?.()) ?? Buffer.alloc(0)
      for (const share of [0.05, 0.3, 0.6, 0.95]) {
        const cut = whole.subarray(0, Math.floor(whole.length * share))
        const outcome = await readLetterFile(cut, `a${ending}`).catch((error: unknown) => error)
        const told =
          outcome instanceof Error ? { status: 422, reason: expect.any(String) } : { text: expect.any(String) }
        expect(outcome).toMatchObject(told)
      }
    },
  )
})
