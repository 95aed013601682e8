import { scaleLinear } from 'd3-scale'
import type { Html } from '../html.ts'
import { writeNumber } from '../table.ts'
import type { MissingKind } from '../words/told.ts'
import { widths, wrap } from './axis-labels.ts'
import { type ChartWords, chartFigure, leastWidth, percent, text } from './chart.ts'
import { hatch, hatched, inEnglish, type SignWords, sign, signKey } from './signs.ts'

export interface Bar {
  readonly label: string
  /** The label in full, for those who cannot see the drawing: `2026 (part: to 30 September)`. */
  readonly inFull?: string
  /** Null where there is no number; `missing` then says why, or `instead` in words. */
  readonly value: number | null
  readonly missing?: MissingKind
  /** Stands for part of its year or month: hatched. */
  readonly part?: boolean
  readonly instead?: string
  /** The number as it is written, where that is more than its digits: `49%`. */
  readonly text?: string
}

const lineHeight = 20
/** Characters that fit beside each other at 320 pixels, the narrowest screen. */
const lineLength = 32

/** Per cent of the width for the longest bar: what its number leaves. */
const widest = (bars: readonly Bar[]): number => {
  const digits = Math.max(1, ...bars.map((bar) => (bar.value === null ? 0 : written(bar, inEnglish).length)))
  return Math.min(85, 100 - ((digits * widths.value + 10) / leastWidth.narrow) * 100)
}

export const written = ({ value, missing, instead, text }: Bar, signs: SignWords): string =>
  value === null ? (instead ?? (missing ? signs.missing[missing] : signs.notGiven)) : (text ?? writeNumber(value))

/** Every bar in words, for those who cannot see it. */
export const described = (bars: readonly Bar[], signs: SignWords): string =>
  `${bars.map((bar) => `${bar.inFull ?? bar.label}: ${written(bar, signs)}${bar.part && bar.value !== null && bar.inFull === undefined ? ` (${signs.part})` : ''}`).join('; ')}.`

/** Which signs are drawn. */
export const signsOf = (bars: readonly Bar[]) => ({
  kinds: new Set(bars.flatMap(({ value, missing }) => (value === null && missing ? [missing] : []))),
  part: bars.some(({ part, value }) => part && value !== null),
})

/** What fills a bar: its colour, or the hatching of a part. */
export const fill = (bar: Bar, id: string): string =>
  bar.part ? `${hatched(id)} class="chart__part"` : 'class="chart__bar"'

/** Bars from left to right, each under its name, so that names may be long. Begins at zero. */
export function barChart(options: ChartWords & { readonly bars: readonly Bar[] }): Html {
  const { bars, id, signs = inEnglish } = options
  const { kinds, part } = signsOf(bars)
  const length = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value }) => value ?? 0))])
    .range([0, widest(bars)])
  let top = 0
  const rows = bars.map((bar) => {
    const width = percent(bar.value === null ? 0 : length(bar.value))
    const names = wrap(bar.label, lineLength).map((words, line) =>
      text('0', top + 16 + line * lineHeight, words, 'chart__label'),
    )
    top += names.length * lineHeight
    const drawn = bar.value === null ? '' : `<rect x="0" y="${top + 2}" width="${width}" height="20" ${fill(bar, id)}/>`
    const drawnSign = bar.value === null && bar.missing ? sign(bar.missing, '0', top + 12, 9) : ''
    const shift = bar.value !== null ? 8 : drawnSign === '' ? 0 : 26
    const number = text(
      width,
      top + 18,
      written(bar, signs),
      bar.value === null ? 'chart__axis' : 'chart__value',
      'start',
      shift,
    )
    top += 32
    return `${names.join('')}${drawn}${drawnSign}${number}`
  })
  return chartFigure(options, {
    height: top,
    description: described(bars, signs),
    markup: `${part ? hatch(id) : ''}${rows.join('\n')}`,
    wide: false,
    keys: [signKey(id, kinds, part, signs)],
  })
}
