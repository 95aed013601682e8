import type { Measure } from '../../kernel/index.ts'
import { type Html, html, subheading, writeNumber } from '../../web/index.ts'
import { type Figure, writeSpan } from './figure.ts'
import { figureChart } from './figure-chart.ts'
import { type FigureRow, type FigureTable, figureTable } from './figure-table.ts'

/** The link behind a number, or null where it has none. `values` is null for a total. */
export type CellHref = (periodKey: string, values: readonly string[] | null) => string | null

const writeValue = (value: number, unit: string): string =>
  unit === 'pounds' ? `£${writeNumber(value)}` : writeNumber(value)

/** A figure as chart and table. */
export function figureView(
  figure: Pick<Figure, 'asAt' | 'by' | 'from' | 'to' | 'cells' | 'dimensions' | 'filters' | 'name' | 'unit'>,
  measure: Pick<Measure, 'dimensions'>,
  href: CellHref,
): Html {
  const layout = figureTable(figure, measure)
  return html`${figureChart(figure, layout)}${numbers(figure, layout, href)}`
}

function numbers(
  figure: Pick<Figure, 'asAt' | 'by' | 'from' | 'to' | 'name' | 'unit'>,
  layout: FigureTable,
  href: CellHref,
): Html {
  const cell = (value: number, key: string, values: readonly string[] | null) => {
    const to = value === 0 ? null : href(key, values)
    const text = writeValue(value, figure.unit)
    return html`<td class="govuk-table__cell govuk-table__cell--numeric">${to ? html`<a class="govuk-link" href="${to}">${text}</a>` : text}</td>`
  }
  const caption = `${figure.name} (${figure.unit}), ${writeSpan(figure)}`
  const headings = layout.rowHeadings.length > 0 ? layout.rowHeadings : ['Counted']
  const row = (r: FigureRow) => html`<tr class="govuk-table__row">
${(r.labels.length > 0 ? r.labels : [figure.name]).map((label) => html`<th scope="row" class="govuk-table__header">${label}</th>`)}
${layout.periods.map((period, i) => cell(r.numbers[i] ?? 0, period.key, r.values))}</tr>`
  return html`${subheading('The numbers')}
<div class="scroll-sideways" role="region" aria-label="${caption}" tabindex="0"><table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--s">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
${headings.map((name) => html`<th scope="col" class="govuk-table__header">${name}</th>`)}
${layout.periods.map((period) => html`<th scope="col" class="govuk-table__header govuk-table__header--numeric">${period.label}</th>`)}
</tr></thead>
<tbody class="govuk-table__body">${layout.rows.map(row)}
${
  layout.totals &&
  html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" colspan="${headings.length}">All, each counted once</th>
${layout.periods.map((period, i) => cell(layout.totals?.[i] ?? 0, period.key, null))}</tr>`
}</tbody></table></div>`
}

/** Headings and rows for CSV: a column for each dimension, the period, whether it is part of one, and the number. */
export function figureCsv(
  figure: Pick<Figure, 'asAt' | 'by' | 'from' | 'to' | 'cells' | 'dimensions' | 'filters' | 'unit'>,
  measure: Pick<Measure, 'dimensions'>,
): { headings: string[]; rows: (string | number)[][] } {
  const layout = figureTable(figure, measure)
  return {
    headings: [...layout.rowHeadings, 'Period', 'From', 'To', figure.unit],
    rows: layout.rows.flatMap((r) =>
      layout.periods.map((period, i) => [...r.labels, period.label, period.from, period.to, r.numbers[i] ?? 0]),
    ),
  }
}
