import { describe, expect, test } from 'vitest'
import { shownLabels, wrap } from './axis-labels.ts'
import { type Bar, barChart, columnChart, lineChart, type SignWords } from './index.ts'
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

describe('what is no whole number', () => {
  const bars: readonly Bar[] = [
    { label: '2018', value: null, missing: 'not-held' },
    { label: '2019', value: 0 },
    { label: '2020', value: 12 },
    { label: '2021', value: null, missing: 'withheld' },
    { label: '2022', value: 9, part: true },
    { label: '2023', value: null, missing: 'not-yet-held' },
  ]
  const of = (signs?: SignWords) => {
    const said = signs ? { ...words, signs } : words
    const [labels, parts] = [bars.map(({ label }) => label), bars.map(({ part }) => part === true)]
    const values = bars.map(({ value }) => value)
    const missing = bars.map((bar) => bar.missing ?? null)
    return {
      bar: barChart({ ...said, bars }),
      column: columnChart({ ...said, columns: bars }),
      line: lineChart({ ...said, labels, parts, series: [{ name: 'Staff', values, missing }] }),
    }
  }
  const drawn = Object.entries(of())
  const description = (markup: string) => /<desc [^>]*>(.*?)<\/desc>/s.exec(markup)?.[1] ?? ''

  test.each(drawn)('has its own sign in the %s chart, its word in the key and in the description', (_, chart) => {
    const markup = chart.toString()
    expect(markup).not.toMatch(/style=|<style/)
    expect(markup).not.toContain('NaN')
    const key = /<ul class="chart__key chart__key--signs">.*?<\/ul>/s.exec(markup)?.[0] ?? ''
    for (const word of ['withheld', 'not held', 'not yet held', 'part of a year']) {
      expect(key).toContain(word)
      expect(description(markup)).toContain(word)
    }
    // Once in the drawing and once in the key.
    expect(markup.match(/<rect x="-7"/g)).toHaveLength(2)
    expect(markup.match(/<path d="M-5 -5/g)).toHaveLength(2)
    expect(markup.match(/<circle cx="0" cy="0" r="1.7"/g)).toHaveLength(2)
    expect(markup.match(/<pattern id="c-hatch"/g)).toHaveLength(1)
  })

  test('is no bar, no column and no point of a line, but a counted nought is one', () => {
    const { bar, column, line } = of()
    for (const chart of [bar, column]) {
      const [shapes] = [chart.toString().match(/<rect [^>]*class="chart__(?:bar|part)"/g) ?? []]
      // The three numbers, and the hatching in the key.
      expect(shapes).toHaveLength(4)
    }
    const markup = line.toString()
    expect(markup.match(/class="chart__dot--1/g)).toHaveLength(3)
    expect(markup).toContain('chart__dot--part')
    // Two numbers side by side are joined; the third, beyond the gap, is not.
    const path = /<path d="([^"]*)" class="chart__line/.exec(markup)?.[1] ?? ''
    expect(path.match(/M/g)).toHaveLength(2)
    expect(path.match(/L/g)).toHaveLength(1)
  })

  test('is told in the words of the chart’s language', () => {
    const welsh: SignWords = {
      missing: {
        withheld: 'cadwyd yn ôl',
        'not-held': 'nis delir',
        'not-yet-held': 'nis delir eto',
        'not-possible': 'nid yw’n bosibl',
      },
      part: 'rhan o flwyddyn',
      notGiven: 'nis rhoddir',
    }
    for (const chart of Object.values(of(welsh))) {
      expect(description(chart.toString())).toContain('nis delir eto')
      expect(chart.toString()).not.toMatch(/withheld<|not held|part of a year/)
    }
  })

  test('has no key where every point is a whole number', () => {
    for (const markup of Object.values(drawings)) expect(markup).not.toContain('chart__key--signs')
  })

  test('has words in place of a column only where they fit', () => {
    const months: Bar[] = Array.from({ length: 36 }, (_, i) => ({ label: `${i}`, value: null, missing: 'withheld' }))
    expect(columnChart({ ...words, columns: months }).toString()).not.toMatch(/<text[^>]*>withheld/)
    expect(columnChart({ ...words, columns: bars }).toString()).toMatch(/<text[^>]*>withheld/)
  })

  test('a line without any number has its name beside its signs', () => {
    const markup = lineChart({
      ...words,
      labels: ['2020', '2021'],
      series: [
        { name: 'Officers', values: [1, 2] },
        { name: 'Staff', values: [null, null], missing: ['withheld', 'withheld'] },
      ],
    }).toString()
    expect(markup).toMatch(/<text[^>]*>Staff</)
    expect(markup).not.toMatch(/Staff 0/)
  })
})
