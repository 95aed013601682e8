import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../../web/index.ts'
import { figureChart } from '../shape/figure-chart.ts'
import { allCells, type FigureShape, type ShapeCell } from '../shape/figure-shape.ts'
import type { ShortShape } from '../shape/sample-shape.fixture.ts'
import { figureSentence } from '../shape/sentence.ts'
import { shapeCsv } from '../shape/shape-csv.ts'
import { shapeTable } from '../shape/shape-table.ts'
import { shapeTableView } from '../shape/shape-view.ts'
import { workOutAgain } from './work-out.ts'
import { everyStatistic, population, withCells, worked } from './worked.fixture.ts'

const sign = (cell: ShapeCell) =>
  cell.kind === 'value'
    ? `${cell.value}`
    : { withheld: 'w', 'not-held': '-', 'not-yet-held': '+', 'not-possible': '/' }[cell.kind]
const cellsOf = (shape: FigureShape) => allCells(shape).map(sign).join(' ')

const share = { kind: 'share', of: { measureId: population.id, keeps: [], by: [] } } as const
const six: ShortShape = { from: '2015-01-01', to: '2020-12-31', rows: '' }

describe('a share', () => {
  test.each([
    ['to one decimal', '1', '3', '33.3'],
    ['of all', '7', '7', '100'],
    ['of none that could be', '0', '7', '0'],
    ['of nobody is none, and no nought', '0', '0', '/'],
    ['of more than all is none', '8', '7', '/'],
    ['of a withheld whole', '2', 'w', 'w'],
    ['of which the part is withheld', 'w', '3', 'w'],
    ['nought of a withheld whole tells nothing of it', '0', 'w', 'w'],
    ['not held', '-', '7', '-'],
    ['whose whole is not held', '7', '-', '-'],
    ['not yet held', '7', '+', '+'],
    ['not held, and withheld', 'w', '-', '-'],
  ])('%s', (_, part, whole, expected) => {
    const shape = worked(
      share,
      { ...six, to: '2015-12-31', rows: part },
      { whole: { ...six, to: '2015-12-31', rows: whole } },
    )
    expect(cellsOf(shape)).toBe(expected)
  })

  test('is of the days of which both are held', () => {
    const held = (from: string, to: string) => ({
      held: [from, to] as const,
      from: '2019-01-01',
      to: '2019-12-31',
      rows: '5',
    })
    const shape = worked(share, held('2019-02-01', '2019-12-31'), { whole: held('2019-01-01', '2019-11-30') })
    expect(shape.periods[0]).toMatchObject({ held: { from: '2019-02-01', to: '2019-11-30' }, whole: false })
    expect(shape.factsHeld).toEqual({ from: '2019-02-01', to: '2019-11-30' })
  })
})

describe('a mean', () => {
  test.each([
    ['of whole years', '3 4 6 0 w 9', ['2015-01-01', '2018-12-31'], '3.3'],
    ['one of which is withheld', '3 w 6 0 1 9', ['2015-01-01', '2018-12-31'], 'w'],
    ['what is left out may be withheld', '3 4 5 w w w', ['2015-01-01', '2017-12-31'], '4'],
    ['of no whole year', '- - 5 + + +', ['2017-02-01', '2017-03-31'], '/'],
    ['of none that is held', '- - - - - -', ['2030-01-01', '2031-03-31'], '-'],
  ] as const)('%s', (_, rows, held, expected) => {
    const shape = worked({ kind: 'mean' }, { ...six, rows, held })
    expect(cellsOf(shape)).toBe(expected)
  })
})

describe('a change', () => {
  test.each([
    ['number', '3 4 6 0 w 9', '1 2 -6 w w'],
    ['per-cent', '3 4 6 0 0 9', '33.3 50 -100 / /'],
    ['number', '- - 5 6 + +', '- - 1 + +'],
  ] as const)('as %s of %s', (as, rows, expected) => {
    expect(cellsOf(worked({ kind: 'change', as }, { ...six, rows }))).toBe(
      // What sampleShape calls held decides of what is whole.
      expected,
    )
  })

  test('a part is compared with nothing', () => {
    const shape = worked({ kind: 'change', as: 'number' }, { from: '2019-01-01', to: '2021-06-30', rows: '3 4 2' })
    expect(cellsOf(shape)).toBe('1 /')
    expect(figureSentence(shape, 'en')).toBe(
      'People trained, change: +1 (4 against 3) in 2020. For 2021 (part: January to June) it is not possible to say, for there is nothing like it to compare with.',
    )
  })
})

