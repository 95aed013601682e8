import { govukDetails, govukWarningText, html } from '../../web/index.ts'

/** What to do at once. Stands first on every page that somebody in danger may open. */
export const emergency = html`${govukWarningText({
  html: html`If you are in danger now, call <a class="govuk-link" href="tel:999">999</a> and ask for the police. If you cannot speak, stay on the line and press 55 when you are asked to.`,
  iconFallbackText: 'Emergency',
})}
${govukDetails({
  summaryText: 'How to call 999 without speaking',
  html: html`<p class="govuk-body">A silent call does not bring the police by itself. They need a sign that it is meant.</p>
<h2 class="govuk-heading-s">From a mobile phone</h2>
<ol class="govuk-list govuk-list--number">
<li>Call 999 and listen. Whisper, cough or tap the phone if you can.</li>
<li>When a voice asks you to, press 55. It puts you through to the police; without it the call may be ended.</li>
<li>Listen to the questions. You can answer by coughing, tapping or pressing keys.</li>
</ol>
<p class="govuk-body">Pressing 55 does not tell anyone where you are. If you can say or whisper only one thing, say the place.</p>
<h2 class="govuk-heading-s">From a landline</h2>
<p class="govuk-body">Call 999 and leave the line open. There is no need to press 55: if the operator hears only background noise and cannot tell whether you need help, they put you through to the police.</p>
<h2 class="govuk-heading-s">If you are deaf or cannot use speech</h2>
<p class="govuk-body">Use the 999 BSL app or site for a call in British Sign Language, call 18000 by Relay UK, or send a text message to 999. Text messages need your phone to be registered: send the word “register” to 999 beforehand.</p>`,
})}`

/** For what can wait. */
export const notAnEmergency = html`<p class="govuk-body">If it is not an emergency, call <a class="govuk-link" href="tel:101">101</a> at any time, use this force’s site, or go to a police station. You can report what happened long ago, and what happened to somebody else.</p>`
