import { type DocumentExtension, documentDownload, documentHtml } from '../../../../documents/index.ts'
import { dayAt, may, type Register, writeDate } from '../../../../kernel/index.ts'
import {
  csrfField,
  download,
  govukButton,
  govukWarningText,
  type Html,
  heading,
  html,
  type PageRequest,
  page,
  type Route,
} from '../../../../web/index.ts'
import { auditOpened, type OpenedResponse, openResponse } from '../open-response.ts'
import { letterInPublicWording } from '../public-wording/letter-in-public-wording.ts'
import { type QuestionWording, questionWordings } from '../public-wording/public-wording.ts'
import { composeLetter, type Letter } from './letter.ts'
import { letterDocument, questionBlocks } from './letter-document.ts'
import { letterText } from './letter-text.ts'

const documentExtensions: readonly DocumentExtension[] = ['pdf', 'docx']

/** The whole response as the requester will have it. */
export const writeLetterRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/requests/:reference/letter',
    access: 'request.read',
    async handle(request) {
      const { letter, response, wordings } = await readLetter(request, register)
      const mayPublish = may(request.signedIn, 'request.publish') && !response.masked && letter.undecided.length === 0
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
    async handle(request) {
      const { letter } = await readLetter(request, register)
      const fileName = `${letter.reference}.txt`
      return download({ fileName, contentType: 'text/plain; charset=utf-8', body: letterText(letter) })
    },
  },
  ...documentExtensions.map(
    (extension): Route => ({
      method: 'GET',
      path: `/requests/:reference/letter.${extension}`,
      access: 'request.read',
      async handle(request) {
        const { letter } = await readLetter(request, register)
        const document = letterDocument(letter, request.force.name)
        return documentDownload(document, document.title, extension)
      },
    }),
  ),
]

interface ReadLetter {
  readonly letter: Letter
  readonly response: OpenedResponse
  readonly wordings: readonly QuestionWording[]
}

const readLetter = ({ db, signedIn, params, force }: PageRequest, register: Register): Promise<ReadLetter> =>
  db.write(signedIn, async (tx) => {
    const response = await openResponse(tx, register, params.reference ?? '')
    await auditOpened(tx, response, 'its letter')
    const wordings = await questionWordings(tx, response)
    const letter = letterInPublicWording(composeLetter(response, force.name, dayAt(new Date())), wordings)
    return { letter, response, wordings }
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
  (question) =>
    html`<section aria-label="Question ${question.number}">${documentHtml({ language: 'en-GB', blocks: questionBlocks(question) })}</section>`,
)}
${letter.closing.map((text) => html`<p class="govuk-body">${text}</p>`)}
<p class="govuk-body"><a class="govuk-link" href="/requests/${letter.reference}/letter.txt">Download the letter as text</a></p>
<p class="govuk-body"><a class="govuk-link" href="/requests/${letter.reference}/letter.pdf">Download the letter as PDF</a></p>
<p class="govuk-body"><a class="govuk-link" href="/requests/${letter.reference}/letter.docx">Download the letter for Word (DOCX)</a></p>
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
