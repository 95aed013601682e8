import PostalMime, { type Address } from 'postal-mime'
import { RequestUnreadable } from '../request-unreadable.ts'
import { deepestMessage } from './letter-limits.ts'
import { paste } from './letter-refusals.ts'
import type { MailMessage } from './mail-message.ts'

/** An e-mail in the format of the internet (RFC 5322, MIME), in whatever encoding. Throws RequestUnreadable. */
export async function internetMail(bytes: Uint8Array): Promise<MailMessage> {
  const mail = await parsed(bytes)
  const { from, to, cc, subject, date, text, html, attachments } = mail
  if (attachments.some(({ mimeType }) => /^application\/(?:x-)?pkcs7-mime$/.test(mimeType)) && !text && !html) {
    throw new RequestUnreadable('locked', `This e-mail is encrypted, so its words cannot be read here. ${paste}`)
  }
  return {
    from: from ? written([from]) : '',
    sent: date ?? '',
    to: written([...(to ?? []), ...(cc ?? [])]),
    subject: subject ?? '',
    plain: text ?? '',
    html: html ?? '',
    files: attachments
      .filter(({ related, mimeType }) => !(related && mimeType.startsWith('image/')))
      .map(({ filename, mimeType, content }, at) => ({
        name: filename ?? (mimeType === 'message/rfc822' ? `message ${at + 1}.eml` : `file ${at + 1}`),
        mediaType: mimeType,
        bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      })),
  }
}

async function parsed(bytes: Uint8Array): ReturnType<typeof PostalMime.parse> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: deepestMessage * 10,
    })
  } catch {
    throw new RequestUnreadable('not_text', `This e-mail is damaged and cannot be read. ${paste}`)
  }
}

const written = (addresses: readonly Address[]): string =>
  addresses
    .flatMap((each) => each.group ?? [each])
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address))
    .join('; ')
