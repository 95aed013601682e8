import { CandourError, comeBackSeconds, DatabaseAway, DiskFull, diskFault } from '../kernel/index.ts'
import { heading, paragraph } from './headings.ts'
import { html } from './html.ts'
import { type Page, page } from './route.ts'

interface Told {
  readonly title: string
  readonly advice: readonly string[]
}

const told: Readonly<Record<number, Told>> = {
  400: { title: 'Sorry, we could not read what was sent', advice: ['Go back and try again.'] },
  403: {
    title: 'You do not have access to this page',
    advice: [
      'If you need it for your work, ask your administrator. If you were filling in a form, go back and try again.',
    ],
  },
  404: {
    title: 'Page not found',
    advice: ['If you typed the address, check that it is right. If you followed a link, the page may have moved.'],
  },
  409: { title: 'Somebody else changed this first', advice: ['Go back, reload the page and make your change again.'] },
  413: { title: 'What you sent is too large', advice: ['Split it into smaller parts and send them one by one.'] },
  422: { title: 'Sorry, we cannot take this', advice: ['Go back, put it right and try again.'] },
  429: { title: 'Too many requests', advice: ['Wait a minute, then try again.'] },
  503: { title: 'Sorry, the service is busy', advice: ['Wait a minute, then try again.'] },
}

const away: Told = {
  title: 'Sorry, the service is away for a moment',
  advice: ['Come back in a moment. It is usually there again within a minute.'],
}

const full: Told = {
  title: 'The disk that holds the record is full',
  advice: [
    'Nothing more can be kept until there is room. What is there can be read as before.',
    'If you look after this service: make room on the disk of its data folder, or of its database. It goes on by itself.',
  ],
}

/** What became of a form that was sent when it went wrong: it was not looked at, or it had been begun. */
export type Sent = 'not begun' | 'begun'

const sentAdvice: Readonly<Record<Sent, string>> = {
  'not begun': 'What you sent was not saved. Send it again later.',
  begun: 'We cannot tell whether what you sent was saved. Look before you send it again.',
}

const problem: Told = {
  title: 'Sorry, there is a problem with the service',
  advice: ['Try again later. If it happens again, tell your administrator what you were doing.'],
}

/** What was thrown as the pages know it: a file of a form for which the disk has no room is a full disk too. */
const known = (error: unknown): unknown => diskFault(error) ?? error

/** The HTTP status of anything thrown. */
export function statusOf(error: unknown): number {
  const seen = known(error)
  const given = seen instanceof CandourError ? seen.status : Object(seen).statusCode
  return Number.isInteger(given) && given >= 400 && given < 600 ? given : 500
}

/** The seconds after which to come again, for the header Retry-After; null where that would not help. */
export const retryAfter = (error: unknown): number | null =>
  known(error) instanceof DatabaseAway || known(error) instanceof DiskFull ? comeBackSeconds : null

function toldOf(error: unknown, status: number): Told {
  if (error instanceof DatabaseAway) return away
  if (error instanceof DiskFull) return full
  return told[status] ?? (status < 500 ? (told[400] ?? problem) : problem)
}

/**
 * A plain page for what went wrong. The error's own message is shown only if it is ours and below 500. `sent` says how
 * far a form had come, where one was sent.
 */
export function errorPage(given: unknown, reference: string, sent: Sent | null = null): Page {
  const error = known(given)
  const status = statusOf(error)
  const { title, advice } = toldOf(error, status)
  const message = error instanceof CandourError && status < 500 && error.message !== title ? error.message : null
  const doubt = sent !== null && retryAfter(error) !== null ? sentAdvice[sent] : null
  return page({
    title,
    status,
    main: html`${heading(title)}
${message !== null && paragraph(message)}
${advice.map(paragraph)}
${doubt !== null && paragraph(doubt)}
${status >= 500 && paragraph(`Reference: ${reference}`)}`,
  })
}
