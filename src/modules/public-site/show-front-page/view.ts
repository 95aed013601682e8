import type { Force } from '../../../kernel/index.ts'
import { type Html, heading, html, type Page, page } from '../../../web/index.ts'
import { emergency, notAnEmergency } from '../emergency.ts'

interface Door {
  readonly href: string
  readonly title: string
  readonly says: string
}

const forHelp: readonly Door[] = [
  {
    href: '/help',
    title: 'Help and services',
    says: 'Helplines and services for women, men, LGBTQ+ people, children and others. You do not have to tell the police.',
  },
  {
    href: '/what-is-domestic-abuse',
    title: 'What domestic abuse is',
    says: 'It is more than violence. See what counts, and between whom.',
  },
  {
    href: '/what-happens',
    title: 'What happens when you report',
    says: 'Who comes, who deals with your report afterwards, and how to reach them.',
  },
]

const forAnswers: readonly Door[] = [
  {
    href: '/disclosure-log',
    title: 'Disclosure log',
    says: 'Every freedom of information request about domestic abuse that we answered, with our answers and their data.',
  },
  {
    href: '/statistics',
    title: 'Statistics',
    says: 'The figures we have published, as charts, tables and files.',
  },
]

const doors = (list: readonly Door[]): Html =>
  html`<div class="govuk-grid-row">${list.map(
    ({
      href,
      title,
      says,
    }) => html`<div class="govuk-grid-column-one-third"><h3 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="${href}">${title}</a></h3>
<p class="govuk-body">${says}</p></div>`,
  )}</div>`

export const frontPage = ({ name }: Force): Page =>
  page({
    title: 'Domestic abuse',
    width: 'full',
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${heading('Help with domestic abuse')}
${emergency}
${notAnEmergency}
</div></div>
<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">
<h2 class="govuk-heading-m">Getting help</h2>
${doors(forHelp)}
<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">
<h2 class="govuk-heading-m">How ${name} answers for its work</h2>
${doors(forAnswers)}
<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">If somebody may see what you do on this device</h2>
<p class="govuk-body">Press <strong>Esc</strong>, or the red button at the top of every page, to leave at once. This site is then hidden in this browser for 15 minutes.</p>
<p class="govuk-body">Your browser still keeps its own list of the pages you visited. <a class="govuk-link" href="/privacy">How to cover your tracks</a></p>
</div></div>`,
  })
