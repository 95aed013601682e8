import { z } from 'zod'
import { audit, mustBeId, NotFound, type Register, type Tx } from '../../../../kernel/index.ts'
import {
  csrfField,
  errorFor,
  type FormError,
  govukButton,
  govukRadios,
  govukTextarea,
  heading,
  html,
  type PageRequest,
  page,
  paragraph,
  type Reply,
  type Route,
  readForm,
  redirect,
  subheading,
  textField,
} from '../../../../web/index.ts'
import { shapeTableView } from '../../../statistics/index.ts'
import { auditOpened, openResponse } from '../../deciding/open-response.ts'
import { clear } from '../clearance.queries.ts'

const schema = z.object({
  decision: z.enum(['protect', 'release'], 'Say whether the small numbers are withheld or given'),
  reason: textField('Say why: who could use the number to find a person, and what they would learn', { most: 4000 }),
})

/** A named person decides on an answer's small numbers and records why. */
export const clearSmallNumbersRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/requests/:reference/answers/:answerId/clear',
    access: 'request.answer',
    handle: (request) => clearPage(register, request, []),
  },
  {
    method: 'POST',
    path: '/requests/:reference/answers/:answerId/clear',
    access: 'request.answer',
    async handle(request) {
      const given = readForm(schema, request.form)
      if (!given.ok) return clearPage(register, request, given.errors)
      const { reference = '', answerId = '' } = request.params
      const { decision, reason } = given.value
      await request.db.write(request.signedIn, async (tx) => {
        await findAnswer(tx, register, reference, answerId)
        await clear(tx, answerId, decision, reason)
        await audit(tx, {
          action: `${decision} small numbers`,
          subjectType: 'answer',
          subjectId: answerId,
          detail: { reference },
          restricted: { keptOut: null },
        })
      })
      return redirect(`/requests/${reference}`, 'Your decision on the small numbers is kept')
    },
  },
]

async function findAnswer(tx: Tx, register: Register, reference: string, answerId: string) {
  const id = mustBeId(answerId)
  const response = await openResponse(tx, register, reference)
  const answer = response.questions.flatMap((q) => q.answers).find((a) => a.answerId === id)
  if (!answer?.protection) throw new NotFound('There is no such answer with small numbers')
  return { response, answer, protection: answer.protection }
}

async function clearPage(register: Register, request: PageRequest, errors: readonly FormError[]): Promise<Reply> {
  const { reference = '', answerId = '' } = request.params
  const { answer, protection } = await request.db.write(request.signedIn, async (tx) => {
    const found = await findAnswer(tx, register, reference, answerId)
    await auditOpened(tx, found.response, 'to clear small numbers')
    return found
  })
  return page({
    title: 'Small numbers',
    main: html`
${heading('Small numbers', reference)}
${paragraph('Disclosure is to the world. Think of a person who is determined to find out who stands behind a small number, and of what was published before: would it tell them something?')}
${subheading('As counted')}${answer.figure && shapeTableView(answer.figure, 'en')}
${subheading('As proposed to be given')}${shapeTableView(protection.figure, 'en')}
<form method="post" novalidate>${csrfField(request)}
${govukRadios({
  name: 'decision',
  idPrefix: 'decision',
  fieldset: { legend: { text: 'What leaves the force?', classes: 'govuk-fieldset__legend--m' } },
  errorMessage: errorFor(errors, 'decision'),
  items: [
    {
      value: 'protect',
      text: 'The table as proposed',
      hint: { text: 'Small numbers are withheld, and what would tell them' },
    },
    { value: 'release', text: 'The numbers as counted' },
  ].map((item) => ({ ...item, checked: request.form.get('decision') === item.value })),
})}
${govukTextarea({
  id: 'reason',
  name: 'reason',
  label: { text: 'Why' },
  value: request.form.get('reason') ?? '',
  errorMessage: errorFor(errors, 'reason'),
})}
${govukButton({ text: 'Keep my decision', preventDoubleClick: true })}</form>`,
    backLink: { href: `/requests/${reference}`, text: reference },
    marking: 'OFFICIAL–SENSITIVE',
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    width: 'full',
  })
}
