import { describe, expect, test } from 'vitest'
import { languages } from '../../../web/index.ts'
import { namesOf } from './names.ts'
import { type ShortShape, sampleShape } from './sample-shape.fixture.ts'
import { shapeChart } from './shape-chart.ts'

const measure = {
  id: 'training.people-trained',
  version: 1,
  name: 'People trained',
  definition: 'People who finished a course.',
  unit: 'people',
  periodType: 'during',
  dimensions: [
    {
      id: 'role',
      name: 'Role',
      values: [
        { value: 'police_officer', label: 'Police officer' },
        { value: 'pcso', label: 'PCSO' },
      ],
    },
  ],
} as const

function drawn(short: ShortShape, language: (typeof languages)[number] = 'en'): string {
  const shape = sampleShape(measure, short)
  return shapeChart(shape, namesOf(shape, language), language, 'chart-1').toString()
}
const finding = (markup: string) => /<title[^>]*>(.*?)<\/title>/.exec(markup)?.[1]
const roles = (police_officer: string, pcso: string, totals: string): ShortShape => ({
  from: '2019-01-01',
  dimensions: ['role'],
  rows: { police_officer, pcso },
  totals,
})

test('one row over time is columns, whose title is the highest and whose subtitle is what is counted', () => {
  const markup = drawn({ from: '2019-01-01', rows: '6 335 120', filters: { role: ['pcso'] } })
  expect(finding(markup)).toBe('Highest: 2020, 335 people')
  expect(markup).toContain(
    '<p class="govuk-body-s chart__counted">People trained, from 1 January 2019 to 31 December 2021, by calendar year, only PCSOs</p>',
  )
  expect(markup.match(/class="chart__bar"/g)).toHaveLength(3)
  expect(markup).toContain('id="chart-1-title"')
})

test('a few rows over time are lines, and rows of one period are bars', () => {
  expect(drawn(roles('1 2 3', '4 w 6', '5 5 9')).match(/<path[^>]*class="chart__line/g)).toHaveLength(2)
  const bars = drawn({ ...roles('1', '4', '5'), from: '2021-01-01' })
  expect(finding(bars)).toBe('Highest: PCSO, 4 people')
  expect(bars).not.toContain('chart__line')
})

test('where nearly all rows are withheld their totals are drawn', () => {
  const markup = drawn(roles('w w w', 'w w w', '12 15 14'))
  expect(finding(markup)).toBe('Highest: 2020, 15 people')
  expect(markup).not.toContain('chart__line')
})

test('rows without totals are never drawn as if one of them were all', () => {
  const rows = Object.fromEntries('abcde'.split('').map((value, i) => [value, `1${i} 2${i} 3${i}`]))
  expect(drawn({ from: '2019-01-01', dimensions: ['role'], rows })).toBe('')
})

test('a part is hatched, and its days are told', () => {
  const markup = drawn({ from: '2020-01-01', to: '2022-12-31', held: ['2020-01-01', '2022-09-30'], rows: '6 5 3' })
  expect(markup).toContain('>2022 (part)</text>')
  expect(markup).toContain('2022 (part: to 30 September): 3.')
  expect(markup).toContain('part of a year (2022: to 30 September)')
  expect(markup.match(/url\(#chart-1-hatch\)/g)).toHaveLength(2)
})

test.each([
  ['w 335 120', 'Highest of those shown: 2020, 335 people'],
  ['335 w 335', 'Highest of those shown: 2019 and 2021, 335 people'],
  ['- 335 120', 'Highest of those shown: 2020, 335 people'],
])('where not all is given (%s) no more is claimed than is shown, and nothing of the lowest', (rows, title) => {
  const markup = drawn({ from: '2019-01-01', rows })
  expect(finding(markup)).toBe(title)
  expect(markup).not.toMatch(/lowest|fewest/i)
})

test('where none stands out the title is what was counted', () => {
  expect(finding(drawn({ from: '2018-01-01', rows: '5 5 5 5' }))).toBe('People trained')
})

describe.each(languages)('in %s', (language) => {
  test.each([
    ['one value', '335 w w'],
    ['one period', '335'],
    ['nearly nothing but gaps', '- - - - - - 5 6'],
    ['noughts only', '0 0 0'],
    ['no value', 'w w w'],
    ['what lies below nought', '5 -3 2'],
  ])('there is no chart of %s', (_, rows) => {
    const count = rows.split(' ').length
    expect(drawn({ from: `${2022 - count}-01-01`, rows }, language)).toBe('')
  })

  test('a withheld number stands nowhere in the drawing, and never as nought', () => {
    const markup = drawn({ from: '2018-01-01', rows: 'w 11 w 13' }, language)
    expect(markup).not.toMatch(/>0<|: 0[;.]/)
    expect(markup.match(/class="chart__bar"/g)).toHaveLength(2)
  })
})

test('a chart in Welsh says nothing in English but names for which there is no Welsh', () => {
  const markup = drawn(
    {
      ...roles('- w 3 4', '1 2 3 4', '1 2 6 8'),
      from: '2018-01-01',
      held: ['2018-01-01', '2021-03-09'],
    },
    'cy',
  )
  expect(finding(markup)).toBe(
    'Uchaf o’r rhai a ddangosir: Swyddog heddlu yn 2021 (rhan: hyd at 9 Mawrth) a SCCH yn 2021 (rhan: hyd at 9 Mawrth), 4 o bobl',
  )
  expect(markup.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/\b(?:Highest|withheld|held|part|from|people|by)\b/i)
})
