import { expect, test } from 'vitest'
import { html } from './html.ts'
import { listHref, readListQuery } from './list-query.ts'
import { pagesShown, pagination, showing } from './pagination.ts'
import { table } from './table.ts'

const read = (address: string) =>
  readListQuery(new URLSearchParams(address), { sortable: ['name', 'rank'], defaultSort: 'name', filters: ['unit'] })

test('an address is read as words, filters, order and page', () => {
  const { query: _, ...list } = read('search=+Jones+&unit=csu&sort=rank&direction=desc&page=3')
  expect(list).toEqual({
    search: 'Jones',
    filters: { unit: 'csu' },
    sort: 'rank',
    direction: 'desc',
    page: 3,
    pageSize: 50,
    offset: 100,
  })
})

test.each(['sort=password', 'page=0', 'page=-1', 'page=1.5', 'page=x', 'direction=up', ''])(
  '%j, which is not allowed, shows the first page in the usual order',
  (address) => {
    expect(read(address)).toMatchObject({ sort: 'name', direction: 'asc', page: 1, offset: 0 })
  },
)

test('a page beyond all registers is not asked of the database', () => {
  expect(read('page=999999999999').page).toBe(10_000)
})

test('a link to another order keeps the search and begins at page 1', () => {
  expect(listHref(read('search=a%26b&unit=csu&page=4'), { sort: 'rank', direction: 'asc' })).toBe(
    '?search=a%26b&unit=csu&sort=rank&direction=asc',
  )
  expect(listHref(read('search=a&page=4'), { page: 5 })).toBe('?search=a&page=5')
  expect(listHref(read('search=a&unit=csu'), { search: null })).toBe('?unit=csu')
})

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 10, [1, 0, 4, 5, 6, 0, 10]],
  [4, 6, [1, 2, 3, 4, 5, 6]],
  [10, 10, [1, 0, 9, 10]],
])('on page %i of %i the pages shown are %j', (current, last, shown) => {
  expect(pagesShown(current, last)).toEqual(shown)
})

test('what is shown is said, with thousands separated', () => {
  expect(
    showing(read('page=2'), 2000, 'people')
      .toString()
      .replace(/<[^>]*>/g, ''),
  ).toBe('Showing 51 to 100 of 2,000 people')
  expect(pagination(read(''), 50).toString()).toBe('')
})

test('a table says how it is ordered, links to the other order and escapes its cells', () => {
  const markup = table({
    caption: 'People',
    list: read('sort=name&direction=asc'),
    columns: [
      { heading: 'Name', cell: (row) => row.name, sort: 'name', rowHeader: true },
      { heading: 'Rank', cell: (row) => html`<b>${row.rank}</b>`, sort: 'rank' },
      { heading: 'Courses', cell: (row) => row.courses, numeric: true },
    ],
    rows: [{ name: '<Jones>', rank: 'PC', courses: 1234 }],
  }).toString()
  expect(markup).toContain('aria-sort="ascending"><a class="sort-link" href="?sort=name&amp;direction=desc">')
  expect(markup).toContain('aria-sort="none"><a class="sort-link" href="?sort=rank&amp;direction=asc">')
  expect(markup).toContain('<th scope="row" class="govuk-table__header" role="rowheader">&lt;Jones&gt;</th>')
  expect(markup).toContain('<b>PC</b>')
  expect(markup).toContain(
    '<td class="govuk-table__cell govuk-table__cell--numeric" role="cell" data-heading="Courses">1,234</td>',
  )
})
