import { type Force, type PlainDate, writeDate } from '../../../kernel/index.ts'
import { govukInsetText, type Html, heading, html, nothing, type Page, page, paragraph } from '../../../web/index.ts'
import { emergency } from '../emergency.ts'
import { type Audience, audiences } from '../vocabulary.ts'
import type { HelpService } from './services.queries.ts'

interface Group {
  readonly audience: Audience
  readonly title: string
  readonly services: readonly HelpService[]
}

/** Services by whom they are for, in the page's order; one that is for several stands under each. */
const groupServices = (services: readonly HelpService[]): Group[] =>
  Object.entries(audiences)
    .map(([audience, title]) => ({
      audience: audience as Audience,
      title,
      services: services.filter(({ for_whom }) => for_whom.includes(audience as Audience)),
    }))
    .filter(({ services }) => services.length > 0)

/** An address that a phone can call: digits only. */
const dial = (scheme: 'tel' | 'sms', number: string): Html =>
  html`<a class="govuk-link" href="${scheme}:${number.replaceAll(' ', '')}">${number}</a>`

/** The ways to reach a service, shortest first: what to dial stands out. */
function waysToReach({ telephone, free_to_call, hours, text_message, website }: HelpService): Html {
  const ways = [
    telephone &&
      html`Call <strong>${dial('tel', telephone)}</strong>${free_to_call ? ' free' : nothing}${hours && html`<br>Open: ${hours}`}`,
    text_message && html`Send a text message to <strong>${dial('sms', text_message)}</strong>`,
    website &&
      html`Site: <a class="govuk-link govuk-!-text-break-word" href="https://${website}" rel="noreferrer noopener">${website}</a>${!telephone && hours && html`<br>Open: ${hours}`}`,
  ]
  return html`<ul class="govuk-list">${ways.map((way) => way && html`<li>${way}</li>`)}</ul>`
}

const writeService = (
  service: HelpService,
): Html => html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${service.name}</h3>
<p class="govuk-body govuk-!-margin-bottom-1">${service.about} <span class="govuk-hint govuk-!-font-size-16">(${service.area})</span></p>
${waysToReach(service)}`

const sections = (
  groups: readonly Group[],
): Html => html`<nav aria-labelledby="groups"><h2 class="govuk-heading-s" id="groups">Find help for</h2>
<ul class="govuk-list">${groups.map(({ audience, title }) => html`<li><a class="govuk-link" href="#${audience}">${title}</a></li>`)}</ul></nav>
${groups.map(
  ({
    audience,
    title,
    services,
  }) => html`<section class="govuk-!-margin-top-7"><h2 class="govuk-heading-m" id="${audience}">${title}</h2>
${services.map(writeService)}</section>`,
)}`

/** The page of helplines and services. */
export const helpPage = (services: readonly HelpService[], checkedOn: PlainDate | null, force: Force): Page =>
  page({
    title: 'Help and services',
    main: html`${heading('Help and services')}
${paragraph('Domestic abuse happens to people of every age, sex, sexuality and background. These services help whether or not you want the police to know.')}
${emergency}
${
  force.isSample &&
  govukInsetText({
    text: 'This is the site of an invented force. The national helplines below are real, but check a number on the service’s own site before you rely on it. Services in one area only are invented, and their numbers reach nobody.',
  })
}
${services.length === 0 ? paragraph('No services are listed yet. You can call 101 and ask which services help people near you.') : sections(groupServices(services))}
${checkedOn !== null && html`<p class="govuk-body-s">List last changed on ${writeDate(checkedOn)}.</p>`}`,
  })
