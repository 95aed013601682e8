import { type Html, html, nothing } from './html.ts'
import { type ListQuery, listHref } from './list-query.ts'

export interface FilterSelect {
  /** One of the list's filters. */
  readonly name: string
  readonly label: string
  /** Text of the choice that filters nothing: `Any rank`. */
  readonly any: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

const select = (
  { name, label, any, options }: FilterSelect,
  chosen: string,
): Html => html`<div class="govuk-form-group">
<label class="govuk-label" for="filter-${name}">${label}</label>
<select class="govuk-select" id="filter-${name}" name="${name}"><option value="">${any}</option>${options.map(
  ({ value, text }) =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`,
)}</select>
</div>`

/**
 * The search box and filters above a register: a GET form that keeps the order and starts again at page 1.
 * For staff pages: an open select swallows the Escape key, so a public page must not have one.
 */
export function filters<Filter extends string>(
  list: ListQuery<string, Filter>,
  options: {
    readonly search?: { readonly label: string; readonly hint?: string }
    readonly selects?: readonly (FilterSelect & { readonly name: NoInfer<Filter> })[]
  },
): Html {
  const { search, selects = [] } = options
  const own = new Set(['search', 'page', ...selects.map(({ name }) => name)])
  const kept = [...list.query].filter(([name]) => !own.has(name))
  const used = list.search !== '' || selects.some(({ name }) => list.filters[name] !== '')
  const cleared = Object.fromEntries([...own].map((name) => [name, null]))
  return html`<form class="filters" method="get" role="search" novalidate>
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${
  search &&
  html`<div class="govuk-form-group filters__search">
<label class="govuk-label" for="filter-search">${search.label}</label>
${search.hint && html`<div class="govuk-hint" id="filter-search-hint">${search.hint}</div>`}
<input class="govuk-input" id="filter-search" name="search" type="search" value="${list.search}"${search.hint ? html` aria-describedby="filter-search-hint"` : nothing}>
</div>`
}
${selects.map((each) => select(each, list.filters[each.name] ?? ''))}
<div class="govuk-button-group filters__actions">
<button type="submit" class="govuk-button" data-module="govuk-button">Search</button>
${used && html`<a class="govuk-link govuk-link--no-visited-state" href="${listHref(list, cleared)}">Clear</a>`}
</div>
</form>`
}

/** A vocabulary as the choices of a filter or a form, in its own order. */
export const asOptions = (vocabulary: Readonly<Record<string, string>>) =>
  Object.entries(vocabulary).map(([value, text]) => ({ value, text }))
