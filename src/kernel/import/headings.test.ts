import { expect, test } from 'vitest'
import { text } from './cells.ts'
import { readHeadings } from './headings.ts'
import type { Column } from './importer.ts'

const column = (id: string, heading: string, more: Partial<Column> = {}): Column => ({
  id,
  heading,
  required: true,
  type: text(),
  help: '',
  example: '',
  ...more,
})
const columns = [
  column('staff_number', 'Staff number', { aliases: ['Warrant number'] }),
  column('unit', 'Unit'),
  column('note', 'Note', { required: false, optionalColumn: true }),
]
const read = (content: string) => readHeadings(columns, content, true)

test('columns are found by heading or alias in any order, case and spacing, and the rest of the text is kept', () => {
  expect(read('UNIT, warrant_Number \nCE,1\n')).toMatchObject({
    delimiter: ',',
    positions: [1, 0, -1],
    width: 2,
    rest: 'CE,1\n',
    nextLine: 2,
  })
})

test.each([',', '\t', ';'])('the delimiter %j is told from the heading line', (delimiter) => {
  expect(read(`Staff number${delimiter}Unit${delimiter}Notes, other; more\n`)).toMatchObject({ delimiter })
})

test('what spreadsheets put before the headings is passed over and counted', () => {
  expect(read('sep=;\nUnit;Staff number\n1;2\n')).toMatchObject({ delimiter: ';', positions: [1, 0, -1], nextLine: 3 })
  expect(read('\n\nUnit,Staff number\n')).toMatchObject({ nextLine: 4 })
  expect(read('Unit,"Staff\nnumber"\n1,2')).toMatchObject({ positions: [1, 0, -1], nextLine: 3, rest: '1,2' })
})

test('unknown columns are noted and left', () => {
  expect(read('Unit,Staff number,Shoe size,\n')?.notes).toEqual(['Columns that were not read: “Shoe size”'])
})

test('a missing column is named with the headings that were found', () => {
  expect(() => read('Unit,Shoe size\n')).toThrow(
    'The column “Staff number” is missing. The headings found are “Unit” and “Shoe size”',
  )
  expect(() => read('Colour\n')).toThrow('The columns “Staff number” and “Unit” are missing')
})

test('a heading that stands twice, or two that mean one column, are refused', () => {
  expect(() => read('Unit,Staff number,unit\n')).toThrow('The heading “unit” stands there twice')
  expect(() => read('Unit,Staff number,Warrant number\n')).toThrow('all stand for the column “Staff number”')
  expect(() => read('Unit,Staff number,Extra,extra\n')).toThrow('The heading “extra” stands there twice')
})

test('an empty file is called empty', () => {
  for (const nothing of ['', '\n\n', '  \n']) expect(() => read(nothing)).toThrow('The file is empty')
})

test('more text is asked for until the heading line is whole', () => {
  expect(readHeadings(columns, 'Unit,"Staff', false)).toBeNull()
  expect(readHeadings(columns, 'Unit,"Staff\n', false)).toBeNull()
  expect(readHeadings(columns, 'Unit,"Staff\nnumber"\n', false)).not.toBeNull()
  expect(() => readHeadings(columns, 'x'.repeat(1_000_001), false)).toThrow('longer than a million characters')
})
