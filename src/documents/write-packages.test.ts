import { buffer, text } from 'node:stream/consumers'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readParts, textsOf } from '../../test/harness/read-documents.ts'
import { everyBlock, hostile, tableOf } from './documents.fixture.ts'
import { documentHtml, tableCsv, writeDocx, writeOds, writePdf } from './index.ts'
import type { TableBlock, TypedDocument } from './typed-document.ts'

const partsOf = async (document: TypedDocument, write: typeof writeDocx) => readParts(await buffer(write(document)))

describe('Word', () => {
  const documentOf = async (document: TypedDocument) =>
    (await partsOf(document, writeDocx)).get('word/document.xml')?.text ?? ''

  test('has Word’s own headings, header rows that repeat, its language, and words for charts', async () => {
    const parts = await partsOf(everyBlock, writeDocx)
    for (const [name, { text }] of parts) expect([name, textsOf(text, 'none')]).toEqual([name, []])
    const xml = parts.get('word/document.xml')?.text ?? ''
    expect(xml.match(/w:val="Heading[12]"/g)).toEqual(['w:val="Heading1"', 'w:val="Heading2"'])
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml).toContain('w:firstColumn="1"')
    expect(xml).toContain('descr="Highest: 2021, 1,335 people. People trained. 2021: 1,335; 2022: withheld."')
    expect(xml).toContain('<w:lang w:val="cy"/>')
    expect(parts.get('word/styles.xml')?.text).toContain('<w:lang w:val="en-GB"/>')
    expect(parts.get('word/_rels/document.xml.rels')?.text).toContain('https://example.org/complain?a=1&amp;b=2')
    expect(parts.get('docProps/core.xml')?.text).toContain('<dc:title>Response to 01.FOI.25.000017</dc:title>')
    expect(textsOf(parts.get('word/charts/chart1.xml')?.text ?? '', 'c:v')).toContain('2022 (withheld)')
  })

  test('a table of 40 columns is broken by columns, and loses no cell', async () => {
    const rows = Array.from({ length: 20 }, (_, r) => Array.from({ length: 40 }, (_, c) => `cell${r}x${c}`))
    const xml = await documentOf(tableOf(40, rows))
    const told = new Set(textsOf(xml, 'w:t'))
    expect(rows.flat().filter((cell) => !told.has(cell))).toEqual([])
    expect(xml.match(/<w:tbl>/g)?.length).toBeGreaterThan(2)
    expect(xml).toContain('w:orient="landscape"')
  })

  test('what nobody means neither breaks it nor is lost without a sign', async () => {
    const blocks = hostile.map((words) => ({ kind: 'paragraph' as const, text: words }))
    const told = textsOf(await documentOf({ ...everyBlock, title: hostile[0] ?? '', blocks }), 'w:t')
    expect(told).toContain('bell � nul � escape � delete �')
    expect(told).toContain('half � of one and � another')
    expect(told).toContain('<b>&amp; "quoted" ]]> <!-- --> </w:t>')
    expect(told).toContain('no type: ਪੰਜਾਬੀ 🚓 中文')
    expect(told).toContain('x'.repeat(100_000))
  })
})

