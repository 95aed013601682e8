import type { Assets } from '../assets.ts'
import { govukButton } from '../govuk.gen.ts'
import { type Html, html } from '../html.ts'

const idleSeconds = 30 * 60
/** Use is noted once a minute, so a session may end so much sooner than the page can tell. */
const notedSeconds = 60
const warnedSeconds = 5 * 60

/**
 * The warning that somebody will soon be signed out, which the script shows 5 minutes before (WCAG 2.2.1, 2.2.6). Without
 * the script it never shows, and what is sent too late is kept all the same.
 */
export const stayDialog = (
  assets: Assets,
): Html => html`<dialog class="stay" id="stay" aria-labelledby="stay-title" aria-describedby="stay-text" data-warn-after="${idleSeconds - notedSeconds - warnedSeconds}" data-ends-after="${idleSeconds - notedSeconds}" data-ended-title="You have been signed out" data-ended-text="What you have typed on this page is still here. Send it as you would have: you sign in again, and get it back to check.">
<h2 class="govuk-heading-m" id="stay-title">You will soon be signed out</h2>
<p class="govuk-body" id="stay-text" role="status">You are signed out after 30 minutes in which no page is opened or sent. Less than 5 minutes are left. What you have typed is not lost.</p>
${govukButton({ text: 'Stay signed in', type: 'button', id: 'stay-signed-in' })}
<button type="button" class="govuk-button govuk-button--secondary" id="stay-close" hidden>Close</button>
</dialog>
<script defer src="${assets.href('stay.js')}"></script>`
