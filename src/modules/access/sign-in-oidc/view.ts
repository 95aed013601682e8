import { govukButton, heading, html, type Page, page, paragraph } from '../../../web/index.ts'

const plain = (title: string, status: number, ...says: readonly string[]): Page =>
  page({
    title,
    status,
    main: html`${heading(title)}${says.map(paragraph)}${govukButton({ text: 'Go to the sign-in page', href: '/sign-in' })}`,
  })

export const unknownPerson = plain(
  'You do not have access to Candour',
  403,
  'Your force knows your account, but nobody has added you to Candour, or you may no longer use it.',
  'Ask an administrator of Candour in your force to add you with the email address of your force account.',
)

export const expired = plain(
  'Your sign-in has expired',
  403,
  'More than 10 minutes have passed, or you started to sign in with another browser.',
)

export const stopped = plain('You did not sign in', 403, 'Your force’s sign-in service stopped before it was finished.')

export const tooWeak = plain(
  'Your sign-in was not strong enough',
  403,
  'Your force asks for a stronger sign-in here, such as one with a security key or an app. Your sign-in service did not ask you for it, or not just now.',
  'Try again. If it goes on, tell your force’s IT service desk.',
)

export const untrusted = plain(
  'We could not check who you are',
  403,
  'The reply of your force’s sign-in service did not fit what we asked for. Nobody was signed in.',
)

export const noAnswer = plain(
  'Your force’s sign-in service is not answering',
  503,
  'Try again in a few minutes. If it goes on, tell your force’s IT service desk.',
)
