import { checkLanguageMap, readIri } from './data-types.ts'
import type { Json } from './json.ts'
import { amount, list, objectWith, optional, refuse, text, within } from './property.ts'

/** The usage of an attachment that signs its statement (1.0.3 Data 2.6). */
export const signatureUsage = 'http://adlnet.gov/expapi/attachments/signature'

const attachmentProperties = new Set([
  'usageType',
  'display',
  'description',
  'contentType',
  'length',
  'sha2',
  'fileUrl',
])

/** SHA-224, 256, 384 or 512 in hexadecimal. */
const sha2 = /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i

const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(?:;.*)?$/

/** What a statement says of the files that go with it (1.0.3 Data 2.4.11). */
export function checkAttachments(value: Json, at: string): void {
  list(value, at).forEach((attachment, index) => {
    checkAttachment(attachment, `${at}[${index}]`)
  })
}

function checkAttachment(value: Json, at: string): void {
  const attachment = objectWith(value, at, attachmentProperties)
  const usage = readIri(attachment.usageType, within(at, 'usageType'))
  checkLanguageMap(attachment.display, within(at, 'display'))
  optional(attachment, 'description', at, checkLanguageMap)
  const contentType = text(attachment.contentType, within(at, 'contentType'))
  if (!mediaType.test(contentType)) refuse(within(at, 'contentType'), 'is not a media type such as text/plain')
  const length = amount(attachment.length, within(at, 'length'))
  if (!Number.isSafeInteger(length) || length < 0) refuse(within(at, 'length'), 'is not a number of bytes')
  if (!sha2.test(text(attachment.sha2, within(at, 'sha2')))) refuse(within(at, 'sha2'), 'is not a SHA-2 hash')
  optional(attachment, 'fileUrl', at, readIri)
  if (usage === signatureUsage && contentType !== 'application/octet-stream') {
    refuse(within(at, 'contentType'), 'of a signature is not application/octet-stream')
  }
}
