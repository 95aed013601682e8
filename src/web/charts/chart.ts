import { escapeHtml, type Html, html, raw } from '../html.ts'
import type { SignWords } from './signs.ts'

/** What every chart says in words. */
export interface ChartWords {
  /** Unique on the page; the parts of the chart are named after it. */
  readonly id: string
  /** What the chart shows, as a sentence: `More people were trained in 2021 than in any year before`. */
  readonly finding: string
  /** What is counted, for whom and when: `People trained in a year, all ranks`. */
  readonly counted: string
  /** In English where absent. */
  readonly signs?: SignWords
}

/** Pixels that a chart has at least: on the narrowest screen, and where it scrolls sideways (candour.css). */
export const leastWidth = { narrow: 288, wide: 576 } as const

/** A drawing 1,234 units wide is no use on a telephone, so charts are laid out in percentages of the width. */
export const percent = (value: number): string => `${+value.toFixed(2)}%`

export type Anchor = 'start' | 'middle' | 'end'

/** A line of text at a place in the drawing. */
export const text = (
  x: string,
  y: number,
  words: string,
  className: string,
  anchor: Anchor = 'start',
  shift = 0,
): string =>
  `<text x="${x}" y="${+y.toFixed(1)}" dx="${shift}" text-anchor="${anchor}" class="${className}">${escapeHtml(words)}</text>`

/**
 * The figure around a drawing. The finding is its heading, and what the drawing shows is told in full to those who
 * cannot see it. `wide` lets it scroll sideways where the screen is too narrow for it; the `keys` above it do not scroll.
 */
export function chartFigure(
  words: ChartWords,
  drawing: {
    readonly height: number
    readonly description: string
    readonly markup: string
    readonly wide: boolean
    readonly keys?: readonly Html[]
  },
): Html {
  const { id, finding, counted } = words
  const picture = html`<svg class="chart__picture${drawing.wide ? ' chart__picture--wide' : ''}" height="${drawing.height}" role="img" aria-labelledby="${id}-title ${id}-description" xmlns="http://www.w3.org/2000/svg">
<title id="${id}-title">${finding}</title><desc id="${id}-description">${counted}. ${drawing.description}</desc>
${raw(drawing.markup)}</svg>`
  return html`<figure class="chart">
<figcaption><strong class="govuk-heading-s govuk-!-margin-bottom-1">${finding}</strong><p class="govuk-body-s chart__counted">${counted}</p></figcaption>
${drawing.keys}
${drawing.wide ? html`<div class="scroll-sideways" role="region" aria-label="${finding}" tabindex="0">${picture}</div>` : picture}
</figure>`
}
