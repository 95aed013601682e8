import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

test.each([
  ['Letter (final) – 2.pdf', 'Letter (final) – 2.pdf'],
  ['C:\\Users\\alex\\Desktop\\letter.pdf', 'letter.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['two\r\nlines\t.pdf', 'twolines.pdf'],
  ['nothing\u0000.pdf', 'nothing.pdf'],
  // Shown right to left it would seem to end in .pdf.
  ['report\u202Efdp.exe', 'reportfdp.exe'],
  ['zero\u200Bwidth.txt', 'zerowidth.txt'],
  ['half \uD800 sign.txt', 'half sign.txt'],
  ['e\u0301vidence.txt', 'évidence.txt'],
  ['', 'file'],
  ['..', 'file'],
  ['folder/', 'file'],
  ['  \u0007 ', 'file'],
  [`${'a'.repeat(300)}.docx`, `${'a'.repeat(195)}.docx`],
  ['💼'.repeat(300), '💼'.repeat(200)],
])('the name %j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept)
  expect(cleanFileName(kept)).toBe(kept)
})
