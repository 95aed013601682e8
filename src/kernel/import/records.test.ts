import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { longestRecord, RecordReader } from './records.ts'

interface Seen {
  line: number
  cells: readonly string[]
  malformed: string | null
}

function read(text: string, cut = text.length || 1, delimiter = ','): Seen[] {
  const seen: Seen[] = []
  const reader = new RecordReader(delimiter, 1)
  const note = (line: number, cells: readonly string[], malformed: string | null) =>
    void seen.push({ line, cells, malformed })
  for (let at = 0; at < text.length; at += cut) reader.write(text.slice(at, at + cut), note)
  reader.end(note)
  return seen
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\t', '=', '😀'), maxLength: 8 })
const records = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))

test('nothing is lost: whatever is written as CSV is read back, with its lines, wherever the text is cut', () => {
  fc.assert(
    fc.property(records, fc.constantFrom(',', '\t', ';'), fc.integer({ min: 1, max: 40 }), (rows, delimiter, cut) => {
      const text = Papa.unparse(rows, { delimiter, newline: '\n', quotes: true })
      const seen = read(text, cut, delimiter)
      expect(seen.map(({ cells }) => cells)).toEqual(rows)
      expect(seen.every(({ malformed }) => malformed === null)).toBe(true)
      // The line is the one on which an editor shows the record's beginning.
      let line = 1
      for (const [index, row] of rows.entries()) {
        expect(seen[index]?.line).toBe(line)
        line += row.join('').split('\n').length
      }
    }),
  )
})

test('a second parser reads the same records from the same text', () => {
  fc.assert(
    fc.property(records, (rows) => {
      const text = Papa.unparse(rows, { newline: '\n' })
      const other: string[][] = parse(text, {
        record_delimiter: '\n',
        skip_empty_lines: true,
        relax_column_count: true,
      })
      expect(read(text, 7).map(({ cells }) => cells)).toEqual(other)
    }),
  )
})

test('blank lines are no records but are counted', () => {
  expect(read('a,b\n\n\nc,d\n').map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [4, 'c', 'd'],
  ])
})

test('a stray quotation mark spoils its own row, says how far it reached, and the rest goes on', () => {
  const seen = read('1,"x"y\n2,b\n3,"c"\n4,d\n')
  expect(seen[0]).toMatchObject({ line: 1, malformed: expect.stringMatching(/lines 1 to 3/) })
  expect(seen.slice(1)).toEqual([{ line: 4, cells: ['4', 'd'], malformed: null }])
})

test('a quotation mark that never closes is told at the line where it opens', () => {
  expect(read('1,a\n2,"b\n3,c\n').at(-1)).toMatchObject({ line: 2, malformed: expect.stringMatching(/do not pair/) })
})

test('an inch mark inside a cell is a character like any other', () => {
  expect(read('1,5" pipe\n')).toEqual([{ line: 1, cells: ['1', '5" pipe'], malformed: null }])
})

test('a record longer than a million characters is refused before it fills the memory', () => {
  const reader = new RecordReader(',', 1)
  const feed = () => {
    reader.write('1,"', () => {})
    for (let i = 0; i < 100; i++) reader.write('x'.repeat(65_536), () => {})
  }
  expect(longestRecord).toBe(1_000_000)
  expect(feed).toThrow(/row on line 1 is longer than a million characters/)
})