describe('a ranking', () => {
  const rows = { police_officer: '4', pcso: '9', police_staff: '4', 'Not recorded': '50' }
  const one = { from: '2020-01-01', to: '2020-12-31', dimensions: ['role'], totals: '67' }
  const ranked = (order: 'highest' | 'lowest', most: number, these: Readonly<Record<string, string>> = rows) =>
    worked({ kind: 'ranking', order, most }, { ...one, rows: these })
  const names = (shape: FigureShape) => shape.rows.map(({ values }) => values.join())

  test('has all that are equal to the last, and not what is not recorded', () => {
    expect(names(ranked('highest', 2))).toEqual(['pcso', 'police_officer', 'police_staff'])
    expect(names(ranked('lowest', 1))).toEqual(['police_officer', 'police_staff'])
    expect(names(ranked('highest', 1))).toEqual(['pcso'])
  })

  test('gives what is withheld no place, and says that it could stand among them', () => {
    const shape = ranked('highest', 1, { ...rows, pcso: 'w' })
    expect(names(shape)).toEqual(['police_officer', 'police_staff'])
    expect(figureSentence(shape, 'en')).toContain('Some numbers are withheld and could stand among these')
    expect(figureSentence(shape, 'cy')).toContain('wedi’u cadw yn ôl a gallent fod ymhlith y rhain')
  })

  test('of nothing says that there is none, and of what is not held that it is not', () => {
    expect(cellsOf(ranked('highest', 1, { pcso: '0' }))).toBe('/')
    const notHeld = worked({ kind: 'ranking', order: 'highest', most: 1 }, { ...one, rows: {}, totals: '-' })
    expect(cellsOf(notHeld)).toBe('-')
  })
})

test('lengths of what is withheld are withheld, and of none there is none', () => {
  const rows = { ...six, rows: '3 0 w - + 2' }
  const shape = worked({ kind: 'median-length' }, rows, { lengths: { ...six, rows: '10 0 20 30 40 50' } })
  expect(cellsOf(shape)).toBe('10 / w - + 50')
  expect(figureSentence(shape, 'en')).toContain(
    'Cases closed, median length (days): 10 days in 2015 and 50 days in 2020.',
  )
})

const names = Object.keys(everyStatistic)
const statistic = (name: string): FigureShape => {
  const found = everyStatistic[name]
  if (!found) throw new Error(`No ${name}`)
  return found
}

/** Everything that is ever said of a shape. */
const said = (shape: FigureShape) =>
  (['en', 'cy'] as const)
    .flatMap((language) => [
      JSON.stringify(shapeTable(shape, language)),
      writeCsv(shapeCsv(shape, language).headings, shapeCsv(shape, language).rows, { mark: false }),
      shapeTableView(shape, language).toString(),
      figureChart(shape, language).toString(),
      figureSentence(shape, language),
      JSON.stringify(shape),
    ])
    .join('\n')

/** A number in place of another that no sum could come to by chance, different in each of two worlds. */
const other = (world: number, index: number): ShapeCell => ({ kind: 'value', value: world * 1_009 + index * 37 + 1 })

describe.each(names.filter((name) => statistic(name).derived?.parts.length))('%s', (name) => {
  const shape = statistic(name)
  const parts = shape.derived?.parts ?? []
  const cells = parts.flatMap(allCells).length

  /** The statistic worked out in one world, and then given with some of its counts withheld. */
  const given = (world: number, isHidden: (index: number) => boolean) => {
    let index = 0
    const masks: boolean[] = []
    const full = parts.map((part) =>
      withCells(part, (cell) => {
        index += 1
        masks.push(isHidden(index - 1))
        return masks.at(-1) ? other(world, index) : cell
      }),
    )
    const isLength = shape.unit === 'days'
    const known = withCells(workOutAgain(shape, full), (cell, place) =>
      isLength && masks[place] ? other(world + 3, place) : cell,
    )
    let at = 0
    const hide = (part: FigureShape) =>
      withCells(part, (cell) => {
        at += 1
        return masks[at - 1] ? { kind: 'withheld' } : cell
      })
    return workOutAgain(known, (known.derived?.parts ?? []).map(hide))
  }

  test('whatever is withheld, what is given says the same of two worlds that differ in nothing else', () => {
    // Each by itself, each two of them, and every pattern of a few bits.
    const patterns = [
      ...Array.from({ length: cells }, (_, one) => (index: number) => index === one),
      ...Array.from({ length: cells }, (_, one) => (index: number) => index !== one),
      ...Array.from({ length: 32 }, (_, mask) => (index: number) => (mask & (1 << (index % 5))) !== 0),
    ]
    for (const isHidden of patterns) expect(said(given(1, isHidden))).toBe(said(given(7, isHidden)))
  })

  test('a number is given only where all that it was worked out from is', () => {
    for (let mask = 1; mask < 32; mask += 1) {
      const shown = given(1, (index) => (mask & (1 << (index % 5))) !== 0)
      const numbers = (shown.derived?.parts ?? [])
        .flatMap(allCells)
        .flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []))
      for (const cell of allCells(shown)) {
        if (cell.kind !== 'value' || !cell.from || shape.derived?.statistic.kind === 'mean') continue
        for (const value of cell.from) expect(numbers).toContain(value)
      }
    }
  })
})

test.each(names)('%s is told in both languages, none of them in the other’s words', (name) => {
  const shape = statistic(name)
  const [english, welsh] = [figureSentence(shape, 'en'), figureSentence(shape, 'cy')]
  expect(english).not.toBe(welsh)
  expect([english, welsh]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)])
  if (shape.measureId !== 'test.cases') expect(welsh).not.toMatch(/\b(people|of|mean|change|share)\b/i)
})
