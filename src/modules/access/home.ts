import { roleTitles } from '../../kernel/index.ts'
import { type HomePanel, html, paragraph } from '../../web/index.ts'
import { powerNotices } from './powers/notices.ts'

const links = (items: readonly (readonly [href: string, text: string])[]) =>
  html`<ul class="govuk-list">${items.map(
    ([href, text]) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`,
  )}</ul>`

/** Who has signed in, and what they may do. */
const welcome: HomePanel = {
  title: null,
  may: 'record.use',
  order: 0,
  render: async ({ signedIn, force }) => {
    const held = roleTitles.filter(({ role }) => signedIn.roles.includes(role))
    return html`<p class="govuk-body-l">${signedIn.name}, ${force.name}</p>
<ul class="govuk-list">${held.map(({ title, does }) => html`<li><strong>${title}.</strong> ${does}.</li>`)}</ul>`
  },
}

export const homePanels: readonly HomePanel[] = [
  welcome,
  powerNotices,
  {
    title: 'People who sign in',
    may: 'user.read',
    order: 80,
    render: async () =>
      html`${paragraph('Add people, set what they may do, and stop those who have left.')}${links([
        ['/users', 'See who can sign in'],
        ['/users/add', 'Add a person'],
        ['/permissions', 'See which role may do what'],
      ])}`,
  },
  {
    title: 'Audit record',
    may: 'audit.read',
    order: 10,
    render: async () =>
      html`${paragraph('Who read or changed what, and when. Reading it leaves an entry too.')}${links([
        ['/audit', 'Read the audit record'],
        ['/audit?action=sign-in-refused', 'See who was refused at sign-in'],
        ['/permissions', 'See which role may do what'],
      ])}`,
  },
]