describe('OpenDocument', () => {
  const contentOf = async (document: TypedDocument) =>
    (await partsOf(document, writeOds)).get('content.xml')?.text ?? ''

  test('is known by its first bytes, and every part is XML', async () => {
    const parts = await partsOf(everyBlock, writeOds)
    expect([...parts][0]).toEqual([
      'mimetype',
      { text: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    ])
    for (const [name, { text }] of parts) if (name !== 'mimetype') textsOf(text, 'none')
  })

  test('numbers are numbers, and words in their place are their words', async () => {
    const xml = await contentOf(everyBlock)
    const cells = xml.match(/<table:table-cell[^>]*office:value-type="float"[^>]*>/g)
    expect(cells?.map((cell) => /office:value="([^"]+)"/.exec(cell)?.[1])).toEqual(['1335', '0', '49.5'])
    for (const words of ['withheld', 'not held', 'not yet held'])
      expect(xml).toContain(`office:value-type="string"><text:p>${words}</text:p>`)
    expect(xml.match(/table:name="[^"]+"/g)).toEqual([
      'table:name="About this file"',
      'table:name="People trained, by role"',
    ])
    expect(textsOf(xml, 'text:p')).toEqual(expect.arrayContaining(['Unit', 'people', 'Numbers below 10 are withheld.']))
  })

  test('a sheet’s name is taken as it may be, and each once', async () => {
    const [table] = tableOf(1, [['a']]).blocks
    if (table?.kind !== 'table') throw new Error('No table')
    const blocks = ['A/B: [x]?*', 'A B x', 'a b x', '', 'y'.repeat(60), 'y'.repeat(50)].map((caption) => ({
      ...table,
      caption,
    }))
    const names = (await contentOf({ ...everyBlock, blocks })).match(/(?<=table:name=")[^"]+/g) ?? []
    expect(names).toHaveLength(7)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(7)
    expect(names.filter((name) => name.length > 31 || /[[\]*?:/\\]/.test(name))).toEqual([])
  })

  test('what nobody means neither breaks it nor is lost without a sign', async () => {
    const xml = await contentOf(
      tableOf(
        1,
        hostile.map((words) => [words]),
      ),
    )
    const told = textsOf(xml, 'text:p')
    expect(told).toContain('bell � nul � escape � delete �')
    expect(told).toContain('=HYPERLINK("http://example.org")')
    expect(told).toContain('x'.repeat(100_000))
    expect(xml).not.toContain('table:formula')
  })
})

test('CSV has the headings and rows of a table, and guards what a spreadsheet would run', async () => {
  const table: TableBlock = {
    kind: 'table',
    caption: 'A',
    columns: [{ heading: 'A' }, { heading: 'B' }],
    rows: [
      ['=1+1', 5],
      ['withheld', { value: 12, written: '£12' }],
      [null, '-3'],
    ],
  }
  const { data } = Papa.parse((await text(tableCsv(table))).replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  expect(data).toEqual([
    ['A', 'B'],
    ["'=1+1", '5'],
    ['withheld', '12'],
    ['', '-3'],
  ])
})

test('a page has the same words, and no markup of somebody else’s', () => {
  const page = documentHtml({
    ...everyBlock,
    blocks: [...everyBlock.blocks, { kind: 'paragraph', text: hostile[2] ?? '' }],
  }).toString()
  expect(page).toContain('<a class="govuk-link" href="https://example.org/complain?a=1&amp;b=2">the Commissioner</a>')
  expect(page).toContain('<th scope="row" class="govuk-table__header" role="rowheader">PCSO</th>')
  expect(page).toContain('<span lang="cy">')
  expect(page).toContain('&lt;b&gt;&amp;amp;')
  expect(page).not.toContain('style=')
})

test.each([
  ['Word', writeDocx],
  ['OpenDocument', writeOds],
])('%s: the same document makes the same bytes', async (_, write) => {
  const [one, other] = await Promise.all([buffer(write(everyBlock)), buffer(write(everyBlock))])
  expect(one.equals(other)).toBe(true)
})

test('10,000 rows are written as they are read', async () => {
  const rows = function* () {
    for (let i = 0; i < 10_000; i += 1) yield [`name ${i}`, i]
  }
  const columns = [
    { heading: 'A', namesRow: true },
    { heading: 'B', numeric: true },
  ]
  const long: TypedDocument = { ...everyBlock, blocks: [{ kind: 'table', caption: 'Long', columns, rows }] }
  const sheet = (await partsOf(long, writeOds)).get('content.xml')?.text ?? ''
  expect(sheet.match(/office:value-type="float"/g)).toHaveLength(10_000)
  const word = (await partsOf(long, writeDocx)).get('word/document.xml')?.text ?? ''
  expect(textsOf(word, 'w:t')).toContain('9,999')
})

test('rows that cannot be read end the file with an error, not with half a table', async () => {
  const rows = function* () {
    yield ['a']
    throw new Error('The record is away')
  }
  const broken: TypedDocument = {
    ...everyBlock,
    blocks: [{ kind: 'table', caption: 'A', columns: [{ heading: 'A' }], rows }],
  }
  for (const write of [writePdf, writeDocx, writeOds])
    await expect(buffer(write(broken))).rejects.toThrow('The record is away')
})

test('a thousand documents keep nothing', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const make = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      await buffer((i % 10 === 0 ? writePdf : i % 2 === 0 ? writeDocx : writeOds)(everyBlock))
    }
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = await make(100)
  expect((await make(1000)) - before).toBeLessThan(10_000_000)
})
