import type { Force } from '../../../kernel/index.ts'
import { heading, html, type Page, page, paragraph, subheading } from '../../../web/index.ts'

export const privacyPage = ({ name }: Force): Page =>
  page({
    title: 'Your privacy, and covering your tracks',
    main: html`${heading('Your privacy, and covering your tracks')}
${subheading('Your browser keeps its own history')}
${paragraph('Leaving this site quickly takes its pages off your screen and hides them from the Back button for 15 minutes. It does not erase your browser’s own history: no site can do that.')}
<p class="govuk-body">Before you come back, or instead:</p>
<ul class="govuk-list govuk-list--bullet">
<li>Open a private window (also called incognito or InPrivate). It forgets the pages you visited once you close it.</li>
<li>Take single pages out of your history. An empty history can look suspicious to somebody who checks it.</li>
<li>Use a device that the other person cannot get at, such as a library’s, or a friend’s telephone.</li>
<li>Remember that calls and messages are listed on a telephone and may stand on its bill. Calls to 999 and 101 are listed on the telephone too.</li>
</ul>
<p class="govuk-body">If somebody seems to know everything you do online, they may have put software on your device or know your password. Do not change anything on that device before you have talked to one of the <a class="govuk-link" href="/help">support services</a>: it could warn them.</p>
${subheading('What we keep about you')}
<ul class="govuk-list govuk-list--bullet">
<li>You can read all of these pages without saying who you are. Nothing is counted about you when you read or when you leave.</li>
<li>Your device’s internet address is used while a page is sent to you, and to stop floods of requests. It is not put into our record.</li>
<li>Feedback about this site is kept as choices from a list and the day, nothing else.</li>
<li>The disclosure log never names the person who asked.</li>
</ul>
<p class="govuk-body">See also <a class="govuk-link" href="/cookies">cookies</a>. ${name} is the controller of what this site holds.</p>`,
  })
