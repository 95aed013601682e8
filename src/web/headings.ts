import { type Html, html, nothing } from './html.ts'

/** A page's one main heading. `caption` is what it belongs to, in smaller text above. */
export const heading = (text: string, caption?: string): Html =>
  html`${caption === undefined ? nothing : html`<span class="govuk-caption-l">${caption}</span>`}<h1 class="govuk-heading-l">${text}</h1>`

export const subheading = (text: string): Html => html`<h2 class="govuk-heading-m">${text}</h2>`

export const paragraph = (text: string): Html => html`<p class="govuk-body">${text}</p>`
