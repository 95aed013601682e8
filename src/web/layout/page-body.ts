import { govukBackLink, govukBreadcrumbs, govukErrorSummary, govukNotificationBanner } from '../govuk.gen.ts'
import { type Html, html, nothing } from '../html.ts'
import type { Page } from '../route.ts'

/** The way up, the message that was left, the error summary, and the page's own part. */
export function pageBody(page: Page, flash: string | null): Html {
  const { backLink, breadcrumbs, errors = [], main, width = 'two-thirds' } = page
  const above = html`${backLink ? govukBackLink(backLink) : nothing}${breadcrumbs ? govukBreadcrumbs({ items: breadcrumbs }) : nothing}`
  const column = width === 'full' ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'
  return html`<div class="govuk-width-container">
${above}<main class="govuk-main-wrapper" id="main-content">
<div class="govuk-grid-row"><div class="${column}">
${flash === null ? nothing : govukNotificationBanner({ type: 'success', text: flash })}
${errors.length > 0 ? errorSummary(errors) : nothing}
${main}
</div></div>
</main>
</div>
`
}

const errorSummary = (errors: NonNullable<Page['errors']>): Html =>
  govukErrorSummary({
    titleText: 'There is a problem',
    errorList: errors.map(({ field, message, href }) => ({ text: message, href: href ?? `#${field}` })),
  })

/** `Error: Add a course – Candour – Example Police`. */
export const pageTitle = (page: Page, ...site: readonly string[]): string =>
  `${page.errors?.length ? 'Error: ' : ''}${[page.title, ...new Set(site)].join(' – ')}`
