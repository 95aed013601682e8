import { type Html, html, table } from '../../../web/index.ts'
import { type PublishedTable, tableHref, writtenCell } from '../published.ts'

/** A published table with its data file. The caption is hidden where the words above have said it already. */
export function publishedTable(published: PublishedTable, captionHidden = false): Html {
  const { caption, columns, rows } = published
  return html`${table({
    caption,
    captionHidden,
    rows,
    columns: columns.map((heading, index) => ({
      heading,
      cell: (row: (typeof rows)[number]) => writtenCell(row[index] ?? null),
      numeric: rows.some((row) => typeof row[index] === 'number'),
      rowHeader: index === 0,
    })),
  })}
<p class="govuk-body"><a class="govuk-link" href="${tableHref(published)}">Download this table (CSV)<span class="govuk-visually-hidden">: ${caption}</span></a></p>`
}
