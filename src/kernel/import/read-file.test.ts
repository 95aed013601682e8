import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { list, text, wholeNumber } from './cells.ts'
import { date } from './date-cells.ts'
import type { Importer } from './importer.ts'
import { ProblemList } from './problem-list.ts'
import { emptyReading, readFile } from './read-file.ts'
import { template } from './template.ts'
import { readYaml } from './yaml.ts'

const importer: Importer = {
  kind: 'things',
  title: 'Things',
  describes: 'Things with names.',
  may: 'workforce.import',
  columns: [
    { id: 'name', heading: 'Name', required: true, type: text({ max: 2000 }), help: 'Its name', example: 'Cup, blue' },
    { id: 'size', heading: 'Size', required: false, type: wholeNumber(), help: '', example: '7' },
    { id: 'made_on', heading: 'Made on', required: false, optionalColumn: true, type: date(), help: '', example: '' },
    { id: 'tags', heading: 'Tags', required: false, optionalColumn: true, type: list(), help: '', example: 'a; b' },
  ],
  *readDocument(content) {
    for (const entry of readYaml(content).entries('things')) {
      yield { line: entry.line, cells: Object.fromEntries(entry.keys.map((key) => [key, entry.text(key)])) }
    }
  },
  checks: [],
  apply: async () => ({ added: 0, changed: 0, unchanged: 0 }),
}

async function read(content: string | Buffer | Iterable<Buffer>, name = 'things.csv') {
  const pieces = typeof content === 'string' ? [Buffer.from(content)] : Buffer.isBuffer(content) ? [content] : content
  const [problems, reading] = [new ProblemList(), emptyReading()]
  let copied = ''
  const sink = async (lines: string) => {
    copied += lines
  }
  const file = { stream: Readable.from(pieces), name }
  await readFile({ importer, file, problems, reading, sink, onProgress: () => {} })
  return { copied, problems: problems.inOrder(), ...reading }
}

/** COPY's text format, read as PostgreSQL reads it. */
const uncopy = (copied: string): (string | null)[][] =>
  copied
    .split('\n')
    .slice(0, -1)
    .map((line) =>
      line
        .split('\t')
        .map((cell) =>
          cell === '\\N' ? null : cell.replace(/\\(.)/g, (_, c: string) => ({ t: '\t', n: '\n' })[c] ?? c),
        ),
    )

test('good rows become lines of COPY, with the line of the file on which each begins and the columns it leaves out', async () => {
  const { copied, rows, bad, sha256 } = await read('Name,Size\n"two\nlines",1\n  trimmed  ,\ntab\\slash,3\n')
  expect(copied).toBe(
    '2\ttwo\\nlines\t1\t\\N\t\\N\t{made_on,tags}\n4\ttrimmed\t\\N\t\\N\t\\N\t{made_on,tags}\n5\ttab\\\\slash\t3\t\\N\t\\N\t{made_on,tags}\n',
  )
  expect([rows, bad]).toEqual([3, 0])
  expect(sha256).toBe(
    createHash('sha256').update('Name,Size\n"two\nlines",1\n  trimmed  ,\ntab\\slash,3\n').digest('hex'),
  )
})

test('every row is either staged as it was written or told as a problem', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '\\', 'N', ',', '"', '\n', '\t', '=', ' ', '.', 'é'),
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (cells) => {
      const kept = cells.filter((row) => row.some((c) => c.trim() !== ''))
      fc.pre(kept.length > 0)
      const { copied, problems, rows, bad } = await read(
        Papa.unparse([['Name', 'Tags', 'Size'], ...cells.map(([a, b]) => [a, b, ''])]),
      )
      const staged = uncopy(copied)
      expect(rows).toBe(kept.length)
      expect(staged.length + bad).toBe(rows)
      expect(new Set([...problems.map((p) => p.line), ...staged.map((row) => Number(row[0]))]).size).toBe(rows)
      const names = kept.map(([name]) => name.trim())
      for (const row of staged) expect(names).toContain(row[1])
    }),
  )
})

describe('problems', () => {
  test('are told with line, column, value and words', async () => {
    const { problems, copied, rows, bad } = await read(
      'Name,Size,Made on\nCup,x,31/02/2021\n,4,\n=SUM(A1),4,\nGood,1,01/10/2021\nlong,1,,9\nshort\n,,\n',
    )
    expect(problems).toEqual([
      { line: 2, column: 'size', value: 'x', says: '“x” is not a whole number' },
      { line: 2, column: 'made_on', value: '31/02/2021', says: '31/02/2021 is not a date that exists' },
      { line: 3, column: 'name', value: null, says: '“Name” is empty. It has to be filled in' },
      { line: 4, column: 'name', value: '=SUM(A1)', says: expect.stringContaining('looks like a formula') },
      { line: 6, column: null, value: 'long, 1, , 9', says: 'This row has 4 cells, the heading line 3' },
      { line: 7, column: null, value: 'short', says: 'This row has 1 cell, the heading line 3' },
    ])
    expect(copied).toBe('5\tGood\t1\t2021-10-01\t\\N\t{tags}\n')
    expect([rows, bad]).toEqual([6, 5])
  })

  test('a character that cannot be shown is one', async () => {
    const { problems } = await read('Name,Size\na\x07b,1\n')
    expect(problems).toMatchObject([{ line: 2, column: 'name', says: expect.stringContaining('cannot be shown') }])
  })

  test('stop the reading when there are too many', async () => {
    await expect(read(`Name,Size\n${'a,b\n'.repeat(200_001)}`)).rejects.toThrow('more than 200,000 problems')
  })
})

test('an endless stream of garbage is refused after its first piece', async () => {
  let sent = 0
  function* zeros() {
    for (;;) {
      sent++
      yield Buffer.alloc(65_536)
    }
  }
  await expect(read(zeros())).rejects.toThrow('This file is not text')
  expect(sent).toBeLessThan(20)
})

test('headings alone are refused', async () => {
  await expect(read('Name,Size\n')).rejects.toThrow('The file has headings but no rows under them')
  await expect(read('')).rejects.toThrow('The file is empty')
})

test('the template is a file that its own importer takes', async () => {
  const { copied, problems } = await read(template(importer))
  expect(problems).toEqual([])
  expect(copied).toBe('2\tCup, blue\t7\t\\N\t{"a","b"}\t\\N\n')
})

describe('YAML', () => {
  test('rows carry the line of the file on which they begin', async () => {
    const { copied } = await read(
      '# list\nthings:\n  - name: Cup\n    size: 007\n\n  - { name: "Jug", made_on: 2021-10-01 }\n',
      'things.yaml',
    )
    expect(copied).toBe('3\tCup\t7\t\\N\t\\N\t{made_on,tags}\n6\tJug\t\\N\t2021-10-01\t\\N\t{tags}\n')
  })

  test('a key that no column has is a problem of its row', async () => {
    const { problems } = await read('things:\n  - name: Cup\n    weight: 3\n', 'things.yml')
    expect(problems).toMatchObject([{ line: 2, says: '“weight” is not something this file can say' }])
  })

  test.each([
    ['things: [', /not YAML from line/],
    ['things:\n  - name: a\n    name: b\n', /not YAML from line 3/],
    ['things:\n  - [1, 2]\n', /line 2/],
    ['- 1\n', /line 1/],
    ['a: &x [1]\nthings: *x\n', /./],
  ])('%j is refused', async (content, says) => {
    await expect(read(content, 'things.yaml')).rejects.toThrow(says)
  })
})
