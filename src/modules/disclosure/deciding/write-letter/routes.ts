import { type Actor, type Db, dayAt, hasRole, type Register, writeDate } from '../../../../kernel/index.ts'
import {
  csrfField,
  download,
  govukButton,
  govukWarningText,
  type Html,
  heading,
  html,
  page,
  type Route,
} from '../../../../web/index.ts'
import { answerWords, givenView } from '../../answering/answer-view.ts'
import { sourceOf } from '../../answering/told-answer.ts'
import { deskOfficers, deskReaders } from '../../readers.ts'
import { auditOpened, type OpenedResponse, openResponse } from '../open-response.ts'
import { composeLetter, type Letter } from './letter.ts'
import { letterText } from './letter-text.ts'

/** The whole response as the requester will have it. */
export const writeLetterRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/requests/:reference/letter',
    access: deskReaders,
    async handle(request) {
      const { db, signedIn, params, force } = request
      const response = await readLetter(db, signedIn, register, params.reference ?? '')
      const letter = composeLetter(response, force.name, dayAt(new Date()))
      const mayPublish = hasRole(signedIn, ...deskOfficers) && !response.masked && letter.undecided.length === 0
      return page({
        title: `Letter ${letter.reference}`,
        main: letterView(letter, mayPublish ? csrfField(request) : null),
        backLink: { href: `/requests/${letter.reference}`, text: letter.reference },
      })
    },
  },
  {
    method: 'GET',
    path: '/requests/:reference/letter.txt',
    access: deskReaders,
    async handle({ db, signedIn, params, force }) {
      const response = await readLetter(db, signedIn, register, params.reference ?? '')
      const letter = composeLetter(response, force.name, dayAt(new Date()))
      const fileName = `${letter.reference}.txt`
      return download({ fileName, contentType: 'text/plain; charset=utf-8', body: letterText(letter) })
    },
  },
]

const readLetter = (db: Db, actor: Actor, register: Register, reference: string): Promise<OpenedResponse> =>
  db.write(actor, async (tx) => {
    const response = await openResponse(tx, register, reference)
    await auditOpened(tx, response, 'its letter')
    return response
  })

const letterView = (letter: Letter, csrf: Html | null): Html => html`
${heading(`Response to ${letter.reference}`, writeDate(letter.date))}
${
  letter.undecided.length > 0 &&
  govukWarningText({
    text: `A draft. Still to be decided: ${letter.undecided.join(', ')}`,
    iconFallbackText: 'Warning',
  })
}
${letter.opening.map((text) => html`<p class="govuk-body">${text}</p>`)}
${letter.questions.map(
  (q) => html`<section aria-label="Question ${q.number}">
<h2 class="govuk-heading-m">Question ${q.number}</h2>
<blockquote class="govuk-inset-text govuk-!-margin-left-0 govuk-!-margin-right-0">${answerWords(q.text)}</blockquote>
${q.notes.map((note) => html`<p class="govuk-body">${note}</p>`)}
${q.answers.map(
  (answer) => html`${givenView(answer)}<p class="govuk-body-s">Source: ${sourceOf(answer)}</p>`,
)}</section>`,
)}
${letter.closing.map((text) => html`<p class="govuk-body">${text}</p>`)}
<p class="govuk-body"><a class="govuk-link" href="/requests/${letter.reference}/letter.txt">Download the letter as text</a></p>
${
  csrf &&
  html`<form method="post" action="/requests/${letter.reference}/publish">${csrf}
${govukButton({ text: 'Publish in the disclosure log', preventDoubleClick: true })}</form>`
}`
