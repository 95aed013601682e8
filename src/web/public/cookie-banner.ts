import { govukCookieBanner } from '../govuk.gen.ts'
import { type Html, html, nothing } from '../html.ts'

export type CookieChoice = 'accept' | 'reject'

export interface CookieState {
  readonly choice: CookieChoice | null
  /** The choice was made by the request before this one. */
  readonly justSaved: boolean
}

const settings = html`<a class="govuk-link" href="/cookies">change your cookie settings</a>`

/** Asks once, by forms that need no JavaScript; says what was saved on the page after. */
export function cookieBanner(state: CookieState, url: string): Html {
  if (state.justSaved) return savedMessage(state, url)
  if (state.choice !== null || url.startsWith('/cookies')) return nothing
  return html`<form method="post" action="/cookies"><input type="hidden" name="from" value="${url}">${question}</form>`
}

const question = govukCookieBanner({
  ariaLabel: 'Cookies on this site',
  messages: [
    {
      headingText: 'Cookies on this site',
      html: html`<p class="govuk-body">We use essential cookies to make this site work.</p>
<p class="govuk-body">With your agreement we would also use additional cookies, to learn how the site is used and make it better.</p>`,
      actions: [
        { text: 'Accept additional cookies', type: 'submit', name: 'additional', value: 'accept' },
        { text: 'Reject additional cookies', type: 'submit', name: 'additional', value: 'reject' },
        { text: 'Customise', href: '/cookies' },
      ],
    },
  ],
})

const savedMessage = ({ choice }: CookieState, url: string): Html =>
  govukCookieBanner({
    ariaLabel: 'Cookies on this site',
    messages: [
      {
        role: 'alert',
        html: html`<p class="govuk-body">You have ${choice === 'accept' ? 'accepted' : 'rejected'} additional cookies. You can ${settings} at any time.</p>`,
        actions: [{ text: 'Hide this message', href: url }],
      },
    ],
  })
