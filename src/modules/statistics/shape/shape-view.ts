import { columnWidths, escapeHtml, framedTable, type Html, html, type Language } from '../../../web/index.ts'
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
  const widths = columnWidths()
  const columns = [...headings, ...periods]
  for (const [index, name] of columns.entries()) widths.heading(index, name)
  const cells = (row: readonly ShapeCell[], values: readonly string[] | null) =>
    shape.periods.map((period, i) => {
      const found = row[i] ?? { kind: 'not-held' }
      const text = written.cell(found, shape.unit, withheld)
      widths.see(headings.length + i, escapeHtml(text), {})
      const to = found.kind === 'value' && found.value !== 0 ? href(period.key, values) : null
      return html`<td class="govuk-table__cell govuk-table__cell--numeric" role="cell" data-heading="${periods[i]}">${to ? html`<a class="govuk-link" href="${to}">${text}</a>` : text}</td>`
    })
  const names = (values: readonly string[]) =>
    labels(values).map((label, i) => {
      widths.see(i, escapeHtml(label), {})
      return html`<th scope="row" class="govuk-table__header" role="rowheader"${i > 0 && html` data-heading="${headings[i]}"`}>${label}</th>`
    })
  const rows = html`${shape.rows.map(
    ({ values, cells: row }) => html`<tr class="govuk-table__row" role="row">
${names(values)}
${cells(row, values)}</tr>`,
  )}
${
  shape.totals &&
  html`<tr class="govuk-table__row" role="row"><th scope="row" class="govuk-table__header" role="rowheader" colspan="${headings.length}">${written.words.table.total}</th>
${cells(shape.totals, null)}</tr>`
}`
  return framedTable({
    caption,
    head: html`<tr class="govuk-table__row" role="row">
${headings.map((name) => html`<th scope="col" class="govuk-table__header" role="columnheader">${name}</th>`)}
${periods.map((period) => html`<th scope="col" class="govuk-table__header govuk-table__header--numeric" role="columnheader">${period}</th>`)}
</tr>`,
    body: rows,
    needed: widths.needed(),
  })
}
