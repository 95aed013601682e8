import { dayAt, may, writeDate } from '../../../kernel/index.ts'
import { type Html, heading, html, page, paragraph, type Route, subheading, summaryList } from '../../../web/index.ts'
import { type Definition, inForceOn } from '../definition.ts'
import { definitionsKnownAt } from '../policy-register.queries.ts'
import { behaviours, connections } from '../vocabulary.ts'

const list = (items: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`

const definitionView = (definition: Definition, inForce: boolean): Html => html`
${subheading(`${definition.title}${inForce ? ' (in force today)' : ''}`)}
${paragraph(definition.plainWords)}
${summaryList([
  { key: 'In force from', value: writeDate(definition.inForceFrom) },
  { key: 'Source', value: definition.source },
  { key: 'Least age', value: `${definition.leastAge}, of both people` },
  { key: 'Any of these', value: list(definition.behaviours.map((each) => behaviours[each])) },
  { key: 'Between people who are or were', value: list(definition.connections.map((each) => connections[each])) },
])}`

/** P5 for staff: what a report is tested against, and what it was tested against before. */
export const showDefinitionsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/definitions',
    access: 'signed-in',
    async handle({ db, signedIn }) {
      const definitions = await db.read(signedIn, (tx) => definitionsKnownAt(tx))
      const current = inForceOn(definitions, dayAt(new Date()))
      return page({
        title: 'Definitions of domestic abuse',
        main: html`${heading('Definitions of domestic abuse')}
${paragraph('Every report is tested against each of these when it comes in, so that years can be compared.')}
${definitions.length === 0 && paragraph('The record holds no definition. Import them before reports.')}
${definitions.map((definition) => definitionView(definition, definition === current))}`,
        backLink: may(signedIn, 'report.read') ? { href: '/reports', text: 'Reports' } : undefined,
      })
    },
  },
]
