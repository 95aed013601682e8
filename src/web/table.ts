import { escapeHtml, Html, type HtmlValue, html } from './html.ts'
import { type ListQuery, listHref } from './list-query.ts'
import { cardsClass, columnWidths, widestPage } from './table-cards.ts'

export interface Column<Row, Sort extends string = string> {
  readonly heading: string
  /** Text is escaped. A number is written with thousands separated. */
  readonly cell: (row: Row) => HtmlValue
  /** The name by which the list can be ordered; the heading is then a link. */
  readonly sort?: Sort
  /** Set to the right. */
  readonly numeric?: boolean
  /** Never broken over two lines: a date, a state. */
  readonly whole?: boolean
  /** May be broken anywhere: an address, a fingerprint. */
  readonly breaks?: boolean
  /** The cell that names its row. */
  readonly rowHeader?: boolean
}

export interface TableContents<Row, Sort extends string> {
  /** Says what the table holds; read out first by screen readers. */
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row, Sort>[]
  readonly rows: readonly Row[]
  /** Needed where a column has `sort`. */
  readonly list?: ListQuery<Sort>
  /** Shown in place of a table with no rows. */
  readonly empty?: HtmlValue
}

const numbers = new Intl.NumberFormat('en-GB')

/** `12,345`. */
export const writeNumber = (value: number): string => numbers.format(value)

function heading<Row, Sort extends string>(column: Column<Row, Sort>, list: ListQuery<Sort> | undefined): Html {
  const numeric = column.numeric ? ' govuk-table__header--numeric' : ''
  if (!column.sort || !list)
    return html`<th scope="col" class="govuk-table__header${numeric}" role="columnheader">${column.heading}</th>`
  const current = list.sort === column.sort
  const direction = current && list.direction === 'asc' ? 'desc' : 'asc'
  const order = current ? (list.direction === 'asc' ? 'ascending' : 'descending') : 'none'
  const arrow = { ascending: '▲', descending: '▼', none: '↕' }[order]
  const href = listHref(list, { sort: column.sort, direction })
  return html`<th scope="col" class="govuk-table__header${numeric}" role="columnheader" aria-sort="${order}"><a class="sort-link" href="${href}">${column.heading}<span class="sort-link__arrow" aria-hidden="true">${arrow}</span></a></th>`
}

export interface TableParts {
  readonly caption: string
  readonly captionHidden?: boolean
  /** Rows of `<th>`, and rows of cells, with the roles of a table: as cards it is none to browsers. */
  readonly head: Html
  readonly body: Html
  /** What its columns need, in em. */
  readonly needed: number
  /** Headings that are links stay in reach where the table is shown as cards. */
  readonly sorts?: boolean
}

/**
 * A table in a frame: where it does not fit, on screen or on paper, each row becomes a card. What would not fit even the
 * widest page is written smaller.
 */
export const framedTable = ({ caption, captionHidden, head, body, needed, sorts }: TableParts): Html =>
  html`<div class="table-frame${needed > widestPage ? ' table-frame--small' : ''}"><table class="govuk-table ${cardsClass(needed)}" role="table">
<caption class="${captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}">${caption}</caption>
<thead class="govuk-table__head${sorts ? ' table-head--sorts' : ''}" role="rowgroup">${head}</thead>
<tbody class="govuk-table__body" role="rowgroup">${body}</tbody>
</table></div>`

/**
 * A register's table. Written without the GOV.UK macro, which takes 15 times as long for 50 rows; the markup is its own.
 */
export function table<Row, Sort extends string = string>(options: TableContents<Row, Sort>): Html {
  const { caption, captionHidden = false, columns, rows, list } = options
  if (rows.length === 0) return html`<p class="govuk-body">${options.empty ?? 'There is nothing to show.'}</p>`
  const widths = columnWidths()
  const cells = columns.map((column, index) => {
    const { numeric = false, whole, breaks } = column
    widths.heading(index, column.sort ? `${column.heading} ↕` : column.heading)
    const how = `${whole ? ' cell--whole' : ''}${breaks ? ' cell--breaks' : ''}`
    const label = escapeHtml(column.heading)
    const [start, end] = column.rowHeader
      ? [
          `<th scope="row" class="govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}${how}" role="rowheader"${index > 0 ? ` data-heading="${label}"` : ''}>`,
          '</th>',
        ]
      : [
          `<td class="govuk-table__cell${numeric ? ' govuk-table__cell--numeric' : ''}${how}" role="cell" data-heading="${label}">`,
          '</td>',
        ]
    return { start, end, column, numeric }
  })
  let body = ''
  for (const row of rows) {
    body += '<tr class="govuk-table__row" role="row">'
    for (const [index, { start, end, column, numeric }] of cells.entries()) {
      const value = column.cell(row)
      const text = numeric && typeof value === 'number' ? writeNumber(value) : value
      const markup = text instanceof Html ? text.toString() : html`${text}`.toString()
      widths.see(index, markup, column)
      body += start + markup + end
    }
    body += '</tr>'
  }
  return framedTable({
    caption,
    captionHidden,
    head: html`<tr class="govuk-table__row" role="row">${columns.map((column) => heading(column, list))}</tr>`,
    body: new Html(body),
    needed: widths.needed(),
    sorts: list !== undefined && columns.some(({ sort }) => sort !== undefined),
  })
}
