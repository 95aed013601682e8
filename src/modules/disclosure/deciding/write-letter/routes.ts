import { type Actor, type Db, dayAt, may, type Register, writeDate } from '../../../../kernel/index.ts'
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
import { auditOpened, type OpenedResponse, openResponse } from '../open-response.ts'
import { letterInPublicWording } from '../public-wording/letter-in-public-wording.ts'
import { type QuestionWording, questionWordings } from '../public-wording/public-wording.ts'
import { composeLetter, type Letter } from './letter.ts'
import { letterText } from './letter-text.ts'

/** The whole response as the requester will have it. */
export const writeLetterRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/requests/:reference/letter',
    access: 'request.read',
    async handle(request) {
      const { db, signedIn, params, force } = request
      const { response, wordings } = await readLetter(db, signedIn, register, params.reference ?? '')
      const letter = letterInPublicWording(composeLetter(response, force.name, dayAt(new Date())), wordings)
      const mayPublish = may(signedIn, 'request.publish') && !response.masked && letter.undecided.length === 0
      const isAgreed = wordings.every(({ agreed }) => agreed !== null)
      return page({
        title: `Letter ${letter.reference}`,
        main: letterView(letter, mayPublish ? (isAgreed ? csrfField(request) : 'to agree') : null),
        backLink: { href: `/requests/${letter.reference}`, text: letter.reference },
      })
    },
  },
  {
    method: 'GET',
    path: '/requests/:reference/letter.txt',
    access: 'request.read',
    async handle({ db, signedIn, params, force }) {
      const { response, wordings } = await readLetter(db, signedIn, register, params.reference ?? '')
      const letter = letterInPublicWording(composeLetter(response, force.name, dayAt(new Date())), wordings)
      const fileName = `${letter.reference}.txt`
      return download({ fileName, contentType: 'text/plain; charset=utf-8', body: letterText(letter) })
    },
  },
]

interface ReadLetter {
  readonly response: OpenedResponse
  readonly wordings: readonly QuestionWording[]
}

const readLetter = (db: Db, actor: Actor, register: Register, reference: string): Promise<ReadLetter> =>
  db.write(actor, async (tx) => {
    const response = await openResponse(tx, register, reference)
    await auditOpened(tx, response, 'its letter')
    return { response, wordings: await questionWordings(tx, response) }
  })

/** `publish`: the field that the form begins with; what has to come first; or null for who may not. */
const letterView = (letter: Letter, publish: Html | 'to agree' | null): Html => html`
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
  publish === 'to agree' &&
  html`<p class="govuk-body">Before it is published, <a class="govuk-link" href="/requests/${letter.reference}/public-wording">agree to the public wording of its questions</a>.</p>`
}
${
  publish !== null &&
  publish !== 'to agree' &&
  html`<form method="post" action="/requests/${letter.reference}/publish">${publish}
${govukButton({ text: 'Publish in the disclosure log', preventDoubleClick: true })}</form>`
}`
