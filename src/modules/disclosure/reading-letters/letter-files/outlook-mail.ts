import { createRequire } from 'node:module'
import { decompressRTF } from '@kenjiuno/decompressrtf'
import { damaged } from './letter-refusals.ts'
import type { MailMessage } from './mail-message.ts'
import { decodeText } from './plain-text.ts'
import { richTextWords } from './rich-text.ts'

// The package was made for `require`: what `import` calls its default differs from one runner to the next.
const { default: MsgReader }: typeof import('@kenjiuno/msgreader') = createRequire(import.meta.url)(
  '@kenjiuno/msgreader',
)

const kind = 'message of Outlook (.msg)'

/** A message as Outlook saves it (MS-OXMSG). Throws RequestUnreadable where it is damaged. */
export function outlookMail(bytes: Uint8Array): MailMessage {
  try {
    return read(bytes)
  } catch {
    // The reader says of a damaged file only where in itself it stumbled.
    throw damaged('office_file', kind)
  }
}

function read(bytes: Uint8Array): MailMessage {
  const reader = new MsgReader(Uint8Array.from(bytes).buffer)
  const message = reader.getFileData()
  if ('error' in message && message.error) throw new Error(String(message.error))
  const { body = '', bodyHtml, html, compressedRtf, attachments = [] } = message
  const formatted = bodyHtml ?? (html ? decodeText(html) : '')
  const plain = body.trim() === '' && formatted === '' && compressedRtf ? wordsOf(compressedRtf) : body
  return {
    from: named(message.senderName, message.senderSmtpAddress ?? message.senderEmail),
    sent: message.clientSubmitTime ?? message.messageDeliveryTime ?? '',
    to: (message.recipients ?? []).map(({ name, smtpAddress, email }) => named(name, smtpAddress ?? email)).join('; '),
    subject: message.subject ?? '',
    plain,
    html: formatted,
    files: attachments
      .filter(({ attachmentHidden }) => !attachmentHidden)
      .map((attachment) => {
        const { fileName, content } = reader.getAttachment(attachment)
        const isMessage = attachment.innerMsgContent === true
        return {
          name: isMessage && !/\.msg$/i.test(fileName) ? `${fileName}.msg` : fileName,
          mediaType: isMessage
            ? 'application/vnd.ms-outlook'
            : (attachment.attachMimeTag ?? 'application/octet-stream'),
          bytes: content,
        }
      }),
  }
}

const wordsOf = (compressed: Uint8Array): string => richTextWords(Uint8Array.from(decompressRTF([...compressed])))

const named = (name = '', address = ''): string =>
  name !== '' && address.includes('@') && name !== address ? `${name} <${address}>` : name || address
