import { expect, test } from 'vitest'
import { csvLines, writeCsv } from './csv.ts'

const cell = (value: string | number) => writeCsv(['a'], [[value]]).split('\r\n')[1]

test.each([
  ['=1+1', "'=1+1"],
  ['+441234', "'+441234"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-1+cmd|calc', "'-1+cmd|calc"],
  ['-2e', "'-2e"],
  ['\t=1', "'\t=1"],
])('%j would be run by a spreadsheet, so it is written %j', (value, written) => {
  expect(cell(value)?.replaceAll('"', '')).toBe(written)
})

test.each([
  ['-5', '-5'],
  ['-12.75', '-12.75'],
  [-5, '-5'],
  ['Anne-Marie', 'Anne-Marie'],
])('%j is harmless and stays', (value, written) => {
  expect(cell(value)).toBe(written)
})

test('commas, quotes and line breaks are quoted, and lines end with CRLF', () => {
  expect(writeCsv(['name', 'note'], [['Jones, A', 'said "no"\nthen yes']])).toBe(
    'name,note\r\n"Jones, A","said ""no""\nthen yes"\r\n',
  )
})

test('a null is an empty cell, and one row of it is still a row', () => {
  expect(writeCsv(['a', 'b'], [[null, 1]])).toBe('a,b\r\n,1\r\n')
})

test('the mark comes first, once', () => {
  expect(writeCsv(['a'], [], { mark: true })).toBe('\uFEFFa\r\n')
})

test('pieces put together are the whole', async () => {
  async function* batches() {
    yield [['1'], ['2']]
    yield []
    yield [['=3']]
  }
  let text = ''
  for await (const piece of csvLines(['n'], batches())) text += piece
  expect(text).toBe(writeCsv(['n'], [['1'], ['2'], ['=3']]))
})
