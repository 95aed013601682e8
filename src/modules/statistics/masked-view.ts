import { govukInsetText, type Html, html, subheading } from '../../web/index.ts'
import { type Figure, writeSpan } from './figure.ts'
import { type MaskedTable, maskedWords } from './small-counts.ts'

type Named = Pick<Figure, 'asAt' | 'by' | 'from' | 'to' | 'name' | 'unit'>

/** Masked numbers as a table, with what is to be said of them. Null where not even these can be shown. */
export const maskedView = (figure: Named, table: MaskedTable | null): Html => html`
${govukInsetText({ text: maskedWords })}
${
  table === null
    ? html`<p class="govuk-body">The numbers of this figure can be shown to nobody else.</p>`
    : numbers(figure, table)
}`

function numbers(figure: Named, table: MaskedTable): Html {
  const caption = `${figure.name} (${figure.unit}), ${writeSpan(figure)}`
  const headings = table.rowHeadings.length > 0 ? table.rowHeadings : ['Counted']
  return html`${subheading('The numbers')}
<div class="scroll-sideways" role="region" aria-label="${caption}" tabindex="0"><table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--s">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
${headings.map((name) => html`<th scope="col" class="govuk-table__header">${name}</th>`)}
${table.periods.map((period) => html`<th scope="col" class="govuk-table__header govuk-table__header--numeric">${period.label}</th>`)}
</tr></thead>
<tbody class="govuk-table__body">${table.rows.map(
    (row) => html`<tr class="govuk-table__row">
${(row.labels.length > 0 ? row.labels : [figure.name]).map((label) => html`<th scope="row" class="govuk-table__header">${label}</th>`)}
${row.numbers.map((number) => html`<td class="govuk-table__cell govuk-table__cell--numeric">${number}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

/** The same for CSV. */
export const maskedCsv = (figure: Named, table: MaskedTable | null): { headings: string[]; rows: string[][] } => ({
  headings: [...(table?.rowHeadings ?? []), 'Period', 'From', 'To', figure.unit],
  rows: (table?.rows ?? []).flatMap((row) =>
    (table?.periods ?? []).map((period, i) => [
      ...row.labels,
      period.label,
      period.from,
      period.to,
      row.numbers[i] ?? '',
    ]),
  ),
})
