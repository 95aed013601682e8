import { escapeHtml, Html, type HtmlValue, html } from './html.ts'

/*
 * The parts taken from MOJ Frontend. It publishes no machine-readable options, and its macros need date filters of
 * moment's, so its markup is written here. Staff pages only: the public layout does not load its style sheet.
 */

export interface TimelineItem {
  readonly title: string
  readonly by?: string
  readonly at: Date
  /** How `at` is written: `writeMoment(at)`. */
  readonly atText: string
  readonly body?: HtmlValue
}

/** What happened to one thing, in the order given. */
export const mojTimeline = (items: readonly TimelineItem[], headingLevel: 2 | 3 | 4 = 2): Html =>
  html`<div class="moj-timeline">${items.map(
    ({ title, by, at, atText, body }) => html`<div class="moj-timeline__item">
<div class="moj-timeline__header">${new Html(`<h${headingLevel} class="moj-timeline__title">${escapeHtml(title)}</h${headingLevel}>`)} ${by && html`<p class="moj-timeline__byline">by ${by}</p>`}</div>
<p class="moj-timeline__date"><time datetime="${at.toISOString()}">${atText}</time></p>
<div class="moj-timeline__description">${body}</div>
</div>`,
  )}</div>`

/** The bar that says whose record this is. */
export const mojIdentityBar = (title: HtmlValue, actions?: HtmlValue): Html => html`<div class="moj-identity-bar">
<div class="moj-identity-bar__container"><div class="moj-identity-bar__details"><span class="moj-identity-bar__title">${title}</span></div>${
  actions
    ? html`<div class="moj-identity-bar__actions"><div class="moj-identity-bar__menu">${actions}</div></div>`
    : false
}</div>
</div>`

/** Links between the parts of one record. `label` names the set for screen readers. */
export const mojSubNavigation = (
  label: string,
  items: readonly { readonly href: string; readonly text: string; readonly current?: boolean }[],
): Html =>
  html`<nav class="moj-sub-navigation" aria-label="${label}"><ul class="moj-sub-navigation__list">${items.map(
    ({ href, text, current }) =>
      html`<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="${href}"${current ? html` aria-current="page"` : false}>${text}</a></li>`,
  )}</ul></nav>`

/** A short state in capitals beside a heading. */
export const mojBadge = (text: string, colour: 'blue' | 'green' | 'red' | 'grey' = 'blue'): Html =>
  html`<span class="moj-badge moj-badge--${colour}">${text}</span>`
