import { type HomePanel, html } from '../../../web/index.ts'

export const routingPanel: HomePanel = {
  title: 'Who takes a report',
  may: 'routing-policy.follow',
  order: 30,
  render:
    async () => html`<p class="govuk-body">Say what is known of a report, and the routing policy tells which unit leads and why.</p>
<ul class="govuk-list">
<li><a class="govuk-link" href="/routing-policy">Try the routing policy</a></li>
<li><a class="govuk-link" href="/definitions">How domestic abuse is defined</a></li>
</ul>`,
}
