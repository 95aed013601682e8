import { z } from 'zod'
import { dayAt, type PlainDate, Refused, TookTooLong } from '../../../../kernel/index.ts'
import {
  csrfField,
  dateField,
  errorFor,
  type FormError,
  govukButton,
  govukDateInput,
  govukFileUpload,
  govukTextarea,
  type Html,
  heading,
  html,
  type PageRequest,
  page,
  type Reply,
  type Route,
  readForm,
  redirect,
} from '../../../../web/index.ts'
import { readRequestApart } from '../desk-reading.ts'
import { letterEndings, letterKindNames } from '../letter-files/kind-names.ts'
import { type ReceivedLetter, readPasted, readReceivedFile, withOriginal } from '../request-file.ts'
import { takeRequest } from './take-request.ts'

const schema = z.object({ received: dateField('The day of receipt') })

export const takeRequestRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requests/new',
    access: 'request.answer',
    handle: async (request) => formPage(request, []),
  },
  {
    method: 'POST',
    path: '/requests/new',
    access: 'request.answer',
    async handle(request) {
      const given = readForm(schema, request.form)
      if (!given.ok) return formPage(request, given.errors)
      try {
        const letter = await letterOf(request)
        const read = await readRequestApart(letter.text, letter.attachments)
        const { received } = given.value
        const whole = { read, body: letter.text, fileName: letter.fileName, received, letter }
        const taken = await withOriginal(request.db, letter, (original) =>
          request.db.write(request.signedIn, (tx) => takeRequest(tx, request.force, { ...whole, original })),
        )
        return redirect(`/requests/${taken.reference}`, `Taken in as ${taken.reference}`)
      } catch (error) {
        if (!(error instanceof Refused || error instanceof TookTooLong)) throw error
        return formPage(request, [{ field: 'body', message: error.message }])
      }
    },
  },
]

/** The letter: the file, where one was chosen, else what was pasted. Throws RequestUnreadable. */
async function letterOf(request: PageRequest): Promise<ReceivedLetter> {
  const file = request.files.find(({ field, bytes }) => field === 'file' && bytes > 0)
  return file ? await readReceivedFile(file.path, file.name) : await readPasted(request.form.get('body') ?? '')
}

function formPage(request: PageRequest, errors: readonly FormError[]): Reply {
  const typed = (part: string, otherwise: string) => request.form.get(`received-${part}`) ?? otherwise
  const [year = '', month = '', day = ''] = (dayAt(new Date()) as PlainDate).split('-')
  const parts = { day: typed('day', day), month: typed('month', month), year: typed('year', year) }
  return page({
    title: 'Take in a request',
    main: formView(parts, request.form.get('body') ?? '', errors, csrfField(request)),
    backLink: { href: '/requests', text: 'Requests' },
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
  })
}

const formView = (
  received: { day: string; month: string; year: string },
  body: string,
  errors: readonly FormError[],
  csrf: Html,
): Html => html`
${heading('Take in a request')}
<form method="post" enctype="multipart/form-data" novalidate>${csrf}
${govukDateInput({
  id: 'received',
  namePrefix: 'received',
  fieldset: { legend: { text: 'When did it arrive?', classes: 'govuk-fieldset__legend--m' } },
  hint: { text: 'The day of receipt, even if it was not a working day. The 20 working days begin the day after.' },
  errorMessage: errorFor(errors, 'received'),
  items: (['day', 'month', 'year'] as const).map((name) => ({
    name,
    value: received[name],
    classes: name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
  })),
})}
${govukTextarea({
  id: 'body',
  name: 'body',
  label: { text: 'The request', classes: 'govuk-label--m' },
  hint: { text: 'Paste the letter or e-mail. It is split into its questions; you can change what answers each.' },
  rows: '15',
  value: body,
  errorMessage: errorFor(errors, 'body'),
})}
${govukFileUpload({
  id: 'file',
  name: 'file',
  label: { text: 'Or choose its file' },
  hint: {
    text: `A letter, or a published disclosure, as ${letterKindNames}. Of an e-mail only what is new is read as the request; of one that was passed on, what was passed on.`,
  },
  attributes: { accept: letterEndings },
})}
${govukButton({ text: 'Take in', preventDoubleClick: true })}
</form>`
