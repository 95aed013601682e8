import { govukInsetText, type Html, html, subheading } from '../../web/index.ts'
import type { FigureShape } from './shape/figure-shape.ts'
import { shapeCsv } from './shape/shape-csv.ts'
import { shapeTableView } from './shape/shape-view.ts'
import { maskedWords, smallWords } from './small-counts.ts'

const whereUnknown =
  'No file says which days it covers, so years of which nothing is held are shown as “fewer than 10” too.'

const nobodyElse = 'The numbers of this figure can be shown to nobody else'

/** What is said of a masked shape's numbers. */
export const maskedSaid = ({ factsHeld }: FigureShape): string =>
  factsHeld.from === null ? `${maskedWords} ${whereUnknown}` : maskedWords

/** A masked shape as a page, with what is to be said of it. Null where not even that can be shown. */
export function maskedView(shape: FigureShape | null): Html {
  if (shape === null) {
    return html`${govukInsetText({ text: maskedWords })}<p class="govuk-body">${nobodyElse}.</p>`
  }
  return html`${govukInsetText({ text: maskedSaid(shape) })}
${subheading('The numbers')}${shapeTableView(shape, 'en', () => null, smallWords)}`
}

/** The same for CSV. */
export const maskedCsv = (shape: FigureShape | null): ReturnType<typeof shapeCsv> =>
  shape === null ? { headings: [nobodyElse], rows: [] } : shapeCsv(shape, 'en', smallWords)
