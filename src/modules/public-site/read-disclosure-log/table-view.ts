import { type Html, html, type Language, table, wordsOf } from '../../../web/index.ts'
import { writtenCell } from '../../disclosure/index.ts'
import { shapeTableView } from '../../statistics/index.ts'
import { type PublishedTable, tableHref } from '../published.ts'

/** A published table with its data file. */
export function publishedTable(published: PublishedTable, language: Language = 'en'): Html {
  const { caption, figure } = published
  return html`${figure ? shapeTableView(figure, language) : wordsTable(published)}
<p class="govuk-body"><a class="govuk-link" href="${tableHref(published)}">${wordsOf(language).pages.download}<span class="govuk-visually-hidden">: ${caption}</span></a></p>`
}

/** Rows of a register, and tables that an earlier version published. */
const wordsTable = ({ caption, columns, rows }: PublishedTable): Html =>
  table({
    caption,
    rows,
    columns: columns.map((heading, index) => ({
      heading,
      cell: (row: (typeof rows)[number]) => writtenCell(row[index] ?? null),
      numeric: rows.some((row) => typeof row[index] === 'number'),
      rowHeader: index === 0,
    })),
  })
