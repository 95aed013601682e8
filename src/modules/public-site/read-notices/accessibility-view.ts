import type { Force } from '../../../kernel/index.ts'
import { heading, html, type Page, page, paragraph, subheading } from '../../../web/index.ts'

export const accessibilityPage = ({ name }: Force): Page =>
  page({
    title: 'Accessibility statement',
    main: html`${heading('Accessibility statement')}
<p class="govuk-body">This statement is about the public pages that ${name} runs with Candour. We want everybody to be able to use them, whatever they use to read them. You should be able to:</p>
<ul class="govuk-list govuk-list--bullet">
<li>make the text four times as large without anything running off the screen</li>
<li>reach and use everything with a keyboard alone, and always see where you are</li>
<li>use a screen reader, a screen magnifier or your own colours</li>
<li>read every chart as a table too</li>
<li>use every page without JavaScript</li>
</ul>
${subheading('How accessible these pages are')}
${paragraph('They are made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Every kind of page is checked by an automatic tool, on a wide and on a narrow screen, each time the software changes; that tool finds no fault. Automatic tools find only some of the faults there can be, and people with disabilities have not tested these pages yet, so we do not claim that they meet the guidelines in full.')}
${subheading('What we know is not good enough')}
<ul class="govuk-list govuk-list--bullet">
<li>The pages are in English only. There is no British Sign Language and no easy read version yet.</li>
<li>Wide tables scroll sideways on a small screen, inside the page.</li>
<li>Pressing Shift three times, or Esc, leaves the site. If your software sends those keys by itself, tell us.</li>
</ul>
${subheading('If you cannot use something')}
<p class="govuk-body">Tell us on the page <a class="govuk-link" href="/problem">Report a problem</a>, or call <a class="govuk-link" href="tel:101">101</a> (18001 101 with Relay UK) to have the information in another form.</p>
${subheading('If you are not content with our answer')}
${paragraph('The Equality and Human Rights Commission enforces the accessibility regulations for public bodies (the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018). The Equality Advisory and Support Service advises you.')}`,
  })
