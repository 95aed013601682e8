import { CandourError } from '../kernel/index.ts'
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

const problem: Told = {
  title: 'Sorry, there is a problem with the service',
  advice: ['Try again later. If it happens again, tell your administrator what you were doing.'],
}

/** The HTTP status of anything thrown. */
export function statusOf(error: unknown): number {
  const given = error instanceof CandourError ? error.status : Object(error).statusCode
  return Number.isInteger(given) && given >= 400 && given < 600 ? given : 500
}

/** A plain page for what went wrong. The error's own message is shown only if it is ours and below 500. */
export function errorPage(error: unknown, reference: string): Page {
  const status = statusOf(error)
  const { title, advice } = told[status] ?? (status < 500 ? (told[400] ?? problem) : problem)
  const message = error instanceof CandourError && status < 500 && error.message !== title ? error.message : null
  return page({
    title,
    status,
    main: html`${heading(title)}
${message !== null && paragraph(message)}
${advice.map(paragraph)}
${status >= 500 && paragraph(`Reference: ${reference}`)}`,
  })
}
