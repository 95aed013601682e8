import { escapeHtml, type Html, html, nothing, raw } from '../html.ts'
import { wordsOf } from '../words/formatter.ts'
import { type MissingKind, missingKinds } from '../words/told.ts'

/** What is drawn where there is no whole number, in the language of the chart. */
export interface SignWords {
  readonly missing: Readonly<Record<MissingKind, string>>
  /** Of a point that stands for part of its year or month. */
  readonly part: string
  /** Of a point of which nothing is known but that it has no number. */
  readonly notGiven: string
}

const { cells, chart } = wordsOf('en')
export const inEnglish: SignWords = { missing: cells, part: chart.part['calendar-year'], notGiven: chart.notGiven }

/** Shapes around a point, so that they can be told apart without colour: a crossed-out box, a cross, three dots, a barred circle. */
const shapes: Readonly<Record<MissingKind, string>> = {
  withheld:
    '<rect x="-7" y="-7" width="14" height="14" class="chart__sign"/><path d="M-7 7L7 -7" class="chart__sign"/>',
  'not-held': '<path d="M-5 -5L5 5M-5 5L5 -5" class="chart__sign"/>',
  'not-yet-held': [-5, 0, 5].map((x) => `<circle cx="${x}" cy="0" r="1.7" class="chart__dots"/>`).join(''),
  'not-possible': '<circle cx="0" cy="0" r="7" class="chart__sign"/><path d="M-4 0H4" class="chart__sign"/>',
}

/** The sign of what has no number, with its middle at a place in the drawing. */
export const sign = (kind: MissingKind, x: string, y: number, shift = 0): string =>
  `<svg x="${x}" y="${+y.toFixed(1)}" overflow="visible"><g${shift === 0 ? '' : ` transform="translate(${shift} 0)"`}>${shapes[kind]}</g></svg>`

/** The hatching of parts, to be named by `hatched`. */
export const hatch = (id: string): string =>
  `<defs><pattern id="${escapeHtml(id)}-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" class="chart__hatch-ground"/><rect width="4" height="8" class="chart__hatch"/></pattern></defs>`

/** The attributes of a shape that is hatched. */
export const hatched = (id: string): string => `fill="url(#${escapeHtml(id)}-hatch)"`

/** The signs that a chart holds, each with what it means. */
export function signKey(id: string, kinds: ReadonlySet<MissingKind>, part: boolean, words: SignWords): Html {
  const entries = [
    ...(part
      ? [
          {
            drawn: `<rect x="0.5" y="2.5" width="23" height="15" ${hatched(id)} class="chart__part"/>`,
            meaning: words.part,
          },
        ]
      : []),
    ...missingKinds
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({ drawn: sign(kind, '12', 10), meaning: words.missing[kind] })),
  ]
  if (entries.length === 0) return nothing
  return html`<ul class="chart__key chart__key--signs">${entries.map(
    ({ drawn, meaning }) =>
      html`<li><svg width="24" height="20" aria-hidden="true" focusable="false">${raw(drawn)}</svg> <span>${meaning}</span></li>`,
  )}</ul>`
}
