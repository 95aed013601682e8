import { mustBeId, type PlainDate, Refused, writeDate } from '../../../kernel/index.ts'
import {
  csrfField,
  type FormError,
  govukButton,
  type Html,
  heading,
  html,
  type Page,
  type PageRequest,
  page,
  pagination,
  paragraph,
  type Route,
  readListQuery,
  redirect,
  showing,
  table,
} from '../../../web/index.ts'
import type { JsonObject } from '../specification/json.ts'
import { agentInWords } from '../statement-words.ts'
import { countUnmatched, listUnmatched, sayWhoItIs, type UnmatchedAgent } from './unmatched.queries.ts'

const path = '/learning-record/unmatched'

async function unmatchedPage(request: PageRequest, errors: readonly FormError[] = []): Promise<Page> {
  const { db, signedIn, query } = request
  const list = readListQuery(query, { sortable: ['results'], defaultSort: 'results' })
  const { rows, total } = await db.read(signedIn, async (tx) => ({
    rows: await listUnmatched(tx, { limit: list.pageSize, offset: list.offset }),
    total: await countUnmatched(tx),
  }))
  return page({
    title: 'People not recognised',
    backLink: { href: '/learning-record', text: 'Learning record' },
    errors,
    width: 'full',
    main: html`
${heading('People not recognised')}
${paragraph('Results from learning platforms for people whom neither their account nor their email address identifies. Nothing is lost: say who somebody is, and their results enter the training record, those still to come included.')}
${showing(list, total, 'people not recognised')}
${table({
  caption: 'People not recognised, those with the most results first',
  captionHidden: true,
  rows,
  empty: 'Everybody was recognised.',
  columns: [
    { heading: 'As the platform names them', rowHeader: true, cell: ({ agent }) => namedAs(agent) },
    { heading: 'Results', numeric: true, cell: ({ results }) => results },
    { heading: 'Last', whole: true, cell: ({ last }) => writeDate(last as PlainDate) },
    { heading: 'Who it is', cell: (row) => identifyForm(request, row) },
  ],
})}
${pagination(list, total)}`,
  })
}

function namedAs(text: string): Html {
  const agent = JSON.parse(text) as JsonObject
  const { name: _, objectType: __, ...identifier } = agent
  return html`${agentInWords(agent)}<br><span class="govuk-hint">${JSON.stringify(identifier)}</span>`
}

const identifyForm = (request: PageRequest, { agentKey }: UnmatchedAgent): Html => {
  const wrong = request.form.get('agent') === agentKey
  return html`<form method="post" action="${path}" novalidate>
${csrfField(request)}<input type="hidden" name="agent" value="${agentKey}">
<div class="govuk-form-group"><label class="govuk-label" for="staff-number-${agentKey}">Staff number</label>
<input class="govuk-input govuk-input--width-10" id="staff-number-${agentKey}" name="staffNumber" value="${wrong ? (request.form.get('staffNumber') ?? '') : ''}"></div>
${govukButton({ text: 'Save', classes: 'govuk-button--secondary', preventDoubleClick: true })}
</form>`
}

export const listUnmatchedRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'statement.read', handle: (request) => unmatchedPage(request) },
  {
    method: 'POST',
    path,
    access: 'statement.read',
    async handle(request) {
      const agentKey = mustBeId(request.form.get('agent') ?? undefined)
      const staffNumber = (request.form.get('staffNumber') ?? '').trim()
      const href = `#staff-number-${agentKey}`
      if (staffNumber === '') {
        return unmatchedPage(request, [{ field: 'staffNumber', message: 'Enter a staff number', href }])
      }
      try {
        const name = await request.db.write(request.signedIn, (tx) => sayWhoItIs(tx, agentKey, staffNumber))
        return redirect(path, `The results are now those of ${name}`)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return unmatchedPage(request, [{ field: 'staffNumber', message: error.message, href }])
      }
    },
  },
]
