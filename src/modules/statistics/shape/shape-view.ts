import { type Html, html, type Language } from '../../../web/index.ts'
import type { FigureShape, ShapeCell } from './figure-shape.ts'
import { tableParts } from './table-parts.ts'

/** The page of the rows behind a number, or null where it has none. `values` is null for a total. */
export type RowsHref = (periodKey: string, values: readonly string[] | null) => string | null

/**
 * A shape as a table of a page, each number leading to its rows where `href` says so. `withheld` stands for what is
 * withheld, where that is told otherwise.
 */
export function shapeTableView(
  shape: FigureShape,
  language: Language,
  href: RowsHref = () => null,
  withheld?: string,
): Html {
  const { written, caption, headings, periods, labels } = tableParts(shape, language)
  const cells = (row: readonly ShapeCell[], values: readonly string[] | null) =>
    shape.periods.map((period, i) => {
      const found = row[i] ?? { kind: 'not-held' }
      const text = written.cell(found, shape.unit, withheld)
      const to = found.kind === 'value' && found.value !== 0 ? href(period.key, values) : null
      return html`<td class="govuk-table__cell govuk-table__cell--numeric">${to ? html`<a class="govuk-link" href="${to}">${text}</a>` : text}</td>`
    })
  return html`<div class="scroll-sideways" role="region" aria-label="${caption}" tabindex="0"><table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--s">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
${headings.map((name) => html`<th scope="col" class="govuk-table__header">${name}</th>`)}
${periods.map((period) => html`<th scope="col" class="govuk-table__header govuk-table__header--numeric">${period}</th>`)}
</tr></thead>
<tbody class="govuk-table__body">${shape.rows.map(
    ({ values, cells: row }) => html`<tr class="govuk-table__row">
${labels(values).map((label) => html`<th scope="row" class="govuk-table__header">${label}</th>`)}
${cells(row, values)}</tr>`,
  )}
${
  shape.totals &&
  html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" colspan="${headings.length}">${written.words.table.total}</th>
${cells(shape.totals, null)}</tr>`
}</tbody></table></div>`
}
