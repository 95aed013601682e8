import { z } from 'zod'
import { mustBeId, Refused, writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  errorFor,
  type FormError,
  govukButton,
  govukInput,
  type Html,
  heading,
  html,
  type Page,
  type PageRequest,
  page,
  paragraph,
  type Route,
  readForm,
  redirect,
  subheading,
  table,
  textField,
} from '../../../web/index.ts'
import { isIri } from '../specification/data-types.ts'
import { addRule, type ListedRule, listRules, withdrawRule } from './rules.queries.ts'

const path = '/learning-record/rules'

const iriField = (missing: string) =>
  textField(missing).refine(isIri, 'Enter a whole address, such as http://adlnet.gov/expapi/verbs/completed')

const ruleForm = z.object({
  verbId: iriField('Enter the verb’s address'),
  activityId: iriField('Enter the activity’s address'),
  course: textField('Enter the course’s code', { most: 50 }),
  element: textField('Enter the element’s code', { most: 50 }),
})

const fields = [
  ['verbId', 'Verb', 'Such as http://adlnet.gov/expapi/verbs/completed'],
  ['activityId', 'Activity', 'The address by which the platform names the course or its part'],
  ['course', 'Course code', 'As in the course catalogue'],
  ['element', 'Element code', 'The part of the course that is done with it'],
] as const

async function rulesPage(request: PageRequest, errors: readonly FormError[] = []): Promise<Page> {
  const rules = await request.db.read(request.signedIn, listRules)
  return page({
    title: 'Rules for statements',
    backLink: { href: '/learning-record', text: 'Learning record' },
    errors,
    width: 'full',
    main: html`
${heading('Rules for statements')}
${paragraph('A statement with this verb about this activity counts towards this element: as passed, failed or attended, as it says itself. A new rule reaches back to every statement already here; a withdrawn one takes its results along.')}
${table({
  caption: 'Rules in force',
  rows: rules,
  empty: 'There is no rule yet: statements are kept, but nothing enters the training record.',
  columns: [
    { heading: 'Verb', breaks: true, cell: ({ verbId }) => verbId },
    { heading: 'Activity', rowHeader: true, breaks: true, cell: ({ activityId }) => activityId },
    { heading: 'Counts towards', cell: ({ course, element }) => `${course}, ${element}` },
    { heading: 'Statements', numeric: true, cell: ({ statements }) => statements },
    { heading: 'Made', cell: ({ recordedAt, recordedBy }) => `${writeMoment(recordedAt)} by ${recordedBy}` },
    { heading: 'Withdraw', cell: (rule) => withdrawForm(request, rule) },
  ],
})}
${subheading('Add a rule')}
<form method="post" action="${path}" novalidate>
${csrfField(request)}
${fields.map(([name, label, hint]) =>
  govukInput({
    id: name,
    name,
    label: { text: label },
    hint: { text: hint },
    // A course's own page leads here with what it knows.
    value: request.form.get(name) ?? request.query.get(name) ?? '',
    errorMessage: errorFor(errors, name),
  }),
)}
${govukButton({ text: 'Add this rule', preventDoubleClick: true })}
</form>`,
  })
}

const withdrawForm = (request: PageRequest, { ruleId, activityId }: ListedRule): Html => html`
<form method="post" action="${path}/${ruleId}/withdraw" novalidate>${csrfField(request)}
<button type="submit" class="govuk-button govuk-button--secondary">Withdraw<span class="govuk-visually-hidden"> the rule for ${activityId}</span></button></form>`

export const manageRulesRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'statement.read', handle: (request) => rulesPage(request) },
  {
    method: 'POST',
    path,
    access: 'statement.read',
    async handle(request) {
      const read = readForm(ruleForm, request.form)
      if (!read.ok) return rulesPage(request, read.errors)
      try {
        await request.db.write(request.signedIn, (tx) => addRule(tx, read.value))
        return redirect(path, 'The rule is in force. Statements already here are looked through within a minute')
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return rulesPage(request, [{ field: 'course', message: error.message, href: '#course' }])
      }
    },
  },
  {
    method: 'POST',
    path: `${path}/:ruleId/withdraw`,
    access: 'statement.read',
    async handle({ db, signedIn, params }) {
      const ruleId = mustBeId(params.ruleId)
      await db.write(signedIn, (tx) => withdrawRule(tx, ruleId))
      return redirect(path, 'The rule is withdrawn, and the results it brought with it')
    },
  },
]
