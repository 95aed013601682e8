import { govukDetails, type Html, heading, html, paragraph, subheading, summaryList } from '../../../../web/index.ts'
import type { LetterReceivedTable, ReceivedAttachment } from '../../tables.ts'
import { kindOfMediaType } from '../letter-files/kind-names.ts'
import type { PartKind } from '../mail-parts.ts'
import { originalFileView } from './original-file-view.ts'
import type { OriginalFile } from './received-letter.queries.ts'

type Letter = Omit<LetterReceivedTable, 'bytes'>

const partNames: Readonly<Record<PartKind, string>> = {
  heading: 'The heading of a message',
  note: 'What stands above the request',
  signature: 'A signature',
  quoted: 'An earlier message that it quotes',
}

/** A letter as it came: what was read of it, what was set apart, and the files that came with it. */
export const letterReceivedView = (reference: string, letter: Letter, original: OriginalFile): Html => html`
${heading('The request as it came', reference)}
${summaryList([
  { key: 'Original file', value: originalFileView(reference, original) },
  { key: 'Kind', value: letter.media_type && (kindOfMediaType(letter.media_type) ?? letter.media_type) },
])}
${
  letter.media_type === null
    ? paragraph('This request was taken in before letters were kept as they came. Its words are below.')
    : original.file === null &&
      html`<p class="govuk-body"><a class="govuk-link" href="/requests/${reference}/as-received/original">Download what was pasted in, as it came</a></p>`
}
${
  letter.apart.length > 0 &&
  html`${subheading('Not read as the request')}
${paragraph('If something here asks for information too, take it in as a request of its own, or ask the requester.')}
${letter.apart.map(({ kind, text }) => govukDetails({ summaryText: partNames[kind], html: words(text) }))}`
}
${
  letter.attachments.length > 0 &&
  html`${subheading('Files that came with it')}
${letter.attachments.map(attachmentView)}`
}
${subheading('All its words')}
${words(letter.body)}`

const attachmentView = ({ name, text, whyNot, isRequest }: ReceivedAttachment): Html =>
  text === null
    ? paragraph(`${name}: not read. ${whyNot ?? ''}`)
    : govukDetails({
        summaryText: isRequest ? `${name}: the request was read from it` : `${name}: not read as the request`,
        html: words(text),
      })

const words = (text: string): Html => html`<p class="govuk-body wrap-anywhere">${text}</p>`
