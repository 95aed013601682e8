/** What a register is asked for by its address: words sought, filters, order and page. */
export interface ListQuery<Sort extends string = string, Filter extends string = string> {
  readonly search: string
  readonly filters: Readonly<Record<Filter, string>>
  readonly sort: Sort
  readonly direction: 'asc' | 'desc'
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  /** Rows to leave out before the page begins. */
  readonly offset: number
  /** The address as it came, from which links to other orders and pages are made. */
  readonly query: URLSearchParams
}

/** No register is read past this page: the search box finds a row sooner. */
const lastPage = 10_000

/**
 * Reads `?search=&sort=&direction=&page=` and the named filters. Anything that is not allowed falls back to the
 * default, so a stale or mistyped address still shows the register.
 */
export function readListQuery<const Sort extends string, const Filter extends string = never>(
  query: URLSearchParams,
  allowed: {
    readonly sortable: readonly Sort[]
    readonly defaultSort: NoInfer<Sort>
    readonly defaultDirection?: 'asc' | 'desc'
    readonly filters?: readonly Filter[]
    readonly pageSize?: number
  },
): ListQuery<Sort, Filter> {
  const asked = query.get('sort')
  const sort = allowed.sortable.find((name) => name === asked) ?? allowed.defaultSort
  const direction = query.get('direction')
  const page = Number(query.get('page') ?? 1)
  const pageSize = allowed.pageSize ?? 50
  const whole = Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1
  const filters = (allowed.filters ?? []).map((name) => [name, query.get(name)?.trim() ?? ''] as const)
  return {
    search: query.get('search')?.trim().slice(0, 200) ?? '',
    filters: Object.fromEntries(filters) as Record<Filter, string>,
    sort,
    direction: direction === 'asc' || direction === 'desc' ? direction : (allowed.defaultDirection ?? 'asc'),
    page: whole,
    pageSize,
    offset: (whole - 1) * pageSize,
    query,
  }
}

/** The same list with some parameters changed (null takes one away). Back to page 1, unless the page is what changes. */
export function listHref(list: Pick<ListQuery, 'query'>, changes: Readonly<Record<string, string | number | null>>) {
  const query = new URLSearchParams(list.query)
  query.delete('page')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, String(value))
  }
  return `?${query}`
}
