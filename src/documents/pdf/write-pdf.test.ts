import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { everyTag, readPdf } from '../../../test/harness/read-documents.ts'
import { everyBlock, hostile, tableOf } from '../documents.fixture.ts'
import type { TypedDocument } from '../typed-document.ts'
import { writePdf } from './write-pdf.ts'

const written = (document: TypedDocument) => buffer(writePdf(document))
const bare = (text: string) => text.replace(/\s/g, '')

test('everything that is read is tagged: headings, lists, tables with their headings, figures with their words', async () => {
  const { tags, outline, info, marked } = await readPdf(await written(everyBlock))
  const all = everyTag(tags)
  const count = (role: string) => all.filter((each) => each.role === role).length
  expect([count('H1'), count('H2'), count('L'), count('LI'), count('BlockQuote'), count('Link')]).toEqual([
    1, 1, 2, 4, 1, 1,
  ])
  expect([count('Table'), count('Caption'), count('TR'), count('TH'), count('TD')]).toEqual([1, 1, 4, 6, 6])
  const figure = all.find(({ role }) => role === 'Figure')
  expect(figure?.alt).toBe('Highest: 2021, 1,335 people. People trained. 2021: 1,335; 2022: withheld.')
  expect(all.find(({ lang }) => lang === 'cy')?.role).toBe('Span')
  expect(outline).toEqual(['Response to 01.FOI.25.000017'])
  expect(marked?.Marked).toBe(true)
  expect(info).toMatchObject({ Title: everyBlock.title, Language: 'en-GB', Author: 'A Police Force' })
})

test('headings of a table say whether they name columns or rows, and it says that it is PDF/UA', async () => {
  // Read without compression: PDF.js tells nothing of scope.
  const bytes = (await written(everyBlock)).toString('latin1')
  expect(bytes.match(/\/Scope \/Column/g)).toHaveLength(3)
  expect(bytes.match(/\/Scope \/Row/g)).toHaveLength(3)
  expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(bytes).toContain('/DisplayDocTitle true')
  expect(bytes).not.toContain('/CIDSet')
})

test('a table of 40 columns is broken by columns, and loses no cell', async () => {
  const rows = Array.from({ length: 30 }, (_, r) => Array.from({ length: 40 }, (_, c) => `cell${r}x${c};`))
  const { pages, sizes, tags } = await readPdf(await written(tableOf(40, rows)))
  const text = pages.join('')
  expect(rows.flat().filter((cell) => !text.includes(cell))).toEqual([])
  expect(sizes.at(-1)?.width).toBeGreaterThan(sizes.at(-1)?.height ?? 0)
  expect(text).toContain('columns1to')
  // The cells that name the rows stand in every part.
  const parts = everyTag(tags).filter(({ role }) => role === 'Table').length
  expect(parts).toBeGreaterThan(2)
  expect(text.split('cell7x0;').length - 1).toBeGreaterThan(2)
})

test('a table of 2,000 rows loses none, and each page of it begins with its headings', async () => {
  const rows = Array.from({ length: 2000 }, (_, r) => [`name${r};`, `value${r};`])
  const { pages } = await readPdf(await written(tableOf(2, rows)))
  const text = pages.join('')
  expect(rows.flat().filter((cell) => !text.includes(cell))).toEqual([])
  const begun = pages.filter((page) => page.includes('Heading0'))
  expect(begun).toHaveLength(pages.length - (pages[0]?.includes('Heading0') ? 0 : 1))
})

test('a row higher than a page goes on over pages, and no word of it is lost', async () => {
  const words = Array.from({ length: 3000 }, (_, i) => `word${i}.`)
  const { pages } = await readPdf(
    await written(
      tableOf(2, [
        ['A', words.join(' ')],
        ['B', 'last'],
      ]),
    ),
  )
  expect(pages.length).toBeGreaterThan(2)
  const text = pages.join('')
  expect(words.filter((word) => !text.includes(word))).toEqual([])
})

test('what nobody means neither breaks it nor is lost without a sign', async () => {
  const document: TypedDocument = {
    ...everyBlock,
    title: hostile.slice(0, 7).join(' '),
    blocks: hostile.flatMap((text) => [
      { kind: 'heading', level: 3, text: text.slice(0, 60) },
      { kind: 'paragraph', text },
      {
        kind: 'table',
        caption: text.slice(0, 60),
        columns: [{ heading: 'A' }, { heading: text.slice(0, 60) }],
        rows: [[text, text]],
      },
    ]),
  }
  const { pages } = await readPdf(await written(document))
  const text = pages.join('')
  expect(text).toContain(bare('bell � nul � escape � delete �'))
  expect(text).toContain(bare('half � of one and � another'))
  expect(text).toContain(bare('<b>&amp; "quoted" ]]> <!-- --> </w:t>'))
  expect((text.match(/x/g) ?? []).length).toBeGreaterThanOrEqual(300_000)
  // What there is no type for is shown as a box, and said.
  expect(text).toContain('□')
  expect(text).toContain('U+1F693')
})

test('letters of Wales, of Europe, of Urdu and of Hindi have type', async () => {
  const { pages } = await readPdf(
    await written({ ...everyBlock, blocks: [{ kind: 'paragraph', text: 'ŵyŷ żółć řeš ßøå αβγ Жук हिन्दी ہے שלום' }] }),
  )
  expect(pages.join('')).not.toContain('□')
  expect(pages.join('')).toContain('ŵyŷżółćřešßøåαβγЖук')
})

test('the same document makes the same bytes, twice at once too', async () => {
  const [one, other] = await Promise.all([written(everyBlock), written(everyBlock)])
  expect(one.equals(other)).toBe(true)
})

test('a document without anything is a page', async () => {
  const { pages } = await readPdf(await written({ ...everyBlock, from: '', header: '', footer: '', blocks: [] }))
  expect(pages).toHaveLength(1)
})

test('rows are asked for as pages are read, so that a reader who leaves is not written for', async () => {
  let asked = 0
  const rows = function* () {
    for (asked = 0; asked < 1_000_000; asked += 1) yield ['name', `value ${asked}`]
  }
  const columns = [{ heading: 'A', namesRow: true }, { heading: 'B' }]
  const stream = writePdf({ ...everyBlock, blocks: [{ kind: 'table', caption: 'Long', columns, rows }] })
  let bytes = 0
  for await (const chunk of stream) {
    bytes += Buffer.byteLength(chunk)
    if (bytes > 20_000) break
  }
  expect(stream.destroyed).toBe(true)
  expect(asked).toBeLessThan(20_000)
})
