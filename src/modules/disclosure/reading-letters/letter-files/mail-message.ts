import { RequestUnreadable } from '../request-unreadable.ts'
import { htmlText } from './html-text.ts'
import { mostAttachments } from './letter-limits.ts'
import type { Attachment, LetterRead } from './letter-read.ts'

/** A file in a message. */
export interface MailFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** An e-mail, from whichever program. */
export interface MailMessage {
  readonly from: string
  readonly sent: string
  readonly to: string
  readonly subject: string
  readonly plain: string
  readonly html: string
  readonly files: readonly MailFile[]
}

/** Reads a file that a message holds. */
export type ReadFile = (file: MailFile) => Promise<LetterRead>

const isMessage = ({ mediaType, name }: MailFile): boolean =>
  mediaType === 'message/rfc822' || mediaType === 'application/vnd.ms-outlook' || /\.(?:eml|msg)$/i.test(name)

/** The words between messages that stand in one another, as mail programs write them. */
const forwarded = '---------- Forwarded message ----------'

/**
 * The words of a message: its heading, its own words and those of messages in it, as a mail program shows them. Other files
 * are read beside it.
 */
export async function mailText(message: MailMessage, readFile: ReadFile): Promise<LetterRead> {
  const inside: LetterRead[] = []
  const attachments: Attachment[] = []
  for (const file of message.files.slice(0, mostAttachments)) {
    const read = await readOrSay(file, readFile)
    if ('text' in read && isMessage(file)) inside.push(read)
    else if ('text' in read) attachments.push({ ...about(file), text: read.text, whyNot: null })
    else attachments.push({ ...about(file), text: null, whyNot: read.whyNot })
  }
  const unread = message.files.slice(mostAttachments)
  return {
    text: [heading(message), bodyOf(message), ...inside.flatMap(({ text }) => [forwarded, text])].join('\n\n'),
    advice: inside.flatMap(({ advice }) => advice),
    attachments: [
      ...attachments,
      ...inside.flatMap((each) => each.attachments),
      ...unread.map((file) => ({ ...about(file), text: null, whyNot: 'The e-mail holds too many files.' })),
    ],
  }
}

const about = ({ name, mediaType }: MailFile) => ({ name, mediaType })

async function readOrSay(file: MailFile, readFile: ReadFile): Promise<LetterRead | { readonly whyNot: string }> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof RequestUnreadable) return { whyNot: error.message }
    throw error
  }
}

const heading = ({ from, sent, to, subject }: MailMessage): string =>
  Object.entries({ From: from, Sent: sent, To: to, Subject: subject })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ').trim()}`)
    .join('\n')

/** The plain words, unless only the formatted ones keep a table. */
function bodyOf({ plain, html }: MailMessage): string {
  const words = plain.replace(/\r\n?/g, '\n').trim()
  if (html === '') return words
  if (words !== '' && (!/<table/i.test(html) || hasTable(words))) return words
  const formatted = htmlText(html)
  return words === '' || hasTable(formatted) ? formatted : words
}

/** Two lines one after the other that have cells. */
function hasTable(text: string): boolean {
  const rows = text.split('\n').map((line) => line.includes('\t') || line.split('|').length > 2)
  return rows.some((isRow, at) => isRow && rows[at + 1] === true)
}
