import { writeDate } from '../../../kernel/index.ts'
import { govukDetails, heading, html, type Page, page, paragraph, subheading } from '../../../web/index.ts'
import type { Behaviour, Connection, Definition } from '../../response/index.ts'
import { emergency } from '../emergency.ts'

/** Each kind of abuse by what a person may recognise in their own life. */
const kindsOfAbuse: Readonly<Record<Behaviour, readonly [string, string]>> = {
  physical_or_sexual: [
    'Physical or sexual abuse',
    'hitting, choking, burning, or anything sexual that you did not agree to',
  ],
  violent_or_threatening: [
    'Violence and threats',
    'breaking things, threatening you, your children, your pets or themselves',
  ],
  controlling_or_coercive: [
    'Control and coercion',
    'deciding whom you see, what you wear, where you go; watching your phone; making you afraid of what happens if you say no',
  ],
  economic: [
    'Economic abuse',
    'taking your pay, running up debts in your name, keeping you from work, food, transport or your own things',
  ],
  psychological_emotional_other: [
    'Psychological or emotional abuse',
    'insults, humiliation, blaming you for everything, making you doubt what you know happened',
  ],
}

const people: Readonly<Record<Exclude<Connection, 'none' | 'unknown'>, string>> = {
  married: 'your husband or wife, now or before',
  civil_partners: 'your civil partner, now or before',
  agreed_to_marry: 'somebody you agreed to marry, even if the engagement ended',
  civil_partnership_agreement: 'somebody with whom you agreed to enter a civil partnership',
  intimate_personal: 'a partner, boyfriend or girlfriend, now or before, whether or not you lived together',
  parental_relationship_same_child: 'the other parent of your child',
  relatives: 'a relative: a parent, a grown-up child, a brother or sister, an in-law and others',
}

/** The first sentence says most, and stands larger. */
const sentences = (words: string): string[] => words.split(/(?<=[.!?])\s+(?=[A-Z])/)

const isListed = (connection: Connection): connection is keyof typeof people => connection in people

/** What domestic abuse is, from the definition in force. `earlier` is the one it replaced. */
export function definitionPage(definition: Definition | null, earlier: Definition | null): Page {
  const title = 'What domestic abuse is'
  if (!definition) {
    return page({
      title,
      main: html`${heading(title)}${emergency}${paragraph('This force has not published the definition it works by yet. If somebody hurts, frightens or controls you, you can call us.')}`,
    })
  }
  return page({
    title,
    main: html`${heading(title)}
${emergency}
${sentences(definition.plainWords).map((sentence, index) =>
  index === 0 ? html`<p class="govuk-body-l">${sentence}</p>` : paragraph(sentence),
)}
${subheading('What it can be')}
<ul class="govuk-list govuk-list--bullet">${definition.behaviours.map((behaviour) => {
      const [name, examples] = kindsOfAbuse[behaviour]
      return html`<li><strong>${name}</strong>: ${examples}</li>`
    })}</ul>
${paragraph('One of these is enough. The examples are not the whole list.')}
${subheading('Who it can come from')}
<ul class="govuk-list govuk-list--bullet">${definition.connections.filter(isListed).map((connection) => html`<li>${people[connection]}</li>`)}</ul>
<p class="govuk-body">By this definition both people are aged ${definition.leastAge} or over. Abuse of anyone younger is child abuse, and the police act on it too. Victims are women, men and non-binary people, and it makes no difference whom they love.</p>
${paragraph('You do not have to be sure. Tell us what happened and we work out the rest.')}
<p class="govuk-body"><a class="govuk-link" href="/what-happens">What happens when you report domestic abuse</a></p>
<p class="govuk-body"><a class="govuk-link" href="/help">Help and services</a></p>
${subheading('Where this comes from')}
<p class="govuk-body">${definition.source}. This force has judged reports by it since ${writeDate(definition.inForceFrom)}.</p>
${
  earlier &&
  govukDetails({
    summaryText: `How reports were judged before ${writeDate(definition.inForceFrom)}`,
    html: html`<p class="govuk-body">${earlier.plainWords}</p><p class="govuk-body">Source: ${earlier.source}.</p>`,
  })
}`,
  })
}
