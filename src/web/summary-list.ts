import { type Html, type HtmlValue, html } from './html.ts'

export interface SummaryRow {
  readonly key: string
  readonly value: HtmlValue
  /** `hidden` completes the link's text for screen readers: `Change` … `the role`. */
  readonly actions?: readonly { readonly href: string; readonly text: string; readonly hidden: string }[]
}

/** What is known of one thing, key by key. A row whose value is null or undefined is left out. */
export function summaryList(rows: readonly SummaryRow[]): Html {
  const shown = rows.filter(({ value }) => value !== null && value !== undefined)
  const anyActions = shown.some(({ actions }) => actions?.length)
  return html`<dl class="govuk-summary-list">${shown.map(
    ({
      key,
      value,
      actions,
    }) => html`<div class="govuk-summary-list__row${anyActions && !actions?.length ? ' govuk-summary-list__row--no-actions' : ''}">
<dt class="govuk-summary-list__key">${key}</dt><dd class="govuk-summary-list__value">${value}</dd>${
      actions?.length
        ? html`<dd class="govuk-summary-list__actions">${actions.map(({ href, text, hidden }) => html`<a class="govuk-link" href="${href}">${text}<span class="govuk-visually-hidden"> ${hidden}</span></a> `)}</dd>`
        : false
    }</div>`,
  )}</dl>`
}
