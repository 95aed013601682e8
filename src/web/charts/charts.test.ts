import { expect, test } from 'vitest'
import { shownLabels, wrap } from './axis-labels.ts'
import { barChart, columnChart, lineChart } from './index.ts'
import { spread } from './line-chart.ts'

const words = { id: 'c', finding: 'Two & more', counted: 'People trained' }
const drawings = {
  line: lineChart({
    ...words,
    labels: ['2020', '2021'],
    series: [
      { name: 'Officers', values: [10, 20] },
      { name: 'Staff', values: [5, null] },
    ],
  }).toString(),
  bar: barChart({
    ...words,
    bars: [
      { label: 'PC <1>', value: 100 },
      { label: 'PS', value: null, instead: 'fewer than 5' },
    ],
  }).toString(),
  column: columnChart({
    ...words,
    columns: [
      { label: '2020', value: 50 },
      { label: '2021', value: 100 },
    ],
  }).toString(),
}

test.each(Object.entries(drawings))(
  'the %s chart has no style of its own, and says its numbers in words',
  (_, markup) => {
    expect(markup).not.toMatch(/style=|<style/)
    expect(markup).toContain('<title id="c-title">Two &amp; more</title>')
    expect(markup).toMatch(/<desc id="c-description">People trained\. .*\d/)
  },
)

test('lines are told apart by dashes, and a value not given is a gap', () => {
  expect(drawings.line).toContain('stroke-dasharray="none"')
  expect(drawings.line).toContain('stroke-dasharray="8 4"')
  expect(drawings.line).toContain('Staff: 2020 5, 2021 not given.')
  expect(drawings.line.match(/<circle/g)).toHaveLength(3)
})

test('columns stand on zero: twice the number is twice the height', () => {
  const heights = [...drawings.column.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map((match) => Number(match[1]))
  expect(heights).toHaveLength(2)
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2)
})

test('a number that is not given has words in place of a bar', () => {
  expect(drawings.bar.match(/<rect/g)).toHaveLength(1)
  expect(drawings.bar).toContain('fewer than 5')
  expect(drawings.bar).toContain('PC &lt;1&gt;')
})

test('nothing counted at all is drawn, not divided by', () => {
  for (const markup of [
    barChart({ ...words, bars: [{ label: 'PC', value: 0 }] }),
    columnChart({ ...words, columns: [] }),
    lineChart({ ...words, labels: ['2021'], series: [{ name: 'All', values: [0] }] }),
  ]) {
    expect(markup.toString()).not.toContain('NaN')
  }
})

test('five lines are refused', () => {
  const series = Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, values: [1] }))
  expect(() => lineChart({ ...words, labels: ['a'], series })).toThrow(RangeError)
})

test('names that would stand on each other are moved apart, in order', () => {
  expect(spread([100, 102, 50], 20)).toEqual([100, 120, 50])
  expect(spread([279, 280], 20)).toEqual([260, 280])
})

test('a long name is broken between words', () => {
  expect(wrap('Detective constable in a Community Safety Unit', 32)).toEqual([
    'Detective constable in a',
    'Community Safety Unit',
  ])
})

test('labels never stand on each other, and the first and the last are always written', () => {
  const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026 (part)']
  const shown = (slot: number) => {
    const written = shownLabels(
      years.map((year) => wrap(year, 6)),
      slot,
    )
    return years.filter((_, index) => written[index])
  }
  expect(shown(60)).toEqual(years)
  expect(shown(40)).toEqual(years.filter((year) => year !== '2025'))
  expect(shown(30)).toEqual(['2019', '2021', '2023', '2026 (part)'])
  expect(shownLabels([['2021']], 500)).toEqual([true])
})

test('a name too long for the end of its line stands in a key, beside the dashes of the line', () => {
  const names = ['Foundation training for everybody who joins', 'Staff']
  const markup = lineChart({
    ...words,
    labels: ['2020', '2021'],
    series: names.map((name, index) => ({ name, values: [index + 1, index + 2] })),
  }).toString()
  expect(markup).toMatch(/<ul class="chart__key">.*stroke-dasharray="8 4".*Staff<\/li>/s)
  expect(markup).not.toMatch(/<text[^>]*>Foundation/)
  expect(drawings.line).not.toContain('chart__key')
})

test('columns too many for their numbers have a scale', () => {
  const columns = Array.from({ length: 36 }, (_, index) => ({ label: `Month ${index}`, value: 1234 * index }))
  const markup = columnChart({ ...words, columns }).toString()
  expect(markup).toContain('chart__rule')
  expect(markup).not.toContain('chart__value')
})
