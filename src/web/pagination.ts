import { oneOf } from './counted.ts'
import { govukPagination } from './govuk.gen.ts'
import { type Html, html } from './html.ts'
import { type ListQuery, listHref } from './list-query.ts'
import { writeNumber } from './table.ts'

/** The first page, the last, the current one and its neighbours; zero stands for a gap. */
export function pagesShown(current: number, last: number): number[] {
  const wanted = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last)
  const pages = [...new Set(wanted)].sort((a, b) => a - b)
  return pages.flatMap((page, index) => {
    const before = pages[index - 1] ?? page - 1
    if (page - before === 2) return [page - 1, page]
    return page - before > 2 ? [0, page] : [page]
  })
}

/** `Showing 51 to 100 of 2,000 people`, `Showing 1 to 1 of 1 person`. `things` is the plural. */
export function showing(list: ListQuery, total: number, things: string): Html {
  if (total === 0) return html`<p class="govuk-body">No ${things}</p>`
  const from = Math.min(list.offset + 1, total)
  const to = Math.min(list.offset + list.pageSize, total)
  return html`<p class="govuk-body">Showing <strong>${writeNumber(from)}</strong> to <strong>${writeNumber(to)}</strong> of <strong>${writeNumber(total)}</strong> ${total === 1 ? oneOf(things) : things}</p>`
}

/** Links to the other pages of a list; nothing where it has one page. `total` is the number of rows in the list. */
export function pagination(list: ListQuery, total: number): Html {
  const last = Math.ceil(total / list.pageSize)
  if (last <= 1) return html``
  const href = (page: number) => listHref(list, { page })
  return govukPagination({
    previous: list.page > 1 ? { href: href(list.page - 1) } : undefined,
    next: list.page < last ? { href: href(list.page + 1) } : undefined,
    items: pagesShown(list.page, last).map((page) =>
      page === 0
        ? { ellipsis: true }
        : { number: String(page), href: href(page), current: page === list.page, visuallyHiddenText: undefined },
    ),
  })
}
