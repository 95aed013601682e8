import { mustBeId, NotFound, writeDate, writeMoment } from '../../../kernel/index.ts'
import {
  type Html,
  heading,
  html,
  page,
  paragraph,
  type Route,
  subheading,
  summaryList,
  table,
} from '../../../web/index.ts'
import type { JsonObject } from '../specification/json.ts'
import { agentInWords, objectInWords, statementInWords, verbInWords } from '../statement-words.ts'
import { everyone, type FoundStatement, findStatement } from '../statements/find.queries.ts'
import { inWords } from '../statements/get-statements.ts'
import { originOf, outcomesOf, type StatementOrigin, type StatementOutcome } from './statement.queries.ts'

export const showStatementRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/learning-record/statements/:statementId',
    access: 'statement.read',
    async handle({ db, signedIn, params }) {
      const statementId = mustBeId(params.statementId)
      const shown = await db.read(signedIn, async (tx) => {
        const plain = await findStatement(tx, statementId, { voided: false, only: everyone })
        const statement = plain ?? (await findStatement(tx, statementId, { voided: true, only: everyone }))
        const origin = await originOf(tx, statementId)
        if (!statement || !origin) return undefined
        const [words = {}] = await inWords(tx, [JSON.parse(statement.text) as JsonObject])
        return { statement, origin, words, outcomes: await outcomesOf(tx, statementId) }
      })
      if (!shown) throw new NotFound()
      return page({
        title: 'Statement',
        main: statementView(shown),
        backLink: { href: '/learning-record', text: 'Learning record' },
      })
    },
  },
]

interface Shown {
  readonly statement: FoundStatement
  /** The same, with what the store knows of its activities: a statement need not say it. */
  readonly words: JsonObject
  readonly origin: StatementOrigin
  readonly outcomes: readonly StatementOutcome[]
}

function statementView({ statement: found, words, origin, outcomes }: Shown): Html {
  const statement = JSON.parse(found.text) as JsonObject
  return html`
${heading(statementInWords(words), 'Statement')}
${origin.voidedBy.length > 0 && paragraph('This statement has been voided: it counts towards nothing any more.')}
${summaryList([
  { key: 'Who', value: agentInWords(statement.actor) },
  { key: 'Did what', value: verbInWords(statement.verb) },
  { key: 'With what', value: objectInWords(words.object) },
  { key: 'When, by its sender', value: String(statement.timestamp) },
  { key: 'Stored', value: writeMoment(new Date(found.stored)) },
  { key: 'Sent by', value: origin.source },
  ...origin.voidedBy.map((id) => ({
    key: 'Voided by',
    value: html`<a class="govuk-link" href="/learning-record/statements/${id}">Statement ${id}</a>`,
  })),
])}
${table({
  caption: 'What it counts towards',
  rows: outcomes,
  empty: 'No rule brings this statement into the training record.',
  columns: [
    { heading: 'Course and element', rowHeader: true, cell: ({ course, element }) => `${course}, ${element}` },
    { heading: 'Who', cell: personLink },
    { heading: 'On', whole: true, cell: ({ on }) => writeDate(on) },
    { heading: 'Result', cell: ({ result, inForce }) => (inForce ? result : `${result} (rule withdrawn)`) },
    { heading: 'Score', numeric: true, cell: ({ score }) => score },
  ],
})}
${subheading('As it was sent')}
<pre class="govuk-body-s wrap-anywhere">${JSON.stringify(statement, null, 2)}</pre>`
}

const personLink = ({ personId, person }: StatementOutcome): Html =>
  personId
    ? html`<a class="govuk-link" href="/people/${personId}">${person}</a>`
    : html`<a class="govuk-link" href="/learning-record/unmatched">Not recognised</a>`
