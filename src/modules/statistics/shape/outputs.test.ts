import { expect, test } from 'vitest'
import { formatter, type Language, writeCsv } from '../../../web/index.ts'
import { everyStatistic, withCells } from '../statistic/worked.fixture.ts'
import { figureChart } from './figure-chart.ts'
import { allCells, type FigureShape, type ShapeCell } from './figure-shape.ts'
import { figureSentence } from './sentence.ts'
import { everyCell } from './shape.fixture.ts'
import { shapeCsv } from './shape-csv.ts'
import { shapeTable } from './shape-table.ts'
import { shapeTableView } from './shape-view.ts'

// One figure in every output: what each says of a cell is read back and must be what the shape says.

const languages: readonly Language[] = ['en', 'cy']

/** What a cell's text says, in a language. */
function readCell(text: string, language: Language): ShapeCell {
  const { cells } = formatter(language).words
  const kind = (['withheld', 'not-held', 'not-yet-held', 'not-possible'] as const).find((each) => cells[each] === text)
  if (kind) return { kind }
  const value = Number(text.replaceAll(/[,£%]/g, ''))
  if (text === '' || Number.isNaN(value)) throw new Error(`“${text}” is no cell`)
  return { kind: 'value', value }
}

const fromTable = (shape: FigureShape, language: Language): ShapeCell[] =>
  shapeTable(shape, language).rows.flatMap((row) =>
    row.slice(Math.max(1, shape.dimensions.length)).map((cell) => readCell(String(cell), language)),
  )

const fromCsv = (shape: FigureShape, language: Language): ShapeCell[] =>
  shapeCsv(shape, language).rows.map((row) => {
    const [value = '', note = ''] = row.slice(-2).map(String)
    expect(value === '' || note === '').toBe(true)
    return readCell(value || note, language)
  })

const fromPage = (shape: FigureShape, language: Language): ShapeCell[] =>
  [
    ...shapeTableView(shape, language)
      .toString()
      .matchAll(/<td[^>]*>([^<]*)<\/td>/g),
  ].map(([, text = '']) => readCell(text, language))

/** Counts, and every statistic of counts. */
const shapes = Object.entries({ counts: everyCell, ...everyStatistic })

test.each(languages.flatMap((language) => shapes.map(([name, shape]) => [name, language, shape] as const)))(
  'of %s table, CSV, page and JSON say the same of every cell (%s)',
  (_, language, shape) => {
    // What a number was worked out from stands beside it in sentences, and in full in JSON.
    const cells = allCells(shape).map((cell) => (cell.kind === 'value' ? { kind: cell.kind, value: cell.value } : cell))
    expect(cells.length).toBeGreaterThan(0)
    expect(fromTable(shape, language)).toEqual(cells)
    expect(fromCsv(shape, language)).toEqual(cells)
    expect(fromPage(shape, language)).toEqual(cells)
    expect(JSON.parse(JSON.stringify(shape))).toEqual(shape)
  },
)

test.each(languages.flatMap((language) => shapes.map(([name, shape]) => [name, language, shape] as const)))(
  'of %s what cannot be worked out is told as that and drawn as no number (%s)',
  (_, language, shape) => {
    const none = withCells(shape, () => ({ kind: 'not-possible' }))
    const word = formatter(language).words.cells['not-possible']
    expect(shapeTable(none, language).rows.flat()).toContain(word)
    expect(shapeCsv(none, language).rows.flat()).toContain(word)
    expect(shapeTableView(none, language).toString()).toContain(word)
    expect(figureChart(none, language).toString()).toBe('')
    expect(figureSentence(none, language)).not.toMatch(/[^\d]0[^\d]/)
  },
)

test.each(languages)('the words for what is not a number are told apart, and none is a nought (%s)', (language) => {
  const { cells } = formatter(language).words
  expect(new Set(Object.values(cells)).size).toBe(4)
  for (const word of Object.values(cells)) expect(word).not.toMatch(/\d/)
})

/** The same figure with every number replaced by one that cannot be anything else, and some of them withheld. */
function marked(withheld: (index: number) => boolean): { shape: FigureShape; hidden: number[] } {
  let index = 0
  const hidden: number[] = []
  const mark = (cell: ShapeCell): ShapeCell => {
    if (cell.kind !== 'value') return cell
    const value = 70_001 + index * 1_013
    index += 1
    if (!withheld(index)) return { kind: 'value', value }
    hidden.push(value)
    return { kind: 'withheld' }
  }
  const rows = everyCell.rows.map((row) => ({ ...row, cells: row.cells.map(mark) }))
  return { shape: { ...everyCell, rows, totals: everyCell.totals?.map(mark) ?? null }, hidden }
}

test('no output of a withheld cell has its number, however it is written', () => {
  for (let mask = 0; mask < 2 ** 7; mask += 1) {
    const { shape, hidden } = marked((index) => (mask & (1 << (index % 7))) !== 0)
    for (const language of languages) {
      const said = [
        JSON.stringify(shapeTable(shape, language)),
        writeCsv(shapeCsv(shape, language).headings, shapeCsv(shape, language).rows, { mark: false }),
        shapeTableView(shape, language).toString(),
        figureChart(shape, language).toString(),
        figureSentence(shape, language),
      ].join('\n')
      for (const value of hidden) {
        expect(said).not.toContain(String(value))
        expect(said).not.toContain(value.toLocaleString('en-GB'))
      }
    }
  }
})

test('money is written for people and is a number for programs, in which what is withheld stays so', () => {
  const money = { ...everyCell, unit: 'pounds' } as const
  const cells = (how: 'written' | 'number') => shapeTable(money, 'en', how).rows[0]?.slice(1)
  expect(cells('written')).toEqual(['not held', '£120', '£1,335', '£0', '£77', 'not yet held'])
  expect(cells('number')).toEqual(['not held', 120, 1335, 0, 77, 'not yet held'])
  expect(shapeTable(money, 'en', 'number').rows[1]?.[2]).toBe('withheld')
})

test('a year of which a part is held is told by the days held, not by those asked', () => {
  expect(shapeTable(everyCell, 'en').columns).toEqual([
    'Role',
    '2013',
    '2014 (part: from 1 April)',
    '2015',
    '2016',
    '2017 (part: to 30 September)',
    '2018',
  ])
})

test('a chart draws nothing where there is no number, and a nought as nought', () => {
  const drawn = figureChart(everyCell, 'en').toString()
  const described = /<desc[^>]*>([^<]*)<\/desc>/.exec(drawn)?.[1] ?? ''
  expect(described).toContain('2016 0')
  expect(described).not.toMatch(/2013 0|2018 0|(?:2014|2017)[^,.;]* 0/)
  const numbers = everyCell.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'value')
  expect(drawn.match(/class="chart__dot--/g)?.length).toBe(numbers.length)
  for (const word of ['withheld', 'not held', 'not yet held']) expect(drawn).toContain(word)
})
